import { isolateHistory } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { tableAt } from './tablePlace';

const EMPTY = '|  |  |\n| --- | --- |\n|  |  |';

/** A table of two columns below the line of the caret, or below the table there, with the caret in its first cell. */
export const insertTable = (view: EditorView): void => {
  const { state } = view;
  if (state.readOnly) return;
  const { doc } = state;
  const { head } = state.selection.main;
  // Between its rows another one would break a table.
  const line = doc.lineAt(tableAt(state, head)?.to ?? head);
  const isBlank = (number: number): boolean => number < 1 || number > doc.lines || doc.line(number).text.trim() === '';
  const before = isBlank(line.number) ? (isBlank(line.number - 1) ? '' : '\n') : '\n\n';
  const after = isBlank(line.number + 1) ? '' : '\n';
  const at = line.to;
  view.dispatch({
    changes: { from: at, insert: `${before}${EMPTY}${after}` },
    selection: EditorSelection.cursor(at + before.length + 2),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.table',
    scrollIntoView: true,
  });
  view.focus();
};
