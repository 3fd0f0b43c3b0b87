import TurndownService from 'turndown';
import { markdownTable } from '../../../core/transfer/csvTable';
import { TAMED_UNREAD, tamed, untamed } from '../../../core/transfer/tamedPage';
import { codeText } from './codeText';

const elementOf = (node: unknown): Element => node as Element;

/** Deepest nesting that is walked: the walk goes down by calls, and a page of nothing but `<div>` would end it. */
const MOST_DEPTH = 400;

const isTooDeep = (root: Element): boolean => {
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
};

/** Words of a link or an image may hold no bracket, which would end them. */
const plainWords = (text: string): string => text.replace(/[[\]\s]+/gu, ' ').trim();

const addressed = (address: string): string =>
  /[\s()<>]/u.test(address) ? `<${address.replace(/[<>]/gu, '')}>` : address;

const rowsOf = (table: Element, cell: (element: Element) => string): string[][] =>
  [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.querySelectorAll('th,td')].filter((item) => item.closest('tr') === row).map(cell));

/** A checked or empty box before the words, as Evernote, Notion and mails write them. */
const boxOf = (element: Element): string | null => {
  const input = element.querySelector(
    ':scope > input[type=checkbox], :scope > p > input[type=checkbox], :scope > label > input[type=checkbox]',
  );
  if (input !== null) return input.hasAttribute('checked') ? '[x] ' : '[ ] ';
  const own = element.querySelector(':scope > .checkbox');
  if (own !== null) return own.classList.contains('checkbox-on') ? '[x] ' : '[ ] ';
  return null;
};

/** Only what would be read as a mark: a backslash before every underscore of an address helps nobody. */
const escapeMarks = (text: string): string =>
  text
    .replace(/\\(?=[[\]*_`#<>])/gu, String.raw`\\`)
    .replace(/^(\s*)(#{1,6}\s|>|[-+*]\s|={3,}|`{3,}|~{3,})/u, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)]\s)/u, String.raw`$1\$2`)
    .replace(/([*`])(?=\S)/gu, String.raw`\$1`)
    .replace(/(^|[^\p{L}\p{N}])(_)(?=\S)/gu, String.raw`$1\$2`)
    .replace(/<(?=[a-z/!])/giu, String.raw`\<`);

const createService = (): TurndownService => {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escapeMarks;
  service.remove([
    'script',
    'style',
    ...TAMED_UNREAD,
    'head',
    'title',
    'noscript',
    'iframe',
    'object',
    'template',
    'meta',
    'link',
  ] as TurndownService.TagName[]);
  service.addRule('struck', {
    filter: (node) => /^(?:DEL|S|STRIKE)$/u.test(node.nodeName),
    replacement: (content) => (content.trim() === '' ? content : `~~${content}~~`),
  });
  service.addRule('marked', {
    filter: ['mark'],
    replacement: (content) => (content.trim() === '' ? content : `==${content}==`),
  });
  service.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const element = elementOf(node);
      const address = element.getAttribute('src') ?? '';
      if (address === '') return '';
      const width = /^(\d{1,4})(?:px)?$/u.exec(element.getAttribute('width') ?? '')?.[1];
      return `![${plainWords(element.getAttribute('alt') ?? '')}${width === undefined ? '' : `|${width}`}](${addressed(address)})`;
    },
  });
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement: (content, node) => {
      const address = elementOf(node).getAttribute('href') ?? '';
      // What would run instead of leading somewhere is no link.
      if (address === '' || /^\s*(?:javascript|data|vbscript):/iu.test(address)) return content;
      // A picture that opens itself.
      const picture = elementOf(node).querySelector('img')?.getAttribute('src');
      if (picture === address && /^!\[[^\]]*\]\([^)]*\)$/u.test(content.trim())) return content.trim();
      const words = content.replace(/\s*\n\s*/gu, ' ').trim();
      if (words === '') return '';
      return words === address
        ? /^https?:/iu.test(address)
          ? `<${address}>`
          : words
        : `[${words}](${addressed(address)})`;
    },
  });
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node, options) => {
      const element = elementOf(node);
      const list = element.parentElement;
      const number =
        list?.nodeName === 'OL'
          ? Number(list.getAttribute('start') ?? 1) +
            [...list.children].filter(({ nodeName }) => nodeName === 'LI').indexOf(element)
          : null;
      const mark = number === null ? `${options.bulletListMarker ?? '-'} ` : `${number}. `;
      const box = number === null ? (boxOf(element) ?? '') : '';
      const inner = content
        .replace(/^\n+/u, '')
        .replace(/\n+$/u, '\n')
        .replace(/\n/gu, `\n${' '.repeat(mark.length)}`)
        .trimEnd();
      return `${mark}${box}${inner.trimStart()}${element.nextElementSibling === null ? '' : '\n'}`;
    },
  });
  service.addRule('box', { filter: 'input', replacement: () => '' });
  service.addRule('code', {
    filter: 'pre',
    replacement: (_content, node) => {
      const element = elementOf(node);
      const language =
        /\b(?:language|lang|highlight-source)-([\w+#-]+)/u.exec(
          `${element.className} ${element.querySelector('code')?.className ?? ''}`,
        )?.[1] ?? '';
      const text = codeText(element);
      const longest = [...text.matchAll(/`{3,}/gu)].reduce((most, [ticks]) => Math.max(most, ticks.length), 2);
      const fence = '`'.repeat(longest + 1);
      return `\n\n${fence}${language}\n${text}\n${fence}\n\n`;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (content, node) => {
      const rows = rowsOf(elementOf(node), (cell) => service.turndown(cell as HTMLElement).replace(/\n+/gu, '\n'));
      // A table of one column only lays a page out.
      return rows.some((row) => row.length > 1) ? `\n\n${markdownTable(rows)}\n\n` : content;
    },
  });
  for (const part of ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'] as const)
    service.addRule(part, {
      filter: part,
      replacement: (content) => (part === 'tr' || part === 'caption' ? `\n\n${content}\n\n` : content),
    });
  return service;
};

let service: TurndownService | undefined;

/**
 * A page of `parsePage` as Markdown: nothing in such a document runs or is fetched. Scripts,
 * styles and addresses that would run are left out.
 */
export const htmlToMarkdown = (root: Element): string => {
  // Evernote and Google write a list in an item as one beside it.
  for (const list of root.querySelectorAll('ul,ol')) {
    const item = list.previousElementSibling;
    if (item?.nodeName === 'LI' && /^[UO]L$/u.test(list.parentElement?.nodeName ?? '')) item.append(list);
  }
  if (isTooDeep(root)) return untamed(root.textContent).trim();
  // A block of nothing but a line break is an empty line between blocks, which stand apart already.
  for (const end of root.querySelectorAll(':is(div,p) > br:only-child'))
    if (end.parentElement?.textContent.trim() === '') end.remove();
  service ??= createService();
  return untamed(service.turndown(root as HTMLElement))
    .replace(/\u00a0/gu, ' ')
    .replace(/[ \t]+$/gmu, '')
    .trim();
};

/** A page parsed where nothing runs, loads or is reported to the policy of the app. */
export const parsePage = (text: string): Document => new DOMParser().parseFromString(tamed(text), 'text/html');
