import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { LINE_START } from '../../../core/note/lineMarks';

/** `**` or `*`. */
export type FormatMark = '**' | '*';

const NODE_OF: Readonly<Record<FormatMark, string>> = { '**': 'StrongEmphasis', '*': 'Emphasis' };
const MOST_STARS = 3;

interface Edit {
  readonly changes: ChangeSpec[];
  readonly range: SelectionRange;
}

const starsBefore = (state: EditorState, position: number): number =>
  /\**$/u.exec(state.sliceDoc(Math.max(0, position - MOST_STARS), position))?.[0].length ?? 0;
const starsAfter = (state: EditorState, position: number): number =>
  /^\**/u.exec(state.sliceDoc(position, position + MOST_STARS))?.[0].length ?? 0;

/** Of the stars on both sides of some words, `***` is both marks at once. */
const holds = (stars: number, mark: FormatMark): boolean =>
  mark === '**' ? stars >= 2 : stars === 1 || stars === MOST_STARS;

/** What is marked in the tree and overlaps or touches [from, to]. */
const marked = (state: EditorState, mark: FormatMark, from: number, to: number): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  syntaxTree(state).iterate({
    from,
    to,
    enter: ({ name, node }) => {
      if (name === NODE_OF[mark] && node.from < Math.max(to, from + 1) && node.to > Math.min(from, to - 1))
        found.push(node);
    },
  });
  return found;
};

const marksOf = (node: SyntaxNode): { readonly from: number; readonly to: number }[] =>
  [node.firstChild, node.lastChild].flatMap((child) =>
    child?.name === 'EmphasisMark' ? [{ from: child.from, to: child.to }] : [],
  );

/** The words of [from, to] line by line, without what a line begins with and without space at the ends. */
const wordsOf = (state: EditorState, from: number, to: number): { readonly from: number; readonly to: number }[] => {
  const words: { from: number; to: number }[] = [];
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    let start = Math.max(from, line.from + (LINE_START.exec(line.text)?.[0].length ?? 0));
    let end = Math.min(to, line.to);
    while (start < end && /\s/u.test(state.sliceDoc(start, start + 1))) start += 1;
    while (start < end && /\s/u.test(state.sliceDoc(end - 1, end))) end -= 1;
    if (start < end) words.push({ from: start, to: end });
    if (line.to >= to) return words;
  }
};

/** How the mark is around these words already: stars right inside or outside of them, or a marked part that holds them. */
const around = (
  state: EditorState,
  mark: FormatMark,
  from: number,
  to: number,
): { readonly from: number; readonly to: number }[] | null => {
  const size = mark.length;
  const inside = Math.min(starsAfter(state, from), starsBefore(state, to));
  if (to - from > 2 * inside && holds(inside, mark))
    return [
      { from, to: from + size },
      { from: to - size, to },
    ];
  const outside = Math.min(starsBefore(state, from), starsAfter(state, to));
  if (holds(outside, mark))
    return [
      { from: from - size, to: from },
      { from: to, to: to + size },
    ];
  const node = marked(state, mark, from, to).find((one) => one.from <= from && one.to >= to);
  return node === undefined ? null : marksOf(node);
};

/** Takes the mark away from these words; what is marked before and behind them stays so. */
const unmark = (state: EditorState, mark: FormatMark, from: number, to: number): ChangeSpec[] => {
  const found = around(state, mark, from, to) ?? [];
  const [first, last] = found;
  if (first === undefined || last === undefined) return [];
  const changes: ChangeSpec[] = [];
  const part = (start: number, end: number): readonly [number, number] | null => {
    const [words] = wordsOf(state, start, end);
    // Stars alone are no words that could stay marked.
    if (words === undefined || !/[^\s*]/u.test(state.sliceDoc(words.from, words.to))) return null;
    return [words.from, words.to];
  };
  const before = part(first.to, from);
  const behind = part(to, last.from);
  if (before === null) changes.push(first);
  else changes.push({ from: before[1], insert: mark });
  if (behind === null) changes.push(last);
  else changes.push({ from: behind[0], insert: mark });
  return changes;
};

/** Marks these words; what is marked of them, or goes on into them, becomes one with them. */
const remark = (state: EditorState, mark: FormatMark, from: number, to: number): ChangeSpec[] => {
  const met = marked(state, mark, from, to);
  const start = Math.min(from, ...met.map((node) => node.from));
  const end = Math.max(to, ...met.map((node) => node.to));
  return [...met.flatMap(marksOf), { from: start, insert: mark }, { from: end, insert: mark }];
};

const toggleCaret = (state: EditorState, mark: FormatMark, head: number): Edit => {
  const size = mark.length;
  const before = starsBefore(state, head);
  const after = starsAfter(state, head);
  if (holds(Math.min(before, after), mark)) {
    return {
      changes: [
        { from: head - size, to: head },
        { from: head, to: head + size },
      ],
      range: EditorSelection.cursor(head - size),
    };
  }
  // At the end of what is marked, the key ends it: what follows is plain.
  if (before === 0 && holds(after, mark)) return { changes: [], range: EditorSelection.cursor(head + size) };
  const node = marked(state, mark, head, head).find((one) => one.from < head && one.to > head);
  const word = state.wordAt(head);
  const inWord = word !== null && word.from < head && head < word.to;
  if (node === undefined && !inWord) {
    return { changes: [{ from: head, insert: mark + mark }], range: EditorSelection.cursor(head + size) };
  }
  const changes =
    node === undefined && inWord ? remark(state, mark, word.from, word.to) : node === undefined ? [] : marksOf(node);
  return { changes, range: EditorSelection.cursor(state.changes(changes).mapPos(head)) };
};

const toggleRange = (state: EditorState, mark: FormatMark, range: SelectionRange): Edit => {
  if (range.empty) return toggleCaret(state, mark, range.head);
  const words = wordsOf(state, range.from, range.to);
  const isOn = words.length > 0 && words.every(({ from, to }) => around(state, mark, from, to) !== null);
  const changes = words.flatMap(({ from, to }) =>
    isOn ? unmark(state, mark, from, to) : remark(state, mark, from, to),
  );
  const map = state.changes(changes);
  // The words stay selected and the new marks do not: pressed again, the key takes them away again.
  const from = map.mapPos(words[0]?.from ?? range.from, 1);
  const to = map.mapPos(words.at(-1)?.to ?? range.to, -1);
  return {
    changes,
    range: range.anchor <= range.head ? EditorSelection.range(from, to) : EditorSelection.range(to, from),
  };
};

/** Makes the selected words, or the word around the caret, bold or italic, or plain again. */
export const toggleMark = ({ state, dispatch }: EditorView, mark: FormatMark): void => {
  if (state.readOnly) return;
  dispatch(
    state.update(
      state.changeByRange((range) => toggleRange(state, mark, range)),
      { userEvent: 'input.format', scrollIntoView: true },
    ),
  );
};

/** What was typed at the caret of `before` and nothing else was done since, as a range of `now`; null otherwise. */
const typedSince = (before: EditorState, now: EditorState): SelectionRange | null => {
  const { empty, head: from } = before.selection.main;
  const to = from + now.doc.length - before.doc.length;
  if (!empty || to <= from || now.selection.main.head !== to) return null;
  const same = now.sliceDoc(0, from) === before.sliceDoc(0, from) && now.sliceDoc(to) === before.sliceDoc(from);
  return same ? EditorSelection.range(from, to) : null;
};

/** As toggleMark, for a key that was pressed at `pressed`: what was typed since is what the mark was meant for. */
export const toggleMarkLate = (view: EditorView, mark: FormatMark, pressed: EditorState): void => {
  const { state } = view;
  if (state.readOnly) return;
  if (state.doc.eq(pressed.doc) && state.selection.eq(pressed.selection)) {
    toggleMark(view, mark);
    return;
  }
  const typed = typedSince(pressed, state);
  if (typed !== null) view.dispatch({ changes: toggleRange(state, mark, typed).changes, userEvent: 'input.format' });
  // After any other edit nobody can say what was meant.
  else if (state.doc.eq(pressed.doc)) {
    view.dispatch({
      changes: pressed.changeByRange((range) => toggleRange(pressed, mark, range)).changes,
      userEvent: 'input.format',
    });
  }
};
