import { fenceReader } from './fences';
import { renamedHead } from './headTags';
import type { Note, NotePatch } from './note';
import { isTagWithin } from './tags';
import { cleanTag, tagWords } from './tagWords';

/** Code between backticks, of a length that a line of prose has. */
const CODE_SPAN = /(`+)(?!`).{1,2000}?(?<!`)\1(?!`)/gu;

/** Tags inside of code are none: the code is blanked out, and every place stays where it is. */
const masked = (line: string): string =>
  line.includes('`') ? line.replace(CODE_SPAN, (code) => ' '.repeat(code.length)) : line;

const renamedLine = (line: string, from: string, to: string): string => {
  let renamed = line;
  for (const { raw, start, end } of tagWords(masked(line)).reverse()) {
    const tag = cleanTag(raw);
    if (!isTagWithin(tag, from)) continue;
    // Told by its strokes: in another form of Unicode or case it may be of another length than the tag.
    let at = raw.split('/').slice(0, from.split('/').length).join('/').length;
    // A dash at the end of what was typed is no part of the tag.
    while (raw[at - 1] === '-') at -= 1;
    renamed = `${renamed.slice(0, start)}#${to}${raw.slice(at)}${renamed.slice(end)}`;
  }
  return renamed;
};

const renamedText = (text: string, from: string, to: string): string => {
  if (!text.includes('#')) return text;
  const readFence = fenceReader(text);
  return text
    .split('\n')
    .map((line) => (readFence(line) === null && line.includes('#') ? renamedLine(line, from, to) : line))
    .join('\n');
};

/**
 * What changes in a note when the tag `from`, and all that is nested in it, is called `to` from now on, in its text,
 * front matter and among the tags set by hand; null where it has no such tag. Both as they are stored.
 */
export const renamedTags = (note: Note, from: string, to: string): NotePatch | null => {
  const { head, end } = renamedHead(note.body, from, to, (line) => renamedLine(line, from, to));
  const body = head + renamedText(note.body.slice(end), from, to);
  const tags = [
    ...new Set(note.tags.map((tag) => (isTagWithin(tag, from) ? to + tag.slice(from.length) : tag))),
  ].sort();
  const byHand = tags.length !== note.tags.length || tags.some((tag, index) => tag !== note.tags[index]);
  if (body === note.body && !byHand) return null;
  return { ...(body === note.body ? {} : { body }), ...(byHand ? { tags } : {}) };
};
