import { indentLess, indentMore, insertTab } from '@codemirror/commands';
import type { ChangeSpec, EditorState, Line } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { LIST_ITEM } from '../../../core/note/lineMarks';
import { chosenLines } from '../chosenLines';

/** Looking further up for the item around a line would make a key slow in a long note. */
const MOST_LINES_UP = 500;

const selectedLines = (state: EditorState): Line[] => {
  const numbers = new Set<number>();
  for (const range of state.selection.ranges) {
    const [first, last] = chosenLines(state, range);
    for (let { number } = first; number <= last.number; number += 1) numbers.add(number);
  }
  return [...numbers].map((number) => state.doc.line(number));
};

/** Spaces before the mark of an item and before its words; null for what is no item, and in quotes and behind tabs. */
const itemAt = (text: string): { readonly indent: number; readonly words: number } | null => {
  const found = LIST_ITEM.exec(text);
  const indent = found?.[1] ?? '';
  if (found === null || /[^ ]/u.test(indent)) return null;
  const mark = found[2] ?? `${found[3] ?? ''}${found[4] ?? ''}`;
  return { indent: indent.length, words: indent.length + mark.length + 1 };
};

/** Where the mark of an item at `indent` stands one level further in or out: Markdown nests by the words above. */
const nextIndent = ({ doc }: EditorState, line: Line, indent: number, inwards: boolean): number | null => {
  for (let number = line.number - 1; number >= Math.max(1, line.number - MOST_LINES_UP); number -= 1) {
    const { text } = doc.line(number);
    const above = itemAt(text);
    if (above === null) {
      // A paragraph at the margin has ended the list.
      if (/^\S/u.test(text) && number > 1 && doc.line(number - 1).text.trim() === '') break;
      continue;
    }
    if (inwards && above.indent <= indent) return above.words > indent ? above.words : null;
    if (!inwards && above.indent < indent) return above.indent;
  }
  return inwards ? null : 0;
};

/** Moves all selected lines as far as the first item among them goes; false where its level is not told by spaces. */
const shift =
  (inwards: boolean): Command =>
  ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const first = lines.find(({ text }) => LIST_ITEM.test(text));
    const item = first === undefined ? null : itemAt(first.text);
    if (state.readOnly || first === undefined || item === null) return false;
    const next = nextIndent(state, first, item.indent, inwards);
    if (next === null || next === item.indent) return false;
    const changes = lines.flatMap(({ from, text }): ChangeSpec[] => {
      if (text.trim() === '') return [];
      if (inwards) return [{ from, insert: ' '.repeat(next - item.indent) }];
      const spaces = /^ */u.exec(text)?.[0].length ?? 0;
      return [{ from, to: from + Math.min(spaces, item.indent - next) }];
    });
    dispatch(state.update({ changes, userEvent: inwards ? 'input.indent' : 'delete.dedent' }));
    return true;
  };

const shiftIn = shift(true);
const shiftOut = shift(false);

/** In a list Tab moves the item in; elsewhere it writes a tab. Escape, then Tab leaves the editor. */
export const indentLine: Command = (view) => {
  if (!selectedLines(view.state).some(({ text }) => LIST_ITEM.test(text))) return insertTab(view);
  return shiftIn(view) || indentMore(view);
};
export const outdentLine: Command = (view) => shiftOut(view) || indentLess(view);
