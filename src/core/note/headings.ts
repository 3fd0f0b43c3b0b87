import type { TextSpan } from '../../shared/protocol';
import { frontMatterOf } from '../text/structure/frontMatter';
import { fenceReader } from './fences';
import { stripMarks } from './plainLine';

const headingKey = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** A heading of a note: its line, its depth from 1 to 6, and its words without marks. */
export interface Heading extends TextSpan {
  readonly level: number;
  readonly words: string;
}

const ATX = /^ {0,3}(#{1,6})(?:\s|$)/u;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)\s*$/u;
/** Lines whose words do not become a heading by a line of signs below them. */
const NO_PARAGRAPH = /^\s*$|^ {4}|^\s*(?:[-*+>|]|\d{1,9}[.)])|^ {0,3}#/u;

/** All headings of a note in order, those that are underlined included; of one that is, the line of its words. */
export const outlineOf = (body: string): Heading[] => {
  const found: Heading[] = [];
  const readFence = fenceReader(body);
  let above: { readonly line: string; readonly start: number } | null = null;
  const lines = body.split('\n');
  let start = 0;
  // What other programs need to know of a note is underlined too.
  const frontEnd = frontMatterOf(body)?.end ?? -1;
  for (const line of lines) {
    const end = start + line.length;
    if (start > frontEnd) {
      const isCode = readFence(line) !== null;
      const atx = ATX.exec(line)?.[1];
      const underline = UNDERLINE.exec(line);
      if (!isCode && atx !== undefined)
        found.push({ level: atx.length, words: stripMarks(line.replace(/\s#+\s*$/u, '')), start, end });
      else if (!isCode && underline !== null && above !== null)
        found.push({
          level: underline[1] === undefined ? 2 : 1,
          words: stripMarks(above.line),
          start: above.start,
          end: above.start + above.line.length,
        });
      above = isCode || underline !== null || NO_PARAGRAPH.test(line) ? null : { line, start };
    }
    start = end + 1;
  }
  return found;
};

/** The line of the first heading with these words, told without marks and case; null when there is none. */
export const headingSpan = (body: string, heading: string): TextSpan | null => {
  const wanted = headingKey(stripMarks(heading));
  const found = outlineOf(body).find(({ words }) => headingKey(words) === wanted);
  return found === undefined ? null : { start: found.start, end: found.end };
};
