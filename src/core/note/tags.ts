import { fenceReader } from './fences';
import type { Note } from './note';
import { cleanTag, tagWords } from './tagWords';

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

/** The line with a space in place of each code span; linear, however many backticks there are. */
const withoutCodeSpans = (line: string): string => {
  const starts: number[] = [];
  const lengths: number[] = [];
  for (let at = line.indexOf('`'); at !== -1;) {
    let end = at + 1;
    while (line[end] === '`') end += 1;
    starts.push(at);
    lengths.push(end - at);
    at = line.indexOf('`', end);
  }
  /** Where the span that a row of backticks opens would end: behind the next row of the same length. */
  const ends = starts.map(() => -1);
  const endByLength = new Map<number, number>();
  for (let row = starts.length - 1; row >= 0; row -= 1) {
    const length = lengths[row] ?? 0;
    ends[row] = endByLength.get(length) ?? -1;
    endByLength.set(length, (starts[row] ?? 0) + length);
  }
  let kept = '';
  let from = 0;
  starts.forEach((start, row) => {
    const end = ends[row] ?? -1;
    // A row before `from` is inside of a span: code itself.
    if (end === -1 || start < from) return;
    kept += `${line.slice(from, start)} `;
    from = end;
  });
  return kept + line.slice(from);
};

/** The lines that may hold a tag: those with a `#`, outside of fences. */
const linesWithTags = (body: string): string[] => {
  const lines: string[] = [];
  if (!body.includes('```') && !body.includes('~~~')) {
    // Most notes: the lines in between need not be cut out to be passed over.
    for (let at = body.indexOf('#'); at !== -1;) {
      const found = body.indexOf('\n', at);
      const end = found === -1 ? body.length : found;
      lines.push(body.slice(body.lastIndexOf('\n', at) + 1, end));
      at = body.indexOf('#', end);
    }
    return lines;
  }
  const readFence = fenceReader(body);
  return body.split('\n').filter((line) => readFence(line) === null && line.includes('#'));
};

const readTags = (body: string): readonly string[] => {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const line of linesWithTags(body)) {
    for (const { raw } of tagWords(withoutCodeSpans(line))) {
      if (seen.has(raw)) continue;
      seen.add(raw);
      found.add(cleanTag(raw));
    }
  }
  return [...found];
};

/** A book takes a tenth of a second to read for its tags, and comes back unchanged: as stored, in search, pinned. */
const LONG_LENGTH = 50_000;
const MOST_RECENT = 2;
let recent: readonly { readonly body: string; readonly tags: readonly string[] }[] = [];

/** Tags written in the text, each once, in order of appearance. Fenced and inline code is left out. */
export const inlineTags = (body: string): readonly string[] => {
  if (!body.includes('#')) return [];
  if (body.length < LONG_LENGTH) return readTags(body);
  const known = recent.find((entry) => entry.body === body);
  if (known !== undefined) return known.tags;
  const tags = readTags(body);
  recent = [{ body, tags }, ...recent].slice(0, MOST_RECENT);
  return tags;
};

/** Tags set by hand and tags in the text, sorted, each once. */
export const tagsOf = (note: Pick<Note, 'body' | 'tags'>): string[] =>
  [...new Set([...note.tags, ...inlineTags(note.body)])].sort();

/** Whether `tag` is `wanted` or nested in it (`home/garden` is in `home`). */
export const isTagWithin = (tag: string, wanted: string): boolean => tag === wanted || tag.startsWith(`${wanted}/`);
