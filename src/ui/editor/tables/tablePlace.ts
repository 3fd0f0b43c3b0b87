import { syntaxTree } from '@codemirror/language';
import type { EditorState, Line } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { cellAt, cellsOf, type Cell } from './tableRows';

/** A table of the note, by its whole lines. */
export interface Table {
  readonly from: number;
  readonly to: number;
  /** Numbers of its first and last line; the one below the first divides head and rows. */
  readonly first: number;
  readonly last: number;
  /** How many columns its head has. */
  readonly width: number;
}

/** The table around a position, or null. */
export const tableAt = (state: EditorState, position: number): Table | null => {
  const { doc } = state;
  if (!doc.lineAt(position).text.includes('|')) return null;
  for (const side of [-1, 1] as const) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(position, side); node; node = node.parent) {
      if (node.name !== 'Table') continue;
      const head = doc.lineAt(node.from);
      const last = doc.lineAt(node.to);
      const width = cellsOf(head.text).length;
      return { from: head.from, to: last.to, first: head.number, last: last.number, width };
    }
  }
  return null;
};

/** A cell that the caret is in. */
export interface Place {
  readonly table: Table;
  readonly line: Line;
  readonly cells: readonly Cell[];
  readonly column: number;
}

export const placeAt = (state: EditorState, position: number): Place | null => {
  const table = tableAt(state, position);
  if (table === null) return null;
  const line = state.doc.lineAt(position);
  const cells = cellsOf(line.text);
  const column = line.number === table.first + 1 ? -1 : cellAt(cells, position - line.from);
  return column === -1 ? null : { table, line, cells, column };
};

/** The row above or below, past the line that divides head and rows; null outside of the table. */
export const rowBeside = (state: EditorState, table: Table, number: number, step: 1 | -1): Line | null => {
  const beside = number + step === table.first + 1 ? number + 2 * step : number + step;
  return beside < table.first || beside > table.last ? null : state.doc.line(beside);
};
