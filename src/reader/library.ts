import { readableBody } from '../core/note/isLocked';
import type { Note } from '../core/note/note';
import { dayOf } from '../core/transfer/fileNames';
import { fold } from '../core/search/fold';
import { saveFile } from '../platform/browserFiles';
import { writeMarkdownArchive } from '../storage/transfer/markdownArchive';
import type { i18n } from 'i18next';
import { button, element } from './element';
import { decoded } from '../shared/decoded';
import { dayText, notePage, Pictures, titleOf } from './notePage';
import type { OpenedBackup } from './openedBackup';

/** As the app lists them: what was pinned, then the newest; what was thrown away comes last. */
const inOrder = (a: Note, b: Note): number =>
  Number(a.trashedAtMs !== null) - Number(b.trashedAtMs !== null) ||
  Number(b.pinned) - Number(a.pinned) ||
  b.updatedAtMs - a.updatedAtMs;

const save = (bytes: Uint8Array, name: string): void => saveFile({ name, mimeType: 'application/zip', bytes });

/** Lists, searches and shows the notes of a backup, and saves them again. The address says which one is open. */
export const showLibrary = (place: HTMLElement, { library, bytes }: OpenedBackup, texts: i18n): void => {
  const { t } = texts;
  const notes = [...library.notes].sort(inOrder);
  const day = dayOf(Date.now());
  const pictures = new Pictures(library.attachments);
  const folded = new Map(notes.map((note) => [note.id, fold(`${readableBody(note.body)}\n${note.tags.join(' ')}`)]));

  const search = element('input', { type: 'search', 'aria-label': t('search'), placeholder: t('search') });
  const count = element('p', { role: 'status' });
  const list = element('ul', { 'aria-label': t('notes') });
  const shown = element('section', { 'aria-label': t('note'), tabindex: '-1' });

  const fill = (): void => {
    const words = fold(search.value).split(/\s+/u).filter(Boolean);
    const found = notes.filter(({ id }) => words.every((word) => folded.get(id)?.includes(word)));
    count.textContent = found.length === 0 ? t('nothing') : t('count', { count: found.length });
    list.replaceChildren(
      ...found.map((note) => {
        const state = note.trashedAtMs !== null ? ` · ${t('trashed')}` : note.archived ? ` · ${t('archived')}` : '';
        const link = element(
          'a',
          { href: `#${encodeURIComponent(note.id)}` },
          element('span', {}, titleOf(note, texts)),
        );
        link.append(element('small', {}, dayText(note.updatedAtMs, texts) + state));
        return element('li', {}, link);
      }),
    );
    mark();
  };

  const openId = (): string => decoded(location.hash.slice(1));
  const mark = (): void => {
    for (const link of list.querySelectorAll('a')) {
      if (link.hash === location.hash && link.hash !== '') link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const follow = (): void => {
    const note = notes.find(({ id }) => id === openId());
    document.body.classList.toggle('reading', note !== undefined);
    shown.replaceChildren(
      ...(note === undefined
        ? [element('p', { class: 'facts' }, t('choose'))]
        : [element('a', { href: '#', class: 'back' }, t('back')), notePage(note, pictures, texts)]),
    );
    shown.scrollTop = 0;
    if (note !== undefined) shown.focus({ preventScroll: true });
    mark();
  };

  search.addEventListener('input', fill);
  window.addEventListener('hashchange', follow);
  place.replaceChildren(
    element(
      'nav',
      { 'aria-label': t('notes') },
      element('h1', {}, t('title')),
      search,
      count,
      list,
      element(
        'div',
        { class: 'saving' },
        button(t('saveMarkdown'), () => {
          void writeMarkdownArchive(library, Date.now()).then((zip) => save(zip, `inkling-notes-${day}.zip`));
        }),
        button(t('saveBackup'), () => save(bytes, `inkling-backup-${day}.zip`)),
      ),
      element('p', { class: 'facts' }, t('what')),
    ),
    shown,
  );
  fill();
  follow();
};
