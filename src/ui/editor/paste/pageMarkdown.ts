import { markdownTable } from '../../../core/transfer/csvTable';
import { TAMED_STYLE, tamed, untamed } from '../../../core/transfer/tamedPage';
import { inlineMarkdown, link } from './inlineMarkdown';

/** Deepest nesting that is walked: the walk goes down by calls. */
const MOST_DEPTH = 200;

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|UL)$/u;
const LISTED = /^(\s*)(?:[-*+]|\d{1,9}[.)]) /u;

/** What would be taken for a mark at the beginning of a paragraph. */
const escapeStart = (text: string): string =>
  text
    .replace(/^(#{1,6}\s|>|[-+]\s|={3,}|~{3,})/gmu, String.raw`\$1`)
    .replace(/^(\d{1,9})([.)]\s)/gmu, String.raw`$1\$2`);

const tidy = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/gu, ' '))
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();

const isBlock = (node: Node): boolean =>
  BLOCK.test(node.nodeName) || (node instanceof Element && [...node.children].some(isBlock));

/** Items of a list without empty lines between them; everything else with one. */
const joined = (blocks: readonly string[]): string =>
  blocks.reduce(
    (text, block, index) =>
      index === 0
        ? block
        : `${text}${LISTED.test(block) && LISTED.test(blocks[index - 1] ?? '') ? '\n' : '\n\n'}${block}`,
    '',
  );

const item = (mark: string, blocks: readonly string[]): string => {
  const [first = '', ...rest] = blocks;
  const body = rest.reduce((text, block) => `${text}${LISTED.test(block) ? '\n' : '\n\n'}${block}`, first);
  return mark + body.replace(/\n(?=[^\n])/gu, `\n${' '.repeat(mark.length)}`);
};

const listItems = (list: Element, depth: number): string[] => {
  let number = Number(list.getAttribute('start') ?? 1) - 1;
  return [...list.children].flatMap((child): string[] => {
    // Some programs put a list right into a list instead of into its item.
    if (child.nodeName === 'UL' || child.nodeName === 'OL')
      return listItems(child, depth + 1).map((line) => line.replace(/^/gmu, '  '));
    number += 1;
    return [item(list.nodeName === 'OL' ? `${number}. ` : '- ', blocksOf(child, depth + 1))];
  });
};

/** A paragraph that Word calls an item: its depth stands in the style, its mark in a span that says so. */
const wordItem = (paragraph: Element): string | null => {
  const level = /mso-list:\s*l\d+\s+level(\d+)/u.exec(paragraph.getAttribute(TAMED_STYLE) ?? '')?.[1];
  if (level === undefined) return null;
  const marker = [...paragraph.querySelectorAll('span')].find(
    (span) => span.getAttribute(TAMED_STYLE)?.includes('mso-list:Ignore') === true,
  );
  const number = /^\s*(\d{1,9})[.)]/u.exec(marker?.textContent ?? '')?.[1];
  const mark = number === undefined ? '- ' : `${number}. `;
  return `${'  '.repeat(Number(level) - 1)}${item(mark, [tidy(inlineMarkdown(paragraph))])}`;
};

const cells = (table: Element): string[][] =>
  [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) =>
      [...row.children]
        .filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH')
        .map((cell) => tidy(blocksOf(cell, 1).join('\n'))),
    )
    .filter((row) => row.some((cell) => cell !== ''));

/** The text of code; some pages break its lines by elements, which `innerText` sees in a page that is drawn alone. */
const codeText = (element: Element, depth: number): string => {
  if (depth > MOST_DEPTH) return element.textContent;
  let text = '';
  for (const child of element.childNodes) {
    const block = BLOCK.test(child.nodeName);
    if (block && text !== '' && !text.endsWith('\n')) text += '\n';
    if (child.nodeName === 'BR') text += '\n';
    else if (child.nodeType === Node.TEXT_NODE) text += child.textContent ?? '';
    else if (child instanceof Element) {
      const inner = codeText(child, depth + 1);
      text += block && !inner.endsWith('\n') ? `${inner}\n` : inner;
    }
  }
  return text;
};

const code = (element: Element, depth: number): string => {
  const text = codeText(element, depth).replace(/\n$/u, '');
  const longest = [...text.matchAll(/`{3,}/gu)].reduce((most, [ticks]) => Math.max(most, ticks.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
};

const blockOf = (element: Element, depth: number): string[] => {
  switch (element.nodeName) {
    case 'UL':
    case 'OL':
      return listItems(element, depth);
    case 'HR':
      return ['---'];
    case 'PRE':
      return [code(element, depth)];
    case 'BLOCKQUOTE': {
      const inner = joined(blocksOf(element, depth + 1));
      return inner === '' ? [] : [inner.replace(/^(?=.)/gmu, '> ').replace(/^$/gmu, '>')];
    }
    case 'TABLE': {
      const rows = cells(element);
      const caption = [...element.children].find(({ nodeName }) => nodeName === 'CAPTION');
      return [
        ...(caption === undefined ? [] : blocksOf(caption, depth + 1)),
        // A table of one column only lays a page out.
        ...(rows.some((row) => row.length > 1) ? [markdownTable(rows)] : rows.flat()),
      ];
    }
    case 'A': {
      const blocks = blocksOf(element, depth + 1);
      // Markdown links words, not blocks: the first line that is no item, quote, picture or row of a table.
      const linked = blocks.findIndex((block) => !/\n|^(?:[>|!]|---$)/u.test(block) && !LISTED.test(block));
      return blocks.map((block, index) =>
        index === linked
          ? block.replace(
              /^(#{1,6} )?(.*)$/u,
              (_all, mark: string | undefined, words: string) => (mark ?? '') + link(element, words),
            )
          : block,
      );
    }
    case 'P': {
      const listed = wordItem(element);
      return listed === null ? blocksOf(element, depth + 1) : [listed];
    }
  }
  const level = /^H([1-6])$/u.exec(element.nodeName)?.[1];
  if (level === undefined) return blocksOf(element, depth + 1);
  // A heading is bold by itself.
  const words = tidy(inlineMarkdown(element, { strong: true })).replace(/\n/gu, ' ');
  return words === '' ? [] : [`${'#'.repeat(Number(level))} ${words}`];
};

/** The blocks of an element in order; words between them are paragraphs. */
const blocksOf = (element: Element, depth: number): string[] => {
  if (depth > MOST_DEPTH) return [element.textContent.trim()];
  const blocks: string[] = [];
  let words = '';
  const end = (): void => {
    const text = tidy(words);
    if (text !== '') blocks.push(escapeStart(text));
    words = '';
  };
  for (const child of element.childNodes) {
    if (child instanceof Element && isBlock(child)) {
      end();
      blocks.push(...blockOf(child, depth));
    } else words += inlineMarkdown(child);
  }
  end();
  return blocks;
};

/** A page from the clipboard as Markdown. Parsed apart and tamed: nothing in it runs or is fetched. */
export const pageMarkdown = (html: string): string =>
  untamed(joined(blocksOf(new DOMParser().parseFromString(tamed(html), 'text/html').body, 0)));
