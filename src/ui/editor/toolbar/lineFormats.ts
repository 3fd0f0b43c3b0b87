import { EditorSelection, type ChangeSpec, type EditorState, type Line } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { LIST_ITEM } from '../../../core/note/lineMarks';
import { isDayLine } from '../../../core/text/structure/dayLine';
import { chosenLines } from '../chosenLines';

const HEADING = /^(#{1,6})\s+/u;
/** A press more makes it a smaller one, and at last plain text again. */
const SMALLEST = 3;

const selectedLines = (state: EditorState): Line[] => {
  const [first, last] = chosenLines(state, state.selection.main);
  const lines: Line[] = [];
  for (let { number } = first; number <= last.number; number += 1) lines.push(state.doc.line(number));
  // Of several lines the empty ones are only what stands between.
  const written = lines.filter(({ text }) => text.trim() !== '');
  return lines.length > 1 && written.length > 0 ? written : lines;
};

const change = (view: EditorView, changes: ChangeSpec[]): void => {
  const { state } = view;
  if (state.readOnly || changes.length === 0) return;
  const set = state.changes(changes);
  const { anchor, head } = state.selection.main;
  view.dispatch({
    changes: set,
    selection: EditorSelection.range(set.mapPos(anchor, 1), set.mapPos(head, 1)),
    userEvent: 'input.format',
    scrollIntoView: true,
  });
};

/** The line of the caret: plain, a heading, a smaller one, the smallest, and plain again. */
export const cycleHeading = (view: EditorView): void => {
  const { main } = view.state.selection;
  const [first, last] = chosenLines(view.state, main);
  const line = main.head === main.to ? last : first;
  const mark = HEADING.exec(line.text);
  const level = mark?.[1]?.length ?? 0;
  const insert = level >= SMALLEST ? '' : `${'#'.repeat(level + 1)} `;
  change(view, [{ from: line.from, to: line.from + (mark?.[0].length ?? 0), insert }]);
};

/** Makes the chosen lines items of a list, with open boxes or without; where they are that already, plain lines. */
export const toggleList = (view: EditorView, boxes: boolean): void => {
  const lines = selectedLines(view.state).map((line) => ({
    line,
    item: isDayLine(line.text) ? null : LIST_ITEM.exec(line.text),
  }));
  const isSuch = (item: RegExpExecArray | null): boolean =>
    item?.[2] !== undefined && (item[6] !== undefined) === boxes;
  const isOn = lines.every(({ item }) => isSuch(item));
  change(
    view,
    lines.flatMap(({ line, item }): ChangeSpec[] => {
      if (!isOn && isSuch(item)) return [];
      const indent = item?.[1]?.length ?? /^\s*/u.exec(line.text)?.[0].length ?? 0;
      const end = item === null ? indent + (HEADING.exec(line.text.slice(indent))?.[0].length ?? 0) : item[0].length;
      return [{ from: line.from + indent, to: line.from + end, insert: isOn ? '' : boxes ? '- [ ] ' : '- ' }];
    }),
  );
};

/** Brackets of a link to a note: around the chosen words, or open for a title, whose list comes up. */
export const beginLink = (view: EditorView): void => {
  const { state } = view;
  if (state.readOnly) return;
  const { from, to } = state.selection.main;
  const words = state.sliceDoc(from, to);
  const insert = words === '' || words.includes('\n') ? '[[' : `[[${words}]]`;
  view.dispatch({
    changes: { from, to: insert === '[[' ? from : to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.type',
    scrollIntoView: true,
  });
};
