import { insertNewlineAndIndent, insertTab } from '@codemirror/commands';
import { Prec, type EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { isDayLine } from '../../../core/text/structure/dayLine';
import { inCode } from '../inCode';
import { continueQuote } from './listKeys';

const isOnDay = (state: EditorState): boolean => {
  const { main } = state.selection;
  return main.empty && !state.readOnly && isDayLine(state.doc.lineAt(main.head).text) && !inCode(state);
};

/** On a line that begins with a day, keys of lists do what they do in other text. */
export const dayKeys: Extension = Prec.high(
  keymap.of([
    { key: 'Enter', run: (view) => isOnDay(view.state) && (continueQuote(view) || insertNewlineAndIndent(view)) },
    { key: 'Tab', run: (view) => isOnDay(view.state) && insertTab(view) },
  ]),
);
