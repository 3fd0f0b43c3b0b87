import { TAMED_STYLE, TAMED_UNREAD } from '../../../core/transfer/tamedPage';

/** Marks that are open around a piece of text already: none is written twice. */
export interface Marks {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly struck?: boolean;
}

/** Only what would be read as a mark: a backslash before every sign helps nobody. */
const escapeMarks = (text: string): string =>
  text
    .replace(/\\(?=[[\]*_`#<>~])/gu, String.raw`\\`)
    .replace(/[*`](?=\S)/gu, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_(?=\S)/gu, String.raw`\_`)
    .replace(/<(?=[a-z/!])/giu, String.raw`\<`);

const around = (mark: string, content: string): string => {
  const words = content.trim();
  if (words === '') return content;
  const start = content.indexOf(words);
  // Marks do not hold beside a space, nor over the end of a line.
  const marked = words
    .split('\n')
    .map((line) => {
      const inner = line.trim();
      return inner === '' ? line : line.replace(inner, () => mark + inner + mark);
    })
    .join('\n');
  return content.slice(0, start) + marked + content.slice(start + words.length);
};

const codeSpan = (text: string): string => {
  if (text.trim() === '') return text;
  const longest = [...text.matchAll(/`+/gu)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const ticks = '`'.repeat(longest + 1);
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`;
};

/** encodeURI leaves brackets as they are, and they would end the link. */
export const encodedBrackets = (address: string): string =>
  address.replace(/[\s()<>]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Where a link may lead; what would run leads nowhere. */
const linkAddress = (element: Element): string | null => {
  const href = element.getAttribute('href')?.trim() ?? '';
  return /^(?:https?:|mailto:)/iu.test(href) ? encodedBrackets(href) : null;
};

/** What a style says of one property, the last word of it; '' for nothing. */
const styled = (style: string, property: string): string =>
  style
    .split(';')
    .map((rule) => rule.split(':'))
    .findLast(([name]) => name?.trim().toLowerCase() === property)?.[1]
    ?.replace(/!\s*important/iu, '')
    .trim()
    .toLowerCase() ?? '';

/** What the name of an element and its style say of its words. Programs say bold in either way, and take it back. */
const marksOf = (element: HTMLElement): Marks => {
  // The policy of the app takes the style from an element that is parsed, and leaves it to the attribute.
  const style = element.getAttribute(TAMED_STYLE) ?? '';
  const fontWeight = styled(style, 'font-weight');
  const fontStyle = styled(style, 'font-style');
  const heavy = fontWeight === 'bold' || Number(fontWeight) >= 600;
  const named = /^(?:B|STRONG)$/u.test(element.nodeName);
  return {
    strong: fontWeight === '' ? named : heavy,
    emphasis: fontStyle === '' ? /^(?:I|EM|CITE)$/u.test(element.nodeName) : fontStyle === 'italic',
    struck:
      /^(?:DEL|S|STRIKE)$/u.test(element.nodeName) ||
      `${styled(style, 'text-decoration')} ${styled(style, 'text-decoration-line')}`.includes('line-through'),
  };
};

const image = (element: Element): string => {
  const source = element.getAttribute('src') ?? '';
  const alt = (element.getAttribute('alt') ?? '').replace(/[[\]\s]+/gu, ' ').trim();
  // A picture within the text of the page is large, and one of a file leads nowhere.
  return /^https?:/iu.test(source) ? `![${alt}](${encodedBrackets(source)})` : alt;
};

/** Words that lead where the element does; as they are where it leads nowhere. */
export const link = (element: Element, words: string): string => {
  const address = linkAddress(element);
  const shown = words.replace(/\s*\n\s*/gu, ' ').trim();
  if (address === null || shown === '') return words;
  // A picture that opens itself.
  if (/^!\[[^\]]*\]\([^)]*\)$/u.test(shown)) return shown;
  return element.textContent.trim() === address ? address : `[${shown}](${address})`;
};

/** The words of a node on one line, or more where it breaks them, with their marks. */
export const inlineMarkdown = (node: Node, open: Marks = {}): string => {
  if (node.nodeType === Node.TEXT_NODE) return escapeMarks((node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' '));
  if (!(node instanceof HTMLElement)) return '';
  switch (node.nodeName) {
    case 'BR':
      return '\n';
    case 'IMG':
      return image(node);
    case 'CODE':
    case 'KBD':
    case 'SAMP':
    case 'TT':
      return codeSpan(node.textContent.replace(/\s+/gu, ' '));
    case 'INPUT':
      return node.getAttribute('type') === 'checkbox' ? (node.hasAttribute('checked') ? '[x] ' : '[ ] ') : '';
    case 'TITLE':
      return '';
  }
  if (TAMED_UNREAD.includes(node.localName)) return '';
  // Word hangs the bullet itself before the words.
  if (node.getAttribute(TAMED_STYLE)?.includes('mso-list:Ignore') === true) return '';
  const marks = marksOf(node);
  const inner: Marks = {
    strong: open.strong === true || marks.strong === true,
    emphasis: open.emphasis === true || marks.emphasis === true,
    struck: open.struck === true || marks.struck === true,
  };
  let words = [...node.childNodes].map((child) => inlineMarkdown(child, inner)).join('');
  if (node.nodeName === 'MARK') words = around('==', words);
  if (marks.struck === true && open.struck !== true) words = around('~~', words);
  if (marks.emphasis === true && open.emphasis !== true) words = around('*', words);
  if (marks.strong === true && open.strong !== true) words = around('**', words);
  return node.nodeName === 'A' ? link(node, words) : words;
};
