import { EditorState, Transaction, type ChangeSpec, type Text } from '@codemirror/state';
import { isDayLine } from '../../../core/text/structure/dayLine';
import { inCode } from '../inCode';

/** Longer lists keep the numbers that they have. */
const MOST_ITEMS = 500;
/** Groups: what stands before the number, the number, its sign. */
const ITEM = /^(\s*(?:>\s?)*)(\d{1,9})([.)])\s/u;

const itemIn = (text: string): RegExpExecArray | null => (isDayLine(text) ? null : ITEM.exec(text));

const leadOf = (text: string): number => /^\s*(?:>\s?)*\s*/u.exec(text)?.[0].length ?? 0;

/** Numbers of the items beside one, in its list: what is further in belongs to them, anything else ends it. */
const listAround = (
  doc: Text,
  number: number,
): { readonly first: number; readonly items: readonly number[] } | null => {
  const own = itemIn(doc.line(number).text);
  if (own === null) return null;
  const [, lead = '', , sign] = own;
  const isPart = (text: string): boolean => text.trim() !== '' && leadOf(text) > lead.length;
  const isItem = (text: string): boolean => {
    const item = itemIn(text);
    return item !== null && item[1] === lead && item[3] === sign;
  };
  let first = number;
  for (let at = number - 1; at >= 1 && number - at < MOST_ITEMS; at -= 1) {
    const { text } = doc.line(at);
    if (isItem(text)) first = at;
    else if (!isPart(text)) break;
  }
  const items: number[] = [];
  for (let at = first; at <= doc.lines && at - first < MOST_ITEMS; at += 1) {
    const { text } = doc.line(at);
    if (isItem(text)) items.push(at);
    else if (!isPart(text)) break;
  }
  return { first, items };
};

const numberIn = (doc: Text, line: number): number => Number(itemIn(doc.line(line).text)?.[2]);

/** The changes that count the items of a list on from `start`. */
const countedFrom = (doc: Text, items: readonly number[], start: number): ChangeSpec[] =>
  items.flatMap((at, index): ChangeSpec[] => {
    const { from, text } = doc.line(at);
    const item = itemIn(text);
    const number = String(start + index);
    if (item === null || item[2] === number) return [];
    const begin = from + (item[1]?.length ?? 0);
    return [{ from: begin, to: begin + (item[2]?.length ?? 0), insert: number }];
  });

/** The same for the list around a line, from its first item or from `before` if that is lower. */
const counted = (doc: Text, line: number, before: number): ChangeSpec[] => {
  const list = listAround(doc, line);
  return list === null ? [] : countedFrom(doc, list.items, Math.min(numberIn(doc, list.first), before));
};

/** Whether a list counts on by ones, at least between its first two items: others mean something else by their numbers. */
const counts = (doc: Text, [first, second]: readonly number[]): boolean => {
  if (first === undefined || second === undefined) return true;
  return numberIn(doc, second) === numberIn(doc, first) + 1;
};

/**
 * Items that were moved in or out count where they are now, those they left close up: the list they came to, the one
 * around it, and what was below them. A list that has a new first item begins with 1.
 */
const shifted = ({ startState, newDoc, changes }: Transaction): ChangeSpec[] => {
  const moved: number[] = [];
  changes.iterChanges((_fromA, _toA, fromB) => void moved.push(newDoc.lineAt(fromB).number));
  const [first = 1] = moved;
  const lead = leadOf(newDoc.line(first).text);
  let outer = first - 1;
  for (; outer >= 1 && first - outer < MOST_ITEMS; outer -= 1) {
    const { text } = newDoc.line(outer);
    if (text.trim() !== '' && leadOf(text) < lead) break;
  }
  const seen = new Set<number>();
  return [first, (moved.at(-1) ?? first) + 1, outer].flatMap((line) => {
    const list = line < 1 || line > newDoc.lines ? null : listAround(newDoc, line);
    if (list === null || seen.has(list.first)) return [];
    seen.add(list.first);
    const before = listAround(startState.doc, list.first);
    if (before === null || !counts(startState.doc, before.items)) return [];
    return countedFrom(newDoc, list.items, before.first === list.first ? numberIn(newDoc, list.first) : 1);
  });
};

/** Where an item comes into a numbered list, leaves it or is moved in it, those below it count on; with the same step for undo. */
export const numbering = EditorState.transactionFilter.of((tr) => {
  if (!tr.docChanged || tr.annotation(Transaction.remote) === true) return tr;
  if (!(tr.isUserEvent('input') || tr.isUserEvent('delete') || tr.isUserEvent('move'))) return tr;
  if (tr.isUserEvent('input.indent') || tr.isUserEvent('delete.dedent')) {
    const changes = inCode(tr.startState) ? [] : shifted(tr);
    return changes.length === 0 ? tr : [tr, { changes, sequential: true }];
  }
  const { doc } = tr.startState;
  const seen = { lines: false };
  tr.changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    if (inserted.lines > 1 || doc.lineAt(fromA).number !== doc.lineAt(toA).number) seen.lines = true;
  });
  if (!seen.lines || tr.isUserEvent('input.paste')) return tr;
  const left = doc.lineAt(tr.startState.selection.main.head).number;
  // Beside a list nobody touches its numbers.
  const list = listAround(doc, left);
  if (list === null || !counts(doc, list.items) || inCode(tr.startState)) return tr;
  // The first item may be the one that goes.
  const before = numberIn(doc, list.first);
  const { newDoc } = tr;
  const here = newDoc.lineAt(tr.newSelection.main.head).number;
  // An item that was taken away leaves the caret on the line before or behind it.
  for (const line of [here, here + 1, here - 1]) {
    if (line < 1 || line > newDoc.lines || itemIn(newDoc.line(line).text) === null) continue;
    const changes = counted(newDoc, line, before);
    return changes.length === 0 ? tr : [tr, { changes, sequential: true }];
  }
  return tr;
});
