import type { Note } from '../core/note';
import type { SharedItem } from '../shared/shareStash';
import { notesOf } from './libraryViews';
import { HOME, hashToRoute, routeToHash } from './route';
import type { InklingStore } from './store';

/** What the address the app was opened with asks for, beyond the place in its hash. */
export interface Opening {
  readonly hash: string;
  /** The address leads to a note that was still blank: if it is not there, nothing is missing. */
  readonly wasBlank: boolean;
  readonly wantsNew: boolean;
  readonly wantsSearch: boolean;
  /** Whether a list and a note fit side by side. */
  readonly wide: boolean;
}

/** Goes where the address says; without one, to the empty first note or to where the person last wrote. */
export const openAt = (store: InklingStore, { hash, wasBlank, wantsNew, wantsSearch, wide }: Opening): void => {
  const { navigate, createNote, focus, library, loadState } = store.getState();
  const asked = hashToRoute(hash);
  const vanished = wasBlank && asked.page === 'notes' && asked.noteId !== null && !library.byId.has(asked.noteId);
  const route = vanished ? HOME : asked;
  navigate(route, 'replace');
  if (loadState !== 'ready') return;
  if (wantsNew) {
    createNote();
    return;
  }
  if (wantsSearch) {
    focus('search');
    return;
  }
  if (routeToHash(route) !== routeToHash(HOME)) return;
  const newest = notesOf(library, { kind: 'all' }).reduce<Note | null>(
    (best, note) => (best === null || note.updatedAtMs > best.updatedAtMs ? note : best),
    null,
  );
  // The first run: a blank page with the caret in it, and nothing to choose.
  if (library.byId.size === 0) createNote();
  else if (wide && newest !== null) navigate({ page: 'notes', section: { kind: 'all' }, noteId: newest.id }, 'replace');
};

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');

/**
 * Turns one share from another app into one note and resolves when it is on the disk. Throws when it is not, so that
 * the share waits for the next start.
 */
export const keepShare = async (store: InklingStore, item: SharedItem): Promise<void> => {
  const { storeImage, createNote, flush, notify } = store.getState();
  const pieces: string[] = [];
  for (const file of item.files) {
    if (file.mimeType.startsWith('image/')) {
      const stored = await storeImage(new Blob([file.bytes], { type: file.mimeType }), file.name);
      if (stored.ok) pieces.push(`![${file.name}](attachment:${stored.value})`);
      else notify({ key: stored.error, tone: 'warning' });
    } else {
      pieces.push(new TextDecoder().decode(file.bytes));
    }
  }
  const body = paragraphs([item.title, item.text, item.text.includes(item.url) ? '' : item.url, ...pieces]);
  if (body === '') return;
  createNote({ body });
  if (!(await flush())) throw new Error('The shared note is not on the disk yet.');
};
