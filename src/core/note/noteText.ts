import { frontMatterOf } from '../text/structure/frontMatter';
import { FENCE } from './lineMarks';
import { formulaEnd } from './pageSyntax';
import { stripMarks } from './plainLine';

/** Longest title and snippet shown, in UTF-16 units; only this much of a line is ever looked at. */
const TITLE_LENGTH = 120;
const SNIPPET_LENGTH = 160;
/** How much of a line is read before marks are taken off, so that a one-line book stays cheap. */
const LINE_LIMIT = 400;

/** Rules, what underlines a heading, and where a name that links use leads. */
const RULE =
  /^\s{0,3}(?:(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|(?:=+|-+)\s*)$|\[(?!\^)[^\]]+\]:\s+<?[^\s<>:/.#]*[:/.#][^\s<>]+>?(?:\s+["'(].*|\s*)$)/u;

/** Cuts without splitting a surrogate pair, at a word when one ends close by. */
export const clip = (text: string, length: number): string => {
  if (text.length <= length) return text;
  let end = length - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > end * 0.7) end = space;
  const code = text.charCodeAt(end - 1);
  if (code >= 0xd800 && code <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
};

interface Head {
  readonly title: string;
  /** Where the line after the title's starts, in UTF-16 units. */
  readonly rest: number;
}

/** Behind a comment that a line begins with, however many lines it has. */
const pastComment = (body: string, from: number): number => {
  const end = body.startsWith('<!--', from) ? body.indexOf('-->', from) : -1;
  return end === -1 ? from : end + 3;
};

/** End of the line, or of the last one of a formula that is written over several. */
const lineEnd = (body: string, from: number): number => {
  const formula = body.startsWith('$$', from) ? formulaEnd(body, from) : null;
  const end = body.indexOf('\n', formula ?? from);
  return end === -1 ? body.length : end;
};

const plainLine = (body: string, start: number, end: number): string => {
  const line = body.slice(start, Math.min(end, start + LINE_LIMIT));
  return FENCE.test(line) || RULE.test(line) ? '' : stripMarks(line);
};

/** Behind front matter, whose lines are no words of the note. */
const textStart = (body: string): number => {
  const end = body.startsWith('---') ? frontMatterOf(body)?.end : undefined;
  return end === undefined ? 0 : end + 1;
};

/** What a person reads of a note. */
export const withoutFrontMatter = (body: string): string => body.slice(textStart(body));

const head = (body: string): Head => {
  for (let start = textStart(body); start < body.length;) {
    start = pastComment(body, start);
    const end = lineEnd(body, start);
    const title = plainLine(body, start, end);
    if (title !== '') return { title: clip(title, TITLE_LENGTH), rest: end + 1 };
    start = end + 1;
  }
  return { title: '', rest: body.length };
};

/** First non-empty line without Markdown marks; '' for a note without words. */
export const noteTitle = (body: string): string => head(body).title;

/** The words after the title, on one line, for the list; '' when there are none. */
export const noteSnippet = (body: string): string => {
  const parts: string[] = [];
  let length = 0;
  for (let start = head(body).rest; start < body.length && length < SNIPPET_LENGTH;) {
    start = pastComment(body, start);
    const end = lineEnd(body, start);
    const words = plainLine(body, start, end);
    if (words !== '') {
      parts.push(words);
      length += words.length + 1;
    }
    start = end + 1;
  }
  return clip(parts.join(' '), SNIPPET_LENGTH);
};

/** A file name that every common file system takes, without extension; `fallback` for a note without words. */
export const fileNameOf = (title: string, fallback: string): string => {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#^[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s~]+/u, '');
  // 80 units of up to 3 bytes stay under the 255 bytes that file systems allow; a final dot, tilde or space is cut last.
  const clipped = clip(name, 80)
    .replace(/…$/u, '')
    .replace(/[.\s~]+$/u, '');
  if (clipped === '') return fallback;
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(clipped) ? `${clipped} note` : clipped;
};
