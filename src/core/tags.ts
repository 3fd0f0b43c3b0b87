import type { Note } from './note';

/** Letters, digits, `_`, `-` and `/` for nesting; at least one letter, so that `#1` is no tag. */
const INLINE_TAG = /(^|[\s(])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/u;

const cleanTag = (raw: string): string => raw.replace(/[-/]+$/u, '').toLowerCase().normalize('NFC');

/** A tag as stored, or '' when nothing of it can be kept. */
export const normalizeTag = (raw: string): string =>
  cleanTag(
    raw
      .trim()
      .replace(/^#+/u, '')
      .replace(/\s+/gu, '-')
      .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
      .replace(/^[-/\p{M}]+/u, ''),
  );

/** Code spans blanked by spaces of equal length, so that positions stay. */
const blankCodeSpans = (line: string): string =>
  line.includes('`') ? line.replace(/(`+)(?!`)([^]*?[^`])\1(?!`)/gu, (span) => ' '.repeat(span.length)) : line;

/** Tags written in the text, each once, in order of appearance. Fenced and inline code is left out. */
export const inlineTags = (body: string): string[] => {
  if (!body.includes('#')) return [];
  const found = new Set<string>();
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === null) fence = mark;
      else if (mark[0] === fence[0] && mark.length >= fence.length) fence = null;
      continue;
    }
    if (fence !== null || !line.includes('#')) continue;
    for (const match of blankCodeSpans(line).matchAll(INLINE_TAG)) {
      const tag = cleanTag(match[2] ?? '');
      if (/\p{L}/u.test(tag)) found.add(tag);
    }
  }
  return [...found];
};

/** Tags set by hand and tags in the text, sorted, each once. */
export const tagsOf = (note: Pick<Note, 'body' | 'tags'>): string[] =>
  [...new Set([...note.tags, ...inlineTags(note.body)])].sort();

/** Whether `tag` is `wanted` or nested in it (`home/garden` is in `home`). */
export const isTagWithin = (tag: string, wanted: string): boolean => tag === wanted || tag.startsWith(`${wanted}/`);
