import { isLocked } from '../note/isLocked';
import { fileNameOf, noteTitle } from '../note/noteText';
import { frontMatterOf } from '../text/structure/frontMatter';
import { stemOf } from './fileNames';

const UNDERLINED = /^\s*(?:\S[^\n]*\r?\n {0,3}-+|(?:\S[^\n]*\r?\n){1,4}? {0,3}=+)[ \t]*(?:\r?\n|$)/u;
const COMMENTS = /^(?:\s*<!--[^]*?-->)+/u;

const textOf = (body: string): string => {
  const end = frontMatterOf(body)?.end;
  return end === undefined ? body : body.slice(end + 1);
};

/** Puts a title above a text, below front matter that it may have. */
const putAbove = (title: string, body: string): string => {
  // A locked note begins with its envelope: with a line above it nobody could open it any more.
  if (isLocked(textOf(body))) return body;
  const end = frontMatterOf(body)?.end;
  if (end === undefined) return `# ${title}\n\n${body}`;
  return `${body.slice(0, end)}\n# ${title}\n\n${body.slice(end + 1)}`;
};

/** A title that the text does not begin with stands above it. */
export const withSaidTitle = (body: string, title: string): string => {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (line === '' || noteTitle(body) === noteTitle(`# ${line}`)) return body;
  return body.trim() === '' ? `# ${line}` : putAbove(line, body);
};

/** Files are named by their title elsewhere: a name that the text does not begin with is put above it. */
export const withFileTitle = (body: string, path: string): string => {
  const stem = stemOf(path).normalize('NFC');
  const named = fileNameOf(noteTitle(body), 'Untitled');
  // As it would be written today: former exports left signs at its ends that are cut off now.
  const plain = fileNameOf(stem, 'Untitled');
  const isNumbered = plain.startsWith(`${named} `) && /^ \d+$/u.test(plain.slice(named.length));
  const text = textOf(body).replace(COMMENTS, '');
  const hasOwn = /^\s*# /u.test(text) || UNDERLINED.test(text);
  if (plain === named || isNumbered || hasOwn || /^untitled(?: \d+)?$/iu.test(plain)) return body;
  return putAbove(stem, body);
};
