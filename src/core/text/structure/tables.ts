import type { TextSpan } from '../../../shared/protocol';

const LEAD = /^\s*(?:>\s?)*\s*/u;
/** `---|:--:` */
const RULE_ROW = /^\s*(?:(?:>\s?)+\s*)?(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/u;

/** What is read as one in a row: a sign that is escaped, code, a link to a note, and a pipe that divides cells. */
export const ROW_TOKENS = /\\.|(`+)(?!`).+?(?<!`)\1(?!`)|\[\[[^\[\]\n]*\]\]|\|/gu;

/** Places of the pipes that divide cells: not escaped, not in code, not in a link to a note. */
const pipesOf = (line: string): number[] =>
  Array.from(line.matchAll(ROW_TOKENS))
    .filter(([match]) => match === '|')
    .map(({ index }) => index);

/** True for a row of a table: it has pipes at both ends or stands next to other rows. `next` is the line below it. */
export const isRow = (line: string, inTable: boolean, next: string): boolean => {
  if (!line.includes('|')) return false;
  const pipes = pipesOf(line);
  if (pipes.length === 0) return false;
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  return pipes[0] === lead || inTable || (RULE_ROW.test(next) && next.includes('-') && next.includes('|'));
};

/** Words of the cells of a row, without the space around them; empty cells are left out. */
export const cellsOf = (line: string): TextSpan[] => {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const edges = [lead - 1, ...pipesOf(line), line.length];
  return edges.slice(1).flatMap((end, index) => {
    const start = (edges[index] ?? 0) + 1;
    const cell = line.slice(start, end);
    const words = cell.trim();
    if (words === '') return [];
    const from = start + cell.indexOf(words);
    return [{ start: from, end: from + words.length }];
  });
};
