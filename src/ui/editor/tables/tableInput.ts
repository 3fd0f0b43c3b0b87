import { isolateHistory } from '@codemirror/commands';
import { EditorSelection, Transaction, type EditorState, type TransactionSpec } from '@codemirror/state';
import { placeAt, tableAt, type Place, type Table } from './tablePlace';
import { cellsOf } from './tableRows';
import { isSource } from './tableSource';

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The table around a position, unless its source is shown. */
export const drawnTableAt = (state: EditorState, position: number): Table | null => {
  const table = tableAt(state, position);
  return table === null || isSource(state, table.from, table.to) ? null : table;
};

const isInCell = (place: Place | null, from: number, to: number): boolean => {
  const cell = place?.cells[place.column];
  if (place === null || cell === undefined) return false;
  return from >= place.line.from + cell.from && to <= place.line.from + cell.to;
};

/** A row is one line, and a divider that is meant as a letter is written with a backslash. `before` is its line so far. */
const cellWords = (text: string, before: string): string => {
  if (!/[|\n]/u.test(text)) return text;
  if (text.trim() === '') return text.replaceAll('\n', '');
  let typed = 0;
  while (before[before.length - 1 - typed] === '\\') typed += 1;
  return text.replace(/\s*\n\s*/gu, ' ').replace(/(?<!\\)(\\*)\|/gu, (bar, slashes: string, at: number) =>
    // Behind an odd number of backslashes it is a letter already.
    (slashes.length + (at === 0 ? typed : 0)) % 2 === 1 ? bar : `${slashes}\\|`,
  );
};

/** The words of all cells between two positions of a table, which its lines and dividers outlive. */
export const cellsBetween = (state: EditorState, table: Table, from: number, to: number): Piece[] => {
  const pieces: Piece[] = [];
  for (let { number } = state.doc.lineAt(from); number <= state.doc.lineAt(to).number; number += 1) {
    if (number === table.first + 1) continue;
    const line = state.doc.line(number);
    for (const { start, end } of cellsOf(line.text)) {
      const [a, b] = [Math.max(from, line.from + start), Math.min(to, line.from + end)];
      if (a < b) pieces.push({ from: a, to: b, insert: '' });
    }
  }
  return pieces;
};

/** Whether a transaction changes something in these lines. */
export const touches = (
  { changes }: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => changes.touchesRange(from, to) !== false;

/** What takes the place of a change in a drawn table; null where it may be as it is. */
const inTable = (tr: Transaction, from: number, to: number, text: string): readonly Piece[] | null => {
  const { startState } = tr;
  const table = drawnTableAt(startState, from);
  const before = (at: number): string => startState.sliceDoc(startState.doc.lineAt(at).from, at);
  if (table === null || to > table.to || (from <= table.from && to >= table.to)) return null;
  const isAssistant = tr.isUserEvent('input.assistant');
  // A title above the table or a block below it, which begin where a cell may begin or end.
  if (isAssistant && from === to) return null;
  if (isInCell(placeAt(startState, from), from, to)) {
    const insert = cellWords(text, before(from));
    return insert === text ? null : [{ from, to, insert }];
  }
  // Who replaces over dividers has written others.
  if (from === to || isAssistant || tr.isUserEvent('input.replace')) return null;
  const [first, ...more] = cellsBetween(startState, table, from, to);
  return first === undefined ? [] : [{ ...first, insert: cellWords(text, before(first.from)) }, ...more];
};

/** What is written or dropped into a drawn table stays in a cell. */
export const guardInput = (tr: Transaction): TransactionSpec | readonly TransactionSpec[] => {
  const { startState, changes } = tr;
  const { main } = startState.selection;
  if (tr.isUserEvent('input.format') || tr.isUserEvent('input.toggle')) {
    const table = drawnTableAt(startState, main.from);
    const place = placeAt(startState, main.head);
    const reach = { isOut: false };
    changes.iterChanges((from, to) => {
      const isNear = table !== null && main.to <= table.to && to >= table.from && from <= table.to;
      if (isNear && !(isInCell(place, from, to) && isInCell(place, main.from, main.to))) reach.isOut = true;
    });
    // Marks of lists and headings belong to lines, and a line of a table is a row.
    return reach.isOut ? [] : tr;
  }
  const pieces: Piece[] = [];
  const found = { isOther: false };
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const insert = inserted.toString();
    const others = inTable(tr, from, to, insert);
    if (others !== null) found.isOther = true;
    pieces.push(...(others ?? [{ from, to, insert }]));
  });
  if (!found.isOther) return tr;
  const set = startState.changes(pieces);
  const last = pieces.findLast(({ insert }) => insert !== '') ?? pieces.at(-1);
  const isolated = tr.annotation(isolateHistory);
  return {
    changes: set,
    ...(last === undefined
      ? {}
      : { selection: EditorSelection.cursor(set.mapPos(last.from, -1) + last.insert.length) }),
    ...(isolated === undefined ? {} : { annotations: isolateHistory.of(isolated) }),
    userEvent: tr.annotation(Transaction.userEvent) ?? 'input',
    scrollIntoView: true,
  };
};
