import { decoded } from '../shared/decoded';
import { isLocked, readableBody } from '../core/note/isLocked';
import { savedName } from '../core/note/fileNames';
import type { Note } from '../core/note/note';
import { noteTitle, withoutFrontMatter } from '../core/note/noteText';
import { tagsOf } from '../core/note/tags';
import type { Attachment } from '../core/ports/attachmentRepository';
import { noteHtml } from '../ui/print/noteHtml';
import { placePicture } from '../ui/print/placePicture';
import { saveFile } from '../platform/browserFiles';
import { sizeText } from '../ui/format/whenText';
import type { i18n } from 'i18next';
import { button, element } from './element';

export const titleOf = (note: Note, { t }: i18n): string => noteTitle(readableBody(note.body)) || t('untitled');

export const dayText = (atMs: number, { language }: i18n): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(atMs);

/** Pictures and other files by id; those that are shown as addresses of this page, made when they are first shown. */
export class Pictures {
  readonly #addresses = new Map<string, string>();

  constructor(private readonly attachments: readonly Attachment[]) {}

  fileOf(id: string): Attachment | undefined {
    return this.attachments.find((attachment) => attachment.id === id);
  }

  /** Of a picture or a sound; null for any other file, which is only saved. */
  addressOf(id: string): string | null {
    const known = this.#addresses.get(id);
    if (known !== undefined) return known;
    const found = this.fileOf(id);
    if (found === undefined || !/^(?:image|audio|video)\//u.test(found.mimeType)) return null;
    const address = URL.createObjectURL(new Blob([found.bytes as BlobPart], { type: found.mimeType }));
    this.#addresses.set(id, address);
    return address;
  }
}

/** A note as it reads; nothing in it runs or loads. */
export const notePage = (note: Note, pictures: Pictures, texts: i18n): HTMLElement => {
  const { t } = texts;
  const facts = [
    dayText(note.updatedAtMs, texts),
    ...tagsOf({ ...note, body: readableBody(note.body) }).map((tag) => `#${tag}`),
  ];
  if (note.archived) facts.push(t('archived'));
  if (note.trashedAtMs !== null) facts.push(t('trashed'));
  const page = element('article', {}, element('p', { class: 'facts' }, facts.join(' · ')));
  if (isLocked(note.body)) {
    page.append(element('h1', {}, titleOf(note, texts)), element('p', {}, t('locked')));
    return page;
  }
  const content = withoutFrontMatter(note.body).trim() === '' ? document.createDocumentFragment() : noteHtml(note.body);
  for (const place of content.querySelectorAll<HTMLElement>('[data-attachment]')) {
    const address = pictures.addressOf(place.dataset['attachment'] ?? '');
    if (address === null) continue;
    placePicture(place, element('img', { src: address, loading: 'lazy' }));
  }
  for (const place of content.querySelectorAll<HTMLElement>('[data-file]')) {
    const file = pictures.fileOf(place.dataset['file'] ?? '');
    if (file === undefined) continue;
    const words = place.textContent.trim();
    const { name, bytes } = file;
    const size = element('small', {}, ` ${sizeText(bytes.length, texts.language)}`);
    const save = button(words || name, () =>
      saveFile({ name: savedName(words, name), mimeType: 'application/octet-stream', bytes }),
    );
    save.append(size);
    const player = file.mimeType.startsWith('audio/') ? 'audio' : file.mimeType.startsWith('video/') ? 'video' : null;
    const src = player === null ? null : pictures.addressOf(file.id);
    const given = { controls: '', playsinline: '', preload: 'none', 'aria-label': words || name };
    place.replaceWith(save, ...(player === null || src === null ? [] : [element(player, { src, ...given })]));
  }
  for (const link of content.querySelectorAll('a')) {
    link.rel = 'noreferrer noopener';
    const target = link.getAttribute('href') ?? '';
    if (!target.startsWith('#')) continue;
    // The address says which note is open: a place in this one is no address.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const id = decoded(target.slice(1));
      [...page.querySelectorAll('[id]')].find((place) => place.id === id)?.scrollIntoView();
    });
  }
  page.append(content);
  return page;
};
