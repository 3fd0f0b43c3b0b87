import type { TextSpan } from '../../../shared/protocol';

const OPEN = /^---[ \t]*\r?\n/u;
/** The mark that ends front matter. */
export const CLOSE = /^(?:---|\.\.\.)[ \t]*\r?$/u;
/** Words, a figure without spaces (`1. first: x` is an item of a list), or anything in quotes. */
const NAME = String.raw`(?:[\p{L}\p{So}_$.][\p{L}\p{M}\p{So}\p{Nd}_ .:/()@&+%'’\u200d\ufe0f-]*|\p{Nd}[\p{L}\p{M}\p{Nd}_-]*|(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*)`;
const PAIR = String.raw`${NAME}:(?:\s|$)`;
/** A key and what it says. */
export const KEY = new RegExp(`^${PAIR}`, 'u');
/** Keys, entries of lists, comments, brackets that close, and what goes on from the line above. */
export const LINE = new RegExp(String.raw`^(?:${PAIR}|\s*-\s|\s+\S|#|[\]}]\s*(?:#|$)|\s*$)`, 'u');
/** The one field that is read as words. */
const TITLE = /^(["']?)title\1[ \t]*:[ \t]+(?![ \t])(["']?)(?<words>.*\S)\2[ \t]*\r?$/iu;

export interface FrontMatter {
  /** End of its last line. */
  readonly end: number;
  /** The title's words. */
  readonly prose: readonly TextSpan[];
}

/** The YAML at the head of a note; null when there is none. */
export const frontMatterOf = (text: string): FrontMatter | null => {
  const open = OPEN.exec(text)?.[0];
  if (open === undefined) return null;
  const prose: TextSpan[] = [];
  for (let start = open.length, hasKey = false; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    if (CLOSE.test(line)) return hasKey ? { end, prose } : null;
    if (!LINE.test(line) || end === text.length) return null;
    hasKey ||= KEY.test(line);
    const words = TITLE.exec(line)?.groups?.['words']?.replace(/["']$/u, '');
    if (words !== undefined) {
      const from = start + line.indexOf(words, line.indexOf(':'));
      prose.push({ start: from, end: from + words.length });
    }
    start = end + 1;
  }
  return null;
};
