import { isolateHistory } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { placeAt, rowBeside, type Place, type Table } from './tablePlace';
import { cellsOf, leadOf, rowText, type Align } from './tableRows';

/** What is done to a whole row or column; each is one step for undo. */
export const TABLE_EDITS = [
  'rowAbove',
  'rowBelow',
  'removeRow',
  'columnBefore',
  'columnAfter',
  'removeColumn',
  'alignStart',
  'alignCenter',
  'alignEnd',
  'removeTable',
] as const;
export type TableEdit = (typeof TABLE_EDITS)[number];

const RULES: Readonly<Record<Align, string>> = { start: '---', center: ':-:', end: '--:' };

/** Puts the caret behind the words of a cell; a cell that the row lacks is made. */
const intoCell = (state: EditorState, lineNumber: number, column: number): TransactionSpec => {
  const line = state.doc.line(lineNumber);
  const cells = cellsOf(line.text);
  const cell = cells[column];
  const spec = (changes: ChangeSpec[], caret: number): TransactionSpec => ({
    changes,
    selection: EditorSelection.cursor(caret),
    scrollIntoView: true,
    userEvent: changes.length === 0 ? 'select' : 'input.table',
  });
  if (cell !== undefined) {
    const at = line.from + cell.end;
    // Between two dividers without a space no caret could stand.
    return cell.from === cell.to ? spec([{ from: at, insert: '  ' }], at + 1) : spec([], at);
  }
  const text = line.text.trimEnd();
  const end = line.from + text.length;
  const missing = column + 1 - cells.length;
  const insert = `${text.endsWith('|') ? '' : ' |'}${'  |'.repeat(missing)}`;
  return spec([{ from: end, to: line.to, insert }], end + insert.length - 2);
};

/** A row without words below a line, and the caret in one of its cells. */
const newRow = ({ table, line }: Place, column: number): TransactionSpec => {
  const lead = leadOf(line.text);
  const after = line.to;
  const text = rowText(
    lead,
    Array.from({ length: table.width }, () => ''),
  );
  const start = after + 1 + lead.length;
  return {
    changes: { from: after, insert: `\n${text}` },
    selection: EditorSelection.cursor(start + 2 + 3 * column),
    scrollIntoView: true,
    userEvent: 'input.table',
  };
};

/** A new row below the one at hand; below the head it stands under the line that divides them. */
const rowBelow = (state: EditorState, place: Place, column: number): TransactionSpec => {
  const { table, line } = place;
  const rule = table.first + 1;
  const above = line.number === table.first && rule <= table.last ? state.doc.line(rule) : line;
  return newRow({ ...place, line: above }, column);
};

/** Every line of the table with other cells, and the caret in one of them. */
const rewritten = (
  state: EditorState,
  { first, last, width, from, to }: Table,
  caret: { readonly line: number; readonly column: number },
  change: (cells: string[], isRuleLine: boolean) => string[],
): TransactionSpec => {
  const lines: string[] = [];
  let anchor = from;
  for (let number = first; number <= last; number += 1) {
    const { text } = state.doc.line(number);
    const isRuleLine = number === first + 1;
    const cells = cellsOf(text).map(({ start, end }) => text.slice(start, end));
    while (cells.length < width) cells.push(isRuleLine ? RULES.start : '');
    const row = rowText(leadOf(text), change(cells, isRuleLine));
    if (number < caret.line) anchor += row.length + 1;
    if (number === caret.line) anchor += cellsOf(row)[caret.column]?.end ?? row.length;
    lines.push(row);
  }
  return {
    changes: { from, to, insert: lines.join('\n') },
    selection: EditorSelection.cursor(anchor),
    scrollIntoView: true,
    userEvent: 'input.table',
  };
};

const removeTable = (state: EditorState, { from, to }: Table): TransactionSpec => ({
  changes: { from, to: Math.min(to + 1, state.doc.length) },
  selection: EditorSelection.cursor(from),
  userEvent: 'delete.table',
});

const specOf = (state: EditorState, place: Place, edit: TableEdit): TransactionSpec | null => {
  const { table, line, column } = place;
  const isHead = line.number === table.first;
  const here = { line: line.number, column };
  const align = (to: Align): TransactionSpec =>
    rewritten(state, table, here, (cells, isRuleLine) => (isRuleLine ? cells.with(column, RULES[to]) : cells));
  const addColumn = (at: number): TransactionSpec =>
    rewritten(state, table, { ...here, column: at }, (cells, isRuleLine) =>
      cells.toSpliced(at, 0, isRuleLine ? RULES.start : ''),
    );
  switch (edit) {
    case 'rowAbove': {
      const above = isHead ? null : rowBeside(state, table, line.number, -1);
      // Above the head stands nothing: the new row is the first below it.
      return rowBelow(state, { ...place, line: above ?? line }, column);
    }
    case 'rowBelow':
      return rowBelow(state, place, column);
    case 'removeRow': {
      // A table has a head, or it is none.
      if (isHead) return null;
      const next = rowBeside(state, table, line.number, 1) ?? rowBeside(state, table, line.number, -1);
      const cell = next === null ? undefined : cellsOf(next.text)[column];
      const caret = next === null ? line.from - 1 : next.from + (cell?.end ?? next.length);
      const changes = state.changes({ from: line.from - 1, to: line.to });
      return { changes, selection: EditorSelection.cursor(changes.mapPos(caret)), userEvent: 'delete.table' };
    }
    case 'columnBefore':
      return addColumn(column);
    case 'columnAfter':
      return addColumn(column + 1);
    case 'removeColumn':
      if (table.width < 2) return removeTable(state, table);
      return rewritten(state, table, { ...here, column: Math.max(0, column - 1) }, (cells) =>
        cells.toSpliced(column, 1),
      );
    case 'alignStart':
      return align('start');
    case 'alignCenter':
      return align('center');
    case 'alignEnd':
      return align('end');
    case 'removeTable':
      return removeTable(state, table);
  }
};

const placeOf = ({ state }: EditorView): Place | null =>
  state.readOnly ? null : placeAt(state, state.selection.main.head);

export const editTable =
  (edit: TableEdit): Command =>
  (view) => {
    const place = placeOf(view);
    if (place === null) return false;
    const spec = specOf(view.state, place, edit);
    if (spec !== null) view.dispatch({ ...spec, annotations: isolateHistory.of('full') });
    return true;
  };

/** Tab and Shift+Tab: the cell beside, over the ends of rows; behind the last cell a new row. */
export const stepCell =
  (step: 1 | -1): Command =>
  (view) => {
    const place = placeOf(view);
    if (place === null) return false;
    const { state } = view;
    const { table, line, column } = place;
    const to = column + step;
    if (to >= 0 && to < table.width) {
      view.dispatch(intoCell(state, line.number, to));
      return true;
    }
    const row = rowBeside(state, table, line.number, step);
    if (row !== null) view.dispatch(intoCell(state, row.number, step === 1 ? 0 : table.width - 1));
    else if (step === 1) view.dispatch(rowBelow(state, place, 0));
    return true;
  };

/** Enter: the cell below. Below the last row a new one, and from an empty last row out of the table. */
export const enterCell: Command = (view) => {
  const place = placeOf(view);
  if (place === null || !view.state.selection.main.empty) return place !== null;
  const { state } = view;
  const { table, line, column, cells } = place;
  const row = rowBeside(state, table, line.number, 1);
  if (row !== null) view.dispatch(intoCell(state, row.number, column));
  else if (line.number > table.first + 1 && cells.every(({ start, end }) => start === end)) {
    const isLast = line.number === state.doc.lines;
    view.dispatch({
      changes: { from: line.from, to: line.to },
      selection: EditorSelection.cursor(line.from),
      scrollIntoView: true,
      userEvent: isLast ? 'input.table' : 'delete.table',
    });
  } else view.dispatch(rowBelow(state, place, column));
  return true;
};

/** Up and Down: the same column of the row above or below, once the caret is on the first or last line of its cell. */
export const moveRow =
  (step: 1 | -1): Command =>
  (view) => {
    const { state } = view;
    const { main } = state.selection;
    const place = placeAt(state, main.head);
    if (place === null || !main.empty) return false;
    const { table, line, cells, column } = place;
    const cell = cells[column];
    const inside = view.moveVertically(main, step === 1).head - line.from;
    if (cell !== undefined && inside >= cell.start && inside <= cell.end && inside !== main.head - line.from)
      return false;
    const row = rowBeside(state, table, line.number, step);
    if (row !== null) {
      view.dispatch(
        state.readOnly
          ? { selection: { anchor: row.from + (cellsOf(row.text)[column]?.end ?? 0) } }
          : intoCell(state, row.number, column),
      );
      return true;
    }
    const outside = step === 1 ? table.last + 1 : table.first - 1;
    if (outside < 1 || outside > state.doc.lines) return step === -1;
    const target = state.doc.line(outside);
    view.dispatch({ selection: EditorSelection.cursor(target.from), scrollIntoView: true, userEvent: 'select' });
    return true;
  };
