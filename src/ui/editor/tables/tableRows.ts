/** A cell of one line: its words, and the side that its column stands on. Empty cells are of no length. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Pipes that divide cells: not escaped, not in code, not in a link to a note. */
const DIVIDERS = /\\.|(`+)(?!`).+?(?<!`)\1(?!`)|\[\[[^[\]]*\]\]|\|/gu;

/** The cells of a line of a table, in order, with the space around their words left out. */
export const cellsOf = (line: string): Cell[] => {
  const lead = /^\s*(?:>\s?)*\s*/u.exec(line)?.[0].length ?? 0;
  const pipes = [...line.matchAll(DIVIDERS)].filter(([match]) => match === '|').map(({ index }) => index);
  const edges = [...(pipes[0] === lead ? [] : [lead - 1]), ...pipes];
  const end = line.trimEnd().length;
  if (edges.at(-1) !== end - 1) edges.push(end);
  return edges.slice(1).map((to, index) => {
    const from = (edges[index] ?? 0) + 1;
    const words = line.slice(from, to).trim();
    const start = words === '' ? from : from + line.slice(from, to).indexOf(words);
    return { start, end: start + words.length };
  });
};

export type Align = 'start' | 'center' | 'end';

/** How the columns stand, by the line below the head. */
export const alignsOf = (line: string): Align[] =>
  cellsOf(line).map(({ start, end }) => {
    const mark = line.slice(start, end);
    return !mark.endsWith(':') ? 'start' : mark.startsWith(':') ? 'center' : 'end';
  });

/** Widest and narrowest share of a column, in letters. */
const MOST = 36;
const LEAST = 4;
/** Longer tables are measured by their beginning. */
const MEASURED_ROWS = 200;

/** What each column asks of the width, by the longest words in it. */
export const sharesOf = (rows: readonly string[]): number[] => {
  const shares: number[] = [];
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    cellsOf(row).forEach(({ start, end }, column) => {
      shares[column] = Math.min(MOST, Math.max(shares[column] ?? LEAST, end - start));
    });
  }
  return shares;
};
