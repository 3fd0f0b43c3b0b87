import type { Note } from '../note/note';
import { frontMatterOf } from '../text/structure/frontMatter';
import { CREATED, keyOf, UPDATED } from './frontMatterKeys';
import { tagsLine } from './tagsLine';

const OPENING = /^---[ \t]*\r?\n/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/u;
/** Most of a head that is read as YAML, in UTF-16 units: more is a text that begins with a line. */
const MOST_LENGTH = 65_536;

export interface HeadBlock {
  /** The lines between the marks. */
  readonly inner: string;
  /** Where the lines start and where the text goes on behind the closing mark, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The lines between two marks at the very start; line by line, since one pattern for it exhausts the stack. */
export const headBlockOf = (text: string): HeadBlock | null => {
  const start = OPENING.exec(text)?.[0].length ?? text.length;
  for (let at = start; at < text.length && at - start <= MOST_LENGTH;) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found + 1;
    if (CLOSING.test(text.slice(at, Math.min(end, at + 200)))) return { inner: text.slice(start, at), start, end };
    at = end;
  }
  return null;
};

type Written = Pick<Note, 'body' | 'tags' | 'pinned' | 'archived'> & Partial<Pick<Note, 'createdAtMs' | 'updatedAtMs'>>;

const isoOf = (timeMs: number): string => new Date(timeMs).toISOString();

/** Whether a key of the block would be taken for one that the app writes. */
const saysKnown = (inner: string): boolean =>
  inner.split('\n').some((line) => {
    const pair = /^(?:"([^"]*)"|'([^']*)'|([^\s#:][^:]*)):/u.exec(line);
    const name = keyOf(pair?.[1] ?? pair?.[2] ?? pair?.[3] ?? '');
    return ['tags', 'tag', 'title', 'pinned', 'archived', ...CREATED, ...UPDATED].includes(name);
  });

const VALUE = String.raw`(?:[\p{L}\p{N}/(][^:#]*|"[^"\\]*"|'[^']*'|\[[\p{L}\p{N} ,._/"-]*\])`;
const PLAIN_PAIR = new RegExp(
  String.raw`^(?:[\p{L}_][\p{L}\p{N}_ .-]*|\p{N}[\p{L}\p{N}_-]*|"[^"\\]*"|'[^']*'):(?: +${VALUE})?$`,
  'u',
);
const PLAIN_ITEM = new RegExp(String.raw`^ *- +${VALUE}$`, 'u');

/** Whether lines are YAML of the simplest kind: pairs on one line each, and lists below a key. */
const isPlainYaml = (inner: string): boolean => {
  let takesItems = false;
  return inner.split('\n').every((line) => {
    if (line === '') return true;
    if (PLAIN_ITEM.test(line)) return takesItems;
    takesItems = line.endsWith(':');
    return PLAIN_PAIR.test(line);
  });
};

/**
 * A note as a Markdown file. Front matter is written only for what the text does not say: tags set by hand, pin,
 * archive, and dates where they are asked for; and before a body that begins like front matter without being any.
 * Front matter that the note has of its own goes on in the same block, where other programs look for it, when `fits`
 * says that it can be told apart again.
 */
export const toMarkdown = (
  note: Written,
  fits: (inner: string, file: string) => boolean = (inner) => isPlainYaml(inner),
): string => {
  const lines: string[] = [];
  if (note.tags.length > 0) lines.push(tagsLine(note.tags));
  if (note.pinned) lines.push('pinned: true');
  if (note.archived) lines.push('archived: true');
  if (note.createdAtMs !== undefined) lines.push(`created: ${isoOf(note.createdAtMs)}`);
  if (note.updatedAtMs !== undefined) lines.push(`updated: ${isoOf(note.updatedAtMs)}`);
  const written = lines.map((line) => `${line}\n`).join('');
  const { body } = note;
  if (!OPENING.test(body)) return lines.length === 0 ? body : `---\n${written}---\n${body}`;
  const own = frontMatterOf(body) === null ? null : headBlockOf(body);
  if (own !== null && lines.length === 0 && !saysKnown(own.inner)) return body;
  if (own !== null && !own.inner.includes('\r') && !saysKnown(own.inner)) {
    const closing = own.start + own.inner.length;
    const file = body.slice(0, closing) + written + body.slice(closing);
    if (fits(own.inner, file)) return file;
  }
  return `---\n${written}---\n${body}`;
};
