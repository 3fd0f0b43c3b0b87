import { markdownTable } from '../../../core/transfer/csvTable';
import { encodedBrackets } from './inlineMarkdown';
import { pageMarkdown } from './pageMarkdown';
import { tabbedRows } from './tabbedRows';

/** A page that says more than its words. Editors of code put colours around text; those are not meant. */
const RICH =
  /<(?:a|b|strong|i|em|h[1-6]|[uo]l|table|blockquote|pre|code|img|del|s|hr|mark)[\s>]|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic|mso-list:/iu;
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/iu;

/** The words around the place that is pasted to, in its line, and those that are replaced. */
export interface PastePlace {
  readonly before: string;
  readonly chosen: string;
  readonly after: string;
}

/** An address over chosen words makes them a link; null where it does not, as over an address. */
const linked = (text: string, words: string): string | null => {
  const address = text.trim();
  if (!ADDRESS.test(address) || words.trim() === '' || /[\n[\]]/u.test(words) || ADDRESS.test(words)) return null;
  return `[${words}](${encodedBrackets(address)})`;
};

/** With what keeps blocks apart from the words around them; words alone go between those. */
const apart = (markdown: string, { before, after }: PastePlace): string => {
  if (!/\n|^(?:#{1,6} |[-*>|] |\d+\. |```)/u.test(markdown)) return markdown;
  return `${before.trim() === '' ? '' : '\n\n'}${markdown}${after.trim() === '' ? '' : '\n\n'}`;
};

/** What the clipboard holds as Markdown: a page with marks of its own, cells of a spreadsheet, a link, or its text. */
export const pastedMarkdown = (
  { html, text }: { readonly html: string; readonly text: string },
  place: PastePlace,
): string => {
  const link = linked(text, place.chosen);
  if (link !== null) return link;
  if (RICH.test(html)) {
    const markdown = pageMarkdown(html);
    if (markdown !== '') return apart(markdown, place);
  }
  const rows = html === '' ? tabbedRows(text) : null;
  return rows === null ? text : apart(markdownTable(rows), place);
};
