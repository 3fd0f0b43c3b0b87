import type { SummaryLine, TextSpan } from '../../shared/protocol';

/** True while the text in `span` is what it was when the assistant read it. */
export const spanStillHolds = (now: string, before: string, span: TextSpan): boolean =>
  now.slice(span.start, span.end) === before.slice(span.start, span.end);

/** Lines as a Markdown bullet list. A source sentence may span lines of the note: a bullet does not. */
export const summaryMarkdown = (lines: readonly SummaryLine[]): string =>
  lines.map((line) => `- ${line.text.replace(/\s+/gu, ' ').trim()}`).join('\n');

/** How a suggested title enters the note: it takes the place of a heading in the first line, else goes above. */
export const titleEdit = (noteText: string, title: string): { readonly span: TextSpan; readonly text: string } => {
  const newline = noteText.indexOf('\n');
  const firstLine = newline === -1 ? noteText : noteText.slice(0, newline);
  const heading = `# ${title}`;
  if (/^#{1,6}\s/u.test(firstLine)) return { span: { start: 0, end: firstLine.length }, text: heading };
  return { span: { start: 0, end: 0 }, text: noteText === '' ? heading : `${heading}\n\n` };
};
