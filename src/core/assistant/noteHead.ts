import type { TextSpan } from '../../shared/protocol';
import { frontMatterOf } from '../text/structure/frontMatter';

export interface TextEdit {
  readonly span: TextSpan;
  readonly text: string;
}

/** Where and how words enter a note. */
export type Placing = (noteText: string, words: string) => TextEdit;

/** The body begins behind front matter, which stays at the head of a note, and behind blank lines. */
const bodyStart = (noteText: string): number => {
  const end = frontMatterOf(noteText)?.end ?? 0;
  return end + (/^\s*\n/u.exec(noteText.slice(end))?.[0].length ?? 0);
};

/** The first line of the body. */
const firstLineOf = (noteText: string): TextSpan => {
  const start = bodyStart(noteText);
  const newline = noteText.indexOf('\n', start);
  return { start, end: newline === -1 ? noteText.length : newline };
};

/** How a suggested title enters the note: it takes the place of a heading in the first line, else goes above. */
export const titleEdit = (noteText: string, title: string): TextEdit => {
  const line = firstLineOf(noteText);
  const heading = `# ${title}`;
  if (/^#{1,6}\s/u.test(noteText.slice(line.start, line.end))) return { span: line, text: heading };
  const body = noteText.slice(line.start);
  return { span: { start: line.start, end: line.start }, text: body === '' ? heading : `${heading}\n\n` };
};

/** A line of so many words without an end is the note's title, marked as one or not. */
const TITLE_WORDS = 10;

/** How the summary of a whole note enters it: under its title; above the text where it has none. */
export const summaryEdit = (noteText: string, block: string): TextEdit => {
  const line = firstLineOf(noteText);
  const words = noteText.slice(line.start, line.end).trim();
  const more = noteText.slice(line.end).trim();
  const isTitle =
    /^#{1,6}\s/u.test(words) ||
    (/^[\p{L}\p{N}"'“„«¿¡]/u.test(words) &&
      !/[.!?…:,;]$/u.test(words) &&
      words.split(/\s+/u).length <= TITLE_WORDS &&
      /^\n\s*\n/u.test(noteText.slice(line.end)));
  if (isTitle)
    return {
      span: { start: line.end, end: line.end },
      text: `\n\n${block}${more === '' || /^\n\s*\n/u.test(noteText.slice(line.end)) ? '' : '\n'}`,
    };
  return { span: { start: line.start, end: line.start }, text: `${block}\n\n` };
};

const nameOf = (line: string): string =>
  (line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).join(' ').toLowerCase();

/** True when the note is called `title` already, by its front matter or its first line: to offer it would change nothing. */
export const isTitled = (noteText: string, title: string): boolean => {
  const line = firstLineOf(noteText);
  const front = (frontMatterOf(noteText)?.prose ?? []).map(({ start, end }) => noteText.slice(start, end));
  return [noteText.slice(line.start, line.end), ...front].some((name) => nameOf(name) === nameOf(title));
};
