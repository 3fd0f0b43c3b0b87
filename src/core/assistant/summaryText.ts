import type { SummaryLine, TextSpan } from '../../shared/protocol';

/** True while the text in `span` is what it was when the assistant read it. */
export const spanStillHolds = (now: string, before: string, span: TextSpan): boolean =>
  now.slice(span.start, span.end) === before.slice(span.start, span.end);

const bullets = (mark: string, lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => `${mark} ${text.replace(/\s+/gu, ' ').trim()}`).join('\n');

/** Lines as a Markdown bullet list. A source sentence may span lines of the note: a bullet does not. */
export const summaryMarkdown = (lines: readonly SummaryLine[]): string => bullets('-', lines);

/** Check boxes that are not ticked as a Markdown list of such. */
export const openBoxesMarkdown = (boxes: readonly { readonly text: string }[]): string => bullets('- [ ]', boxes);
