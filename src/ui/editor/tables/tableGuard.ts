import { EditorSelection, EditorState, Transaction, type TransactionSpec } from '@codemirror/state';
import { cellsBetween, drawnTableAt, guardInput, touches } from './tableInput';
import { placeAt, rowBeside, tableAt, type Place, type Table } from './tablePlace';
import { cellAt, cellsOf } from './tableRows';
import { isSource, showSource } from './tableSource';

/** The cell that a step of one letter from `old` leads to, when it led between cells. */
const landing = (state: EditorState, table: Table, head: number, old: number): number => {
  const { doc } = state;
  const line = doc.lineAt(head);
  const dir = Math.abs(head - old) === 1 ? head - old : 0;
  const edge = (number: number, last: boolean): number => {
    const { from, text } = doc.line(number);
    const cell = last ? cellsOf(text).at(-1) : cellsOf(text)[0];
    return from + (cell === undefined ? 0 : last ? cell.end : cell.start);
  };
  const row = (step: 1 | -1): number => {
    const beside = rowBeside(state, table, line.number, step);
    if (beside !== null) return edge(beside.number, step === -1);
    const outside = step === 1 ? table.to + 1 : table.from - 1;
    return outside < 0 || outside > doc.length ? edge(line.number, step === 1) : outside;
  };
  // The line that divides head and rows is not there for the eye.
  if (line.number === table.first + 1) return head < old ? edge(table.first, true) : row(1);
  const cells = cellsOf(line.text);
  const offset = head - line.from;
  const index = cellAt(cells, offset);
  const cell = cells[index];
  if (cell !== undefined && offset >= cell.start && offset <= cell.end) return head;
  const next = index === -1 ? (offset === 0 ? -1 : cells.length) : index;
  if (cell !== undefined ? offset < cell.start : next === -1) {
    const before = cells[next - 1];
    if (dir === -1) return before === undefined ? row(-1) : line.from + before.end;
    return line.from + ((cell ?? cells[0])?.start ?? 0);
  }
  const behind = cells[index === -1 ? cells.length : index + 1];
  if (dir === 1) return behind === undefined ? row(1) : line.from + behind.start;
  return line.from + (cell?.end ?? cells.at(-1)?.end ?? 0);
};

/** Keeps the caret in cells: between them nothing is to be written. */
const guardCaret = (tr: Transaction): TransactionSpec | readonly TransactionSpec[] => {
  const { startState, newSelection } = tr;
  const { main } = newSelection;
  const table = main.empty ? tableAt(startState, main.head) : null;
  if (table === null || isSource(startState, table.from, table.to)) return tr;
  const head = landing(startState, table, main.head, startState.selection.main.head);
  return head === main.head ? tr : [tr, { selection: EditorSelection.cursor(head), sequential: true }];
};

/** Takes the words of the cells that a selection covers, and leaves the table standing. */
const clearedCells = (state: EditorState, table: Table, from: number, to: number): TransactionSpec => {
  const set = state.changes(cellsBetween(state, table, from, to));
  return { changes: set, selection: EditorSelection.cursor(set.mapPos(from, 1)), userEvent: 'delete.selection' };
};

const guardDeletion = (tr: Transaction, place: Place): TransactionSpec | readonly TransactionSpec[] => {
  const { head } = tr.startState.selection.main;
  const { line, cells, column } = place;
  const cell = cells[column];
  if (cell === undefined) return tr;
  const low = line.from + cell.start;
  const high = line.from + Math.max(cell.end, head - line.from);
  const clipped: { from: number; to: number }[] = [];
  const reach = { isInside: true };
  tr.changes.iterChanges((from, to) => {
    if (from < low || to > high) reach.isInside = false;
    if (Math.max(from, low) < Math.min(to, high)) clipped.push({ from: Math.max(from, low), to: Math.min(to, high) });
  });
  return reach.isInside ? tr : clipped.length === 0 ? [] : { changes: clipped, userEvent: 'delete' };
};

/** A row that somebody writes by hand, or no words at all; a table of its own has a line below its head. */
const goesOn = (text: string): boolean => /^\s*(?:\||$)/u.test(text) && !/^[^\n]*\n[ \t]*(?:\|[ \t]*)?:?-/u.test(text);

/**
 * Where words that a change puts on the empty line right below a drawn table begin, in the changed text: they would be a
 * row of it. Null for all else.
 */
const belowTable = ({ startState, changes }: Transaction): number | null => {
  let found: number | null = null;
  changes.iterChanges((from, _to, fromB, _toB, inserted) => {
    const line = startState.doc.lineAt(from);
    if (found !== null || line.number === 1 || line.text.trim() !== '' || goesOn(inserted.toString())) return;
    const table = tableAt(startState, line.from - 1);
    const isBelow = table !== null && table.to === line.from - 1 && !isSource(startState, table.from, table.to);
    if (isBelow) found = fromB - (from - line.from);
  });
  return found;
};

/** Lines that are moved and copied are seen to by their keys (tableLines.ts). */
const UNGUARDED = ['input.table', 'delete.table', 'move.line', 'input.copyline'];

/** While a table is drawn, what is typed stays in its cell, and what is deleted leaves its dividers. */
export const tableGuard = EditorState.transactionFilter.of((tr) => {
  const { startState } = tr;
  if (tr.annotation(Transaction.remote) === true || tr.effects.some((effect) => effect.is(showSource))) return tr;
  if (!tr.docChanged) return tr.selection === undefined ? tr : guardCaret(tr);
  if (UNGUARDED.some((event) => tr.isUserEvent(event))) return tr;
  if (tr.isUserEvent('input') || tr.isUserEvent('move')) {
    const start = belowTable(tr);
    // A line in between keeps words out of the table that they stand below, wherever the caret is.
    return start === null ? guardInput(tr) : [tr, { changes: { from: start, insert: '\n' }, sequential: true }];
  }
  if (!tr.isUserEvent('delete')) return tr;
  const { main } = startState.selection;
  const table = drawnTableAt(startState, main.from);
  if (table === null || main.to > table.to) {
    const line = startState.doc.lineAt(main.head);
    const isBelow = main.empty && line.length === 0 && line.number > 1;
    const before = isBelow ? drawnTableAt(startState, line.from - 1) : null;
    if (before === null || before.to !== line.from - 1 || !touches(tr, line)) return tr;
    // Backspace behind a table goes back into it.
    const last = startState.doc.lineAt(before.to);
    return { selection: EditorSelection.cursor(last.from + (cellsOf(last.text).at(-1)?.end ?? last.length)) };
  }
  if (!touches(tr, table)) return tr;
  const place = placeAt(startState, main.head);
  if (main.empty) return place === null ? tr : guardDeletion(tr, place);
  const other = placeAt(startState, main.anchor);
  if (place !== null && other !== null && place.line.number === other.line.number && place.column === other.column)
    return tr;
  return clearedCells(startState, table, main.from, main.to);
});
