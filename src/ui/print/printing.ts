import type { i18n as I18n } from 'i18next';
import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId } from '../../core/note/note';
import { lockedTitle } from '../../core/locking/lockedBody';
import { noteTitle } from '../../core/note/noteText';
import type { InklingStore } from '../../state/store';
import { services } from '../editor/editorServices';
import { readyFormulas } from './readyFormulas';
import { noteHtml } from './noteHtml';
import { addLockingTexts } from '../i18n/useLockingTexts';
import { placePicture } from './placePicture';
import { ReadyPictures } from './readyPictures';
import './print.css';

/** After the last letter, before the pictures of the open note are made ready. */
const REST_MS = 1_000;
/** The browser's own menu cannot be made to wait: this much is kept ready for it. */
const MOST_READY_BYTES = 32_000_000;
/** Of each face that a page may need, one: `font-display: swap` would print another one. */
const FACES = ['italic 1em Literata', '1em "JetBrains Mono"'];

/** Those of the open note, which the browser's own menu prints. */
const pictures = new ReadyPictures();
/** The note whose printing was asked for here; its pictures are its own, or those of the open note would go for them. */
let asked: { readonly id: NoteId; readonly pictures: ReadyPictures } | null = null;
let page: HTMLElement | null = null;
let titleBefore = '';
let lockedText = (): string => '';
let isWatched = false;

const openNote = (store: InklingStore): NoteId | null => {
  const { route } = store.getState();
  return route.page === 'notes' ? route.noteId : null;
};

const clear = (): void => {
  if (page === null) return;
  page.remove();
  page = null;
  document.documentElement.classList.remove('printing');
  document.title = titleBefore;
};

/** The text that there is to print: of a locked note its plain text while it is open, and else none. */
const textOf = (store: InklingStore, { id, body }: Note): string | undefined =>
  isLocked(body) ? store.getState().locking?.opened.get(id) : body;

/** What there is to print: of a locked note that is not open a line that says so. */
const contentOf = (store: InklingStore, note: Note): DocumentFragment => {
  const text = textOf(store, note);
  if (text !== undefined) return noteHtml(text);
  const content = document.createDocumentFragment();
  const line = document.createElement('p');
  line.textContent = lockedText();
  content.append(line);
  return content;
};

const lay = (store: InklingStore): void => {
  clear();
  services.handOver();
  const id = asked?.id ?? openNote(store);
  const note = id === null ? undefined : store.getState().library.byId.get(id);
  if (note === undefined) return;
  const content = contentOf(store, note);
  for (const place of content.querySelectorAll<HTMLElement>('[data-attachment]')) {
    const ready = (asked?.pictures ?? pictures).get(place.dataset['attachment'] ?? '');
    if (ready === undefined) continue;
    placePicture(place, ready.cloneNode() as HTMLImageElement);
  }
  page = document.createElement('article');
  page.className = 'print-page';
  page.append(content);
  document.body.append(page);
  // What is on the screen is left out of print, unless there is no note to print.
  document.documentElement.classList.add('printing');
  titleBefore = document.title;
  // A file that is printed into is named by it.
  document.title = (isLocked(note.body) ? lockedTitle(note.body) : noteTitle(note.body)) || titleBefore;
};

/** Makes the browser's own printing print the open note and nothing of the app. */
export const watchPrinting = (store: InklingStore, i18n: I18n): (() => void) => {
  isWatched = true;
  addLockingTexts(i18n);
  lockedText = () => i18n.t('locking:print');
  let timer = 0;
  let seen: string | undefined;
  const prepare = (): void => {
    const id = openNote(store);
    const note = id === null ? undefined : store.getState().library.byId.get(id);
    const text = note === undefined ? undefined : textOf(store, note);
    if (text === seen) return;
    seen = text;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      void pictures.load(store, text ?? '', MOST_READY_BYTES).then((isWhole) => {
        // Tried again as soon as anything changes.
        if (!isWhole && seen === text) seen = undefined;
      });
      void readyFormulas(text ?? '');
    }, REST_MS);
  };
  const before = (): void => lay(store);
  const stop = store.subscribe(prepare);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', clear);
  prepare();
  return () => {
    isWatched = false;
    stop();
    window.clearTimeout(timer);
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', clear);
    pictures.clear();
    clear();
  };
};

/** Prints a note once all of its pictures and faces are there. */
export const printNote = async (store: InklingStore, id: NoteId): Promise<void> => {
  services.handOver();
  const note = store.getState().library.byId.get(id);
  if (note === undefined) return;
  const text = textOf(store, note) ?? '';
  const own = new ReadyPictures();
  await Promise.all([
    own.load(store, text, Infinity),
    readyFormulas(text),
    ...FACES.map((face) => document.fonts.load(face).catch(() => undefined)),
  ]);
  asked = { id, pictures: own };
  // Asked for in the first moments, before the app watches the browser's own menu.
  if (!isWatched) window.addEventListener('beforeprint', () => lay(store), { once: true });
  const after = (): void => {
    clear();
    own.clear();
  };
  window.addEventListener('afterprint', after, { once: true });
  try {
    window.print();
  } finally {
    asked = null;
  }
};
