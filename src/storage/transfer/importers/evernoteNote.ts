import { momentOf } from '../../../core/transfer/moments';
import { foreignTags } from '../../../core/transfer/foreignTag';
import { addressOf, extensionFor } from '../../../core/transfer/filePaths';
import { bytesOfBase64 } from './base64';
import { codeText } from './codeText';
import { markBoxes, styleOf } from './evernoteBoxes';
import { htmlToMarkdown, parsePage } from './htmlToMarkdown';
import { md5Hex } from './md5';

export interface EvernoteResource {
  readonly hash: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface EvernoteNote {
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly createdAtMs: number | undefined;
  readonly updatedAtMs: number | undefined;
  readonly resources: readonly EvernoteResource[];
  readonly encryptedCount: number;
}

/** Signs that XML forbids and old clients write all the same. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
/** Between the blocks of a note stands what ENML calls its parts; HTML knows no tag that closes itself. */
const SELF_CLOSED = /<(en-todo|en-media|en-crypt)\b([^<>]*)\/>/giu;

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);
const textIn = (parent: Element, name: string): string => childrenOf(parent, name)[0]?.textContent.trim() ?? '';

const resourceOf = (element: Element, index: number): EvernoteResource | null => {
  const bytes = bytesOfBase64(textIn(element, 'data'));
  if (bytes === null || bytes.length === 0) return null;
  const attributes = childrenOf(element, 'resource-attributes')[0];
  const said = attributes === undefined ? '' : textIn(attributes, 'file-name').replace(/[/\\]/gu, '-');
  const extension = extensionFor(textIn(element, 'mime').toLowerCase());
  // Pasted pictures are all called "untitled" or nothing at all.
  const name = said === '' ? `file ${index + 1}${extension}` : /\.\w{1,5}$/u.test(said) ? said : `${said}${extension}`;
  return { hash: md5Hex(bytes), name, bytes };
};

const markCode = (page: Document): void => {
  for (const block of page.querySelectorAll('div')) {
    if (!/-en-codeblock:true/u.test(styleOf(block))) continue;
    const code = page.createElement('pre');
    code.textContent = codeText(block);
    block.replaceWith(code);
  }
};

const markMedia = (
  page: Document,
  resources: readonly EvernoteResource[],
  pathOf: (resource: EvernoteResource) => string,
): void => {
  for (const media of page.querySelectorAll('en-media')) {
    const hash = media.getAttribute('hash')?.toLowerCase() ?? '';
    const resource = resources.find((one) => one.hash === hash);
    const isImage = media.getAttribute('type')?.startsWith('image/') === true;
    const element = page.createElement(isImage ? 'img' : 'a');
    const address = addressOf(resource === undefined ? `missing/${hash}` : pathOf(resource));
    element.setAttribute(isImage ? 'src' : 'href', address);
    if (isImage) element.setAttribute('width', media.getAttribute('width') ?? '');
    else element.textContent = resource?.name ?? hash;
    media.replaceWith(element, ...media.childNodes);
  }
};

/** Tasks of newer Evernotes stand beside the text; where there is no place for them in it they come last. */
const tasksOf = (note: Element): string =>
  childrenOf(note, 'task')
    .map(
      (task) =>
        `- [${textIn(task, 'taskStatus') === 'completed' ? 'x' : ' '}] ${textIn(task, 'title').replace(/\s+/gu, ' ')}`,
    )
    .join('\n');

const markCrypt = (page: Document): number => {
  const parts = [...page.querySelectorAll('en-crypt')];
  for (const part of parts) part.replaceWith(`🔒 ${part.getAttribute('hint') ?? ''}`.trim());
  return parts.length;
};

/** One `<note>` of an .enex file; null when it is no XML. `pathOf` names what lies in the note. */
export const readEvernoteNote = (xml: string, pathOf: (resource: EvernoteResource) => string): EvernoteNote | null => {
  const source = xml.replace(FORBIDDEN, '').replace(/&nbsp;/gu, '&#160;');
  const parsed = new DOMParser().parseFromString(source, 'text/xml');
  const note = parsed.documentElement;
  if (parsed.querySelector('parsererror') !== null || note.localName !== 'note') return null;
  const resources = childrenOf(note, 'resource').flatMap((element, index) => resourceOf(element, index) ?? []);
  const content = textIn(note, 'content')
    .replace(/^\s*<\?xml[^>]*\?>/u, '')
    .replace(/<!DOCTYPE[^>]*>/u, '');
  const page = parsePage(content.replace(SELF_CLOSED, '<$1$2></$1>'));
  const encryptedCount = markCrypt(page);
  markBoxes(page);
  markCode(page);
  markMedia(page, resources, pathOf);
  const attributes = childrenOf(note, 'note-attributes')[0];
  const sourceUrl = attributes === undefined ? '' : textIn(attributes, 'source-url');
  const text = htmlToMarkdown(page.body);
  const origin = /^https?:\/\/[^\s<>]+$/iu.test(sourceUrl) && !text.includes(sourceUrl) ? `<${sourceUrl}>` : '';
  const createdAtMs = momentOf(textIn(note, 'created'));
  return {
    title: textIn(note, 'title').replace(/\s+/gu, ' '),
    body: [text, tasksOf(note), origin].filter((part) => part !== '').join('\n\n'),
    tags: foreignTags(childrenOf(note, 'tag').map((tag) => tag.textContent)),
    createdAtMs,
    updatedAtMs: momentOf(textIn(note, 'updated')) ?? createdAtMs,
    resources,
    encryptedCount,
  };
};
