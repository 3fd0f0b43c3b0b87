import { ROW_TOKENS } from '../../../core/text/structure/tables';

/** A cell of one line. Empty cells are of no length. */
export interface Cell {
  /** Its words. */
  readonly start: number;
  readonly end: number;
  /** All between its dividers. */
  readonly from: number;
  readonly to: number;
}

/** What stands before the first divider: quotes and space. */
export const leadOf = (line: string): string => /^\s*(?:>\s?)*\s*/u.exec(line)?.[0] ?? '';

/** The cells of a line of a table, in order, with the space around their words left out. */
export const cellsOf = (line: string): Cell[] => {
  const lead = leadOf(line).length;
  const pipes = [...line.matchAll(ROW_TOKENS)].filter(([match]) => match === '|').map(({ index }) => index);
  const edges = [...(pipes[0] === lead ? [] : [lead - 1]), ...pipes];
  const end = line.trimEnd().length;
  if (edges.at(-1) !== end - 1) edges.push(end);
  return edges.slice(1).map((to, index) => {
    const from = (edges[index] ?? 0) + 1;
    const inside = line.slice(from, to);
    const words = inside.trim();
    // What is typed into an empty cell keeps the space that is there on its left.
    const start = from + (words === '' ? Math.min(1, inside.length) : inside.indexOf(words));
    return { start, end: start + words.length, from, to };
  });
};

/** The cell that an offset of the line lies in; -1 before the first and behind the last. */
export const cellAt = (cells: readonly Cell[], offset: number): number =>
  cells.findIndex(({ from, to }) => offset >= from && offset <= to);

export type Align = 'start' | 'center' | 'end';

/** How the columns stand, by the line below the head. */
export const alignsOf = (line: string): Align[] =>
  cellsOf(line).map(({ start, end }) => {
    const mark = line.slice(start, end);
    return !mark.endsWith(':') ? 'start' : mark.startsWith(':') ? 'center' : 'end';
  });

/** A row as it is written. */
export const rowText = (lead: string, cells: readonly string[]): string => `${lead}| ${cells.join(' | ')} |`;

/** Widest and narrowest share of a column, in letters. */
const MOST = 36;
const LEAST = 4;
/** Longer tables are measured by their beginning. */
export const MEASURED_ROWS = 200;

/** What each column asks of the width, by the longest words in it. */
export const sharesOf = (rows: readonly string[]): number[] => {
  const shares: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach(({ start, end }, column) => {
      shares[column] = Math.min(MOST, Math.max(shares[column] ?? LEAST, end - start));
    });
  }
  return shares;
};
