import { plainOf } from './plainText';
import { plainWords } from './quizItem';
import type { Draft } from './statedPairs';
import type { TellingLine } from './tellingLines';

/** Cells longer than this are prose, and no answer. */
const MOST_CELL_WORDS = 8;

/** The tables of a note: rows that follow each other. */
const tablesOf = (lines: readonly TellingLine[]): TellingLine[][] => {
  const tables: TellingLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.kind !== 'row') {
      open = false;
      continue;
    }
    if (open && line.follows && !line.isHead) tables.at(-1)?.push(line);
    else tables.push([line]);
    open = true;
  }
  return tables;
};

/** Tables of two columns say of each first cell what belongs to it. A first cell that comes twice says nothing sure. */
export const tablePairs = (body: string, lines: readonly TellingLine[]): Draft[] =>
  tablesOf(lines).flatMap((table): Draft[] => {
    if (table.some(({ prose }) => prose.length > 2)) return [];
    const head = table.find(({ isHead }) => isHead);
    if (head !== undefined && head.prose.length !== 2) return [];
    const rows = table.filter((row) => !row.isHead && row.prose.length === 2);
    const nameOf = ({ prose }: TellingLine): string => (prose[0] ? plainWords(plainOf(body, prose[0])).join(' ') : '');
    const names = rows.map(nameOf);
    return rows.flatMap((row, index): Draft[] => {
      const [left, right] = row.prose;
      const name = names[index] ?? '';
      if (left === undefined || right === undefined || name === '') return [];
      if (names.indexOf(name) !== names.lastIndexOf(name)) return [];
      const count = plainWords(plainOf(body, right)).length;
      if (count === 0 || count > MOST_CELL_WORDS) return [];
      const column = head?.prose[1] === undefined ? null : plainOf(body, head.prose[1]);
      return [
        {
          prompt: { kind: 'pair', text: plainOf(body, left), wanted: 'meaning', column },
          answerKind: 'cell',
          passage: { start: left.start, end: right.end },
          answerSpan: right,
        },
      ];
    });
  });
