import { isolateHistory } from '@codemirror/commands';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { cellText, csvRows } from '../../../core/transfer/csvTable';
import { placeAt } from './tablePlace';
import { cellsOf, leadOf, rowText } from './tableRows';
import { isSource } from './tableSource';

/** Most cells of a spreadsheet that a table takes at once: more is a library, not a note. */
const MOST_CELLS = 20_000;

/** Rows of cells as a spreadsheet hands them out; null for other text. */
const gridOf = (text: string, isSheet: boolean): readonly (readonly string[])[] | null => {
  const trimmed = text.replace(/\r?\n$/u, '');
  if (!trimmed.includes('\t') && !(isSheet && trimmed.includes('\n'))) return null;
  const rows = csvRows(trimmed, '\t', true);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return cells === 0 || cells > MOST_CELLS ? null : rows;
};

/**
 * What fills the cells of the table around the caret, from the one that it is in to the right and down; rows and columns
 * that the table lacks are made. Null where there is no drawn table or no grid of cells.
 */
export const fillCells = (state: EditorState, text: string, isSheet: boolean): TransactionSpec | null => {
  const place = placeAt(state, state.selection.main.from);
  const grid = place === null || state.selection.main.to > place.table.to ? null : gridOf(text, isSheet);
  if (place === null || grid === null || isSource(state, place.table.from, place.table.to)) return null;
  const { table, line, column } = place;
  const width = Math.max(table.width, column + Math.max(...grid.map((row) => row.length)));
  const lines: string[][] = [];
  for (let number = table.first; number <= table.last; number += 1) {
    const row = state.doc.line(number).text;
    lines.push(cellsOf(row).map(({ start, end }) => row.slice(start, end)));
  }
  // The line that divides head and rows is the second one, and nothing is filled in there.
  let at = line.number - table.first;
  let last = at;
  for (const row of grid) {
    if (at === 1) at = 2;
    const cells = (lines[at] ??= []);
    row.forEach((words, index) => {
      while (cells.length < column + index) cells.push('');
      cells[column + index] = cellText(words);
    });
    last = at;
    at += 1;
  }
  const lead = leadOf(state.doc.line(table.first).text);
  let anchor = table.from;
  const written = lines.map((cells, index) => {
    while (cells.length < width) cells.push(index === 1 ? '---' : '');
    const row = rowText(lead, cells);
    if (index < last) anchor += row.length + 1;
    if (index === last) anchor += cellsOf(row)[column + (grid.at(-1)?.length ?? 1) - 1]?.end ?? row.length;
    return row;
  });
  return {
    changes: { from: table.from, to: table.to, insert: written.join('\n') },
    selection: EditorSelection.cursor(anchor),
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
    userEvent: 'input.table',
  };
};
