import type { TextSpan } from '../../shared/protocol';
import { FENCE } from './lineMarks';
import { stripMarks } from './plainLine';

const HEADING = /^\s{0,3}#{1,6}\s/u;

const headingKey = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The line of the first heading with these words, told without marks and case; null when there is none. */
export const headingSpan = (body: string, heading: string): TextSpan | null => {
  const wanted = headingKey(heading);
  let fence: string | null = null;
  for (let start = 0; start < body.length;) {
    const found = body.indexOf('\n', start);
    const end = found === -1 ? body.length : found;
    const line = body.slice(start, end);
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    else if (fence === null && HEADING.test(line) && headingKey(stripMarks(line)) === wanted) return { start, end };
    start = end + 1;
  }
  return null;
};
