import { fenceReader } from './fences';
import type { Note } from './note';
import { noteTitle, withoutFrontMatter } from './noteText';
import { tagsOf } from './tags';
import { cleanTag, tagWords } from './tagWords';

/** Notes with this tag are templates. */
const TEMPLATE_TAG = 'template';
/** With this one as well it is what a day's note begins with. */
export const DAILY_TAG = 'daily';

export const isTemplate = (note: Note): boolean => note.trashedAtMs === null && tagsOf(note).includes(TEMPLATE_TAG);

/** The line without those of its tags; what is moved in stays so. */
const withoutTagsIn = (line: string, isWanted: (tag: string) => boolean): string => {
  let kept = line;
  for (const { raw, start, end } of tagWords(line).reverse()) {
    if (!isWanted(cleanTag(raw))) continue;
    const before = kept.slice(0, start);
    const behind = kept.slice(end);
    kept = before.trim() === '' ? before + behind.trimStart() : before.trimEnd() + behind;
  }
  return kept;
};

/** A title without the tags in it. */
export const withoutTags = (title: string): string => withoutTagsIn(title, () => true).trim();

/** Words for whoever keeps the template are taken out, with lines that hold nothing else; in code they are code. */
const withoutComments = (text: string): string => {
  if (!text.includes('<!--')) return text;
  const lines = text.split('\n');
  const readFence = fenceReader(text);
  const lastEnd = lines.findLastIndex((line) => line.includes('-->'));
  let isOpen = false;
  const kept = lines.flatMap((line, place) => {
    if (!isOpen && readFence(line) !== null) return [line];
    const isWithin = isOpen;
    let words = '';
    for (let at = 0; at < line.length;) {
      const found = line.indexOf(isOpen ? '-->' : '<!--', at);
      // A comment that nobody ends is none.
      const isMark = found !== -1 && (isOpen || place < lastEnd || line.includes('-->', found));
      if (!isOpen) words += line.slice(at, isMark ? found : undefined);
      if (!isMark) break;
      at = found + (isOpen ? 3 : 4);
      isOpen = !isOpen;
    }
    return words.trim() === '' && (isWithin || line.trim() !== '') ? [] : [words];
  });
  return kept.join('\n');
};

/** What a template puts into a note: all below its title, without comments and the tag that makes it one. */
export const templateText = (body: string): string => {
  const lines = withoutComments(withoutFrontMatter(body)).split('\n');
  const titled = lines.findIndex((line) => noteTitle(line) !== '');
  const readFence = fenceReader(body);
  const kept = lines.slice(titled + 1).flatMap((line) => {
    if (readFence(line) !== null || !line.includes('#')) return [line];
    const rest = withoutTagsIn(line, (tag) => tag === TEMPLATE_TAG);
    return rest.trim() === '' && line.trim() !== '' ? [] : [rest];
  });
  return kept
    .join('\n')
    .replace(/^\s*\n/u, '')
    .trimEnd();
};

export interface TemplateValues {
  readonly date: string;
  readonly time: string;
  readonly title: string;
}

/** Fills `{{date}}`, `{{time}}` and `{{title}}` in; what else stands in such brackets stays as it is. */
export const fillTemplate = (text: string, values: TemplateValues): string =>
  text.replace(/\{\{\s*(date|time|title)\s*\}\}/giu, (_whole, name: string) => {
    const key = name.toLowerCase();
    return key === 'date' ? values.date : key === 'time' ? values.time : values.title;
  });
