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

const withoutTag = (line: string): string => {
  let kept = line;
  for (const { raw, start, end } of tagWords(line).reverse())
    if (cleanTag(raw) === TEMPLATE_TAG) kept = kept.slice(0, start).trimEnd() + kept.slice(end);
  return kept;
};

/** Words for whoever keeps the template. */
const COMMENT = /<!--[^]{0,4000}?-->\n?/gu;

/** What a template puts into a note: all below its title, without comments and the tag that makes it one. */
export const templateText = (body: string): string => {
  const lines = withoutFrontMatter(body).replace(COMMENT, '').split('\n');
  const titled = lines.findIndex((line) => noteTitle(line) !== '');
  const readFence = fenceReader(body);
  const kept = lines.slice(titled + 1).flatMap((line) => {
    if (readFence(line) !== null || !line.includes('#')) return [line];
    const rest = withoutTag(line);
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
