import { syntaxTree } from '@codemirror/language';
import type { Extension, Line, Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { SyntaxNode, Tree } from '@lezer/common';
import { LIST_ITEM } from '../../../core/note/lineMarks';

/*
 * Widths in em, as wide as what has to stand in them at its widest, or the words would move when the caret comes:
 * `- [x] ` takes 1.99, a digit 0.58, the full stop and the space behind it 0.48.
 */
const BULLET_EM = 1.4;
const TASK_EM = 2;
const DIGIT_EM = 0.6;
const NUMBER_EM = 0.45;
/** What an item is moved in by counts also where Markdown goes on with the same list: two spaces below a number. */
const SPACE_EM = 0.45;
/** From here on levels take less, and at last no more of a narrow screen: the words need room as well. */
const DEEP_EM = 7;
const DEEP_SHARE = 0.4;
const MOST = '45vw';

/** How far the mark of `item` is moved in, beyond what makes it part of the item around it. */
const movedIn = (item: SyntaxNode | null | undefined): number => (item?.firstChild?.from ?? 0) - (item?.from ?? 0);

/** The room for the mark of `item`: as much as the longest number of its list takes, and never less than two digits. */
const markEm = (item: SyntaxNode): number => {
  if (item.getChild('Task') !== null) return TASK_EM;
  if (item.parent?.name !== 'OrderedList') return BULLET_EM;
  const last = item.parent.lastChild?.firstChild;
  return NUMBER_EM + DIGIT_EM * Math.max(2, (last?.to ?? 0) - (last?.from ?? 0) - 1);
};

/** How far from the margin the words of `item` begin: behind its mark, which stands under the words of the item around it. */
const hangOf = (item: SyntaxNode): string => {
  let em = 0;
  for (let node: SyntaxNode | null = item; node !== null; node = node.parent) {
    if (node.name !== 'ListItem') continue;
    const spaces = movedIn(node);
    let list = node.parent;
    while (spaces > 0 && list?.prevSibling?.name.endsWith('List') === true) list = list.prevSibling;
    em += markEm(node) + SPACE_EM * Math.max(0, spaces - movedIn(list?.firstChild));
  }
  return `min(${(em > DEEP_EM ? DEEP_EM + (em - DEEP_EM) * DEEP_SHARE : em).toFixed(2)}em, ${MOST})`;
};

/** The item that `line` is part of, and how much of the line stands before its words. */
const itemOf = ({ from, text }: Line, tree: Tree): readonly [SyntaxNode, number] | null => {
  const marks = LIST_ITEM.exec(text);
  if (marks !== null) {
    const mark = tree.resolveInner(from + (marks[1]?.length ?? 0), 1);
    if (mark.name === 'ListMark' && mark.parent !== null) return [mark.parent, marks[0].length];
  }
  const quote = /^\s*(?:>\s?)+/u.exec(text)?.[0].length ?? 0;
  const words = text.slice(quote).trimStart();
  const length = text.length - words.length;
  // A further line at the margin is by someone who thinks that the list has ended.
  if (words === '' || length === quote) return null;
  let node: SyntaxNode | null = tree.resolveInner(from + length, 1);
  while (node !== null && node.name !== 'Paragraph' && node.name !== 'Task') node = node.parent;
  return node?.parent?.name === 'ListItem' ? [node.parent, length] : null;
};

/** Without it the editor takes every line for one from left to right, and a click on Hebrew for one at its end. */
const eitherWay = Decoration.line({ attributes: { dir: 'auto' } });
/** What stands before the words is one box: as wide as the indent at least, so no width needs to be measured. */
const lead = Decoration.mark({ class: 'md-lead', inclusiveStart: true });

const decorate = ({ state, visibleRanges }: EditorView): DecorationSet => {
  const ranges: Range<Decoration>[] = [];
  // Not what is folded: that may be most of a note.
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      at = line.to + 1;
      ranges.push(eitherWay.range(line.from));
      const found = itemOf(line, syntaxTree(state));
      if (found === null) continue;
      const [item, length] = found;
      ranges.push(
        Decoration.line({ class: 'md-item', attributes: { style: `--hang: ${hangOf(item)}` } }).range(line.from),
      );
      ranges.push(lead.range(line.from, line.from + length));
    }
  }
  return Decoration.set(ranges, true);
};

/**
 * Where lines begin: on the side that their first letter says, and those of a list item at its words, not at the
 * margin. Outside of all other marks, or a found word or a lit source would split the box.
 */
export const lineStarts: Extension = EditorView.outerDecorations.of(decorate);
