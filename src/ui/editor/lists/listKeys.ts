import { EditorSelection } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { checklistItem, toggleChecklistAt } from '../../../core/note/checklist';
import { LIST_ITEM } from '../../../core/note/lineMarks';
import { linkAt, openAddress } from '../links/noteLinks';
import { services } from '../editorServices';
import { inCodeBlock } from '../inCode';
import { webLinkAt } from '../links/webAddress';

const QUOTE = /^(\s*(?:>\s?)+)/u;

interface Marks {
  readonly marks: string;
  readonly ownLength: number;
}

const quoteMarks = (line: string): Marks | null => {
  const quote = QUOTE.exec(line)?.[1];
  return quote === undefined ? null : { marks: quote, ownLength: quote.length };
};

/** The marks that a new line after `line` begins with; null outside of lists and quotes. */
const nextMarks = (line: string): Marks | null => {
  const item = LIST_ITEM.exec(line);
  if (item === null) return quoteMarks(line);
  const [own, indent = '', bullet, number, delimiter = '', space = ' ', box] = item;
  const mark = bullet ?? `${Number(number) + 1}${delimiter}`;
  return { marks: `${indent}${mark}${space}${box === undefined ? '' : '[ ] '}`, ownLength: own.length };
};

const goOn =
  (marksAfter: typeof nextMarks): Command =>
  ({ state, dispatch }) => {
    const { main } = state.selection;
    if (!main.empty || state.readOnly || inCodeBlock(state, main.head)) return false;
    const line = state.doc.lineAt(main.head);
    const next = marksAfter(line.text);
    if (next === null || main.head - line.from < next.ownLength) return false;
    const empty = line.text.slice(next.ownLength).trim() === '';
    // The mark brings its own.
    const spaces = /^ */u.exec(line.text.slice(main.head - line.from))?.[0].length ?? 0;
    const change = empty
      ? { from: line.from, to: line.to, insert: '' }
      : { from: main.head, to: main.head + spaces, insert: `\n${next.marks}` };
    dispatch(
      state.update({
        changes: change,
        selection: EditorSelection.cursor(change.from + change.insert.length),
        scrollIntoView: true,
        userEvent: 'input',
      }),
    );
    return true;
  };

/** Enter goes on with the list or quote; on an item without words it ends it. */
export const continueList = goOn(nextMarks);
/** The same for a line whose number is no mark. */
export const continueQuote = goOn(quoteMarks);

/** Ctrl/Cmd+Enter: turns the check box over, opens the link under the caret, or makes the line a check box. */
export const toggleOrOpen: Command = (view) => {
  const { state } = view;
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  if (checklistItem(line.text) === null) {
    const title = linkAt(line.text, head - line.from);
    const link = title === null ? webLinkAt(state, head) : null;
    if (title !== null) services.props.onOpenLink?.(title);
    else if (link !== null) openAddress(link.address, state.sliceDoc(link.from, link.to));
    if (title !== null || link !== null) return true;
  }
  if (state.readOnly) return false;
  const change = toggleChecklistAt(line.text, head - line.from);
  view.dispatch({
    changes: { from: line.from + change.from, to: line.from + change.to, insert: change.insert },
    userEvent: 'input.toggle',
  });
  return true;
};
