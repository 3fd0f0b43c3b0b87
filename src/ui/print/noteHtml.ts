import DOMPurify from 'dompurify';
import { Marked, Tokenizer, type RendererThis, type Tokens } from 'marked';
import { attachmentIdOf } from '../../core/note/attachmentLinks';
import { splitWidth } from '../../core/note/imageWidth';
import { withoutFrontMatter } from '../../core/note/noteText';
import { isRow, ROW_TOKENS } from '../../core/text/structure/tables';
import { gatherFootnotes } from './noteFootnotes';
import { drawFormulas } from './noteFormulas';
import { escapeHtml, pageExtensions } from './pageExtensions';

const NOTE_LINK = /^\[\[([^[\]|\n]{1,200}?)(?:\\?\|([^[\]\n]*))?\]\]/u;
/** The bars of a link to a note and those in code divide no cells. Behind two backslashes one is not escaped yet. */
const withEscapedBars = (rows: string): string =>
  rows.replace(ROW_TOKENS, (token) =>
    /^[[`]/u.test(token) ? token.replace(/(?<!\\)((?:\\\\)*)\|/gu, String.raw`$1\|`) : token,
  );

const markdown = new Marked(pageExtensions, {
  gfm: true,
  // A line of a note ends where the person ended it.
  breaks: true,
  extensions: [
    {
      name: 'noteLink',
      level: 'inline',
      start: (text) => text.indexOf('[['),
      tokenizer: (text) => {
        const match = NOTE_LINK.exec(text);
        if (match === null) return undefined;
        const shown = match[2]?.trim() ?? '';
        return { type: 'noteLink', raw: match[0], text: shown === '' ? match[1] : shown };
      },
      renderer: ({ text }) => `<span class="print-link">${escapeHtml(String(text))}</span>`,
    },
  ],
  tokenizer: {
    table(source) {
      const raw = this.rules.block.table.exec(source)?.[0] ?? '';
      if (!/\[\[|`/u.test(raw)) return false;
      const table = Tokenizer.prototype.table.call(this, withEscapedBars(raw));
      return table === undefined ? false : { ...table, raw };
    },
    // Two strike words out, as in the editor; one says "to" or "about".
    del: (source) => (source.startsWith('~~') ? false : undefined),
  },
  renderer: {
    // The editor shows HTML as it was typed, and so does the paper.
    html: ({ text }) => escapeHtml(text),
    checkbox: ({ checked }) => `<span class="print-box${checked ? ' print-checked' : ''}"></span> `,
    listitem(this: RendererThis, item: Tokens.ListItem) {
      return `<li${item.task ? ' class="print-task"' : ''}>${this.parser.parse(item.tokens)}</li>\n`;
    },
    link(this: RendererThis, { href, text, tokens }) {
      const id = attachmentIdOf(href);
      if (id !== undefined)
        return `<span class="print-file" data-file="${id}">${this.parser.parseInline(tokens)}</span>`;
      const named =
        text === href || `mailto:${text}` === href || !/^https?:/iu.test(href) ? '' : ' class="print-named"';
      return `<a href="${escapeHtml(href)}"${named}>${this.parser.parseInline(tokens)}</a>`;
    },
    // No picture is named by an address here: whatever is drawn was loaded from this device before.
    image: ({ href, text }) => {
      const id = attachmentIdOf(href);
      const { words, width } = splitWidth(text);
      const place =
        id === undefined ? '' : ` data-attachment="${id}"${width === undefined ? '' : ` data-width="${width}"`}`;
      return `<span class="print-picture"${place}>${escapeHtml(words)}</span>`;
    },
  },
});

/** A note that begins with plain words has them as its title. */
const withTitle = (body: string): string => {
  const [first = '', ...rest] = body.trimStart().split('\n');
  const plain =
    first.trim() !== '' &&
    first.length <= 120 &&
    !/^\s*(?:[#>|`~<]|[-*+]\s|\d{1,9}[.)]\s|!?\[|-{3}|\$\$(?!.*\$\$))/u.test(first) &&
    !isRow(first, false, rest[0] ?? '');
  // Under a line of dashes it is a heading already.
  return plain && !/^\s*(?:=+|-+)\s*$/u.test(rest[0] ?? '') ? `# ${first}\n\n${rest.join('\n')}` : body;
};

const drawn = (body: string): DocumentFragment => {
  const page = DOMPurify.sanitize(markdown.parse(withTitle(withoutFrontMatter(body)), { async: false }), {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: [
      'img',
      'picture',
      'source',
      'svg',
      'math',
      'audio',
      'video',
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
    ],
    FORBID_ATTR: ['style', 'src', 'srcset', 'background', 'poster'],
  });
  // Marks, edges and columns stand on the side that the words begin at; each line within is turned by the style.
  for (const part of page.querySelectorAll<HTMLElement>('ul, ol, blockquote, table')) part.dir = 'auto';
  gatherFootnotes(page);
  drawFormulas(page);
  return page;
};

/**
 * The note as a page without anything that runs, loads or styles itself. Pictures and files are places with their id
 * (data-attachment, data-file); formulas are drawn if what draws them was made ready (readyFormulas.ts). What is nested
 * deeper than can be drawn is there as it was typed.
 */
export const noteHtml = (body: string): DocumentFragment => {
  try {
    return drawn(body);
  } catch {
    const page = document.createDocumentFragment();
    page.append(document.createElement('pre'));
    page.firstElementChild?.append(body);
    return page;
  }
};
