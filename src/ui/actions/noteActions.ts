import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId } from '../../core/note/note';
import { digestOf } from '../../state/notes/librarySelectors';
import type { InklingStore } from '../../state/store';
import { whenThere } from '../../state/whenThere';
import type { Keys } from './shortcut';

/** What can be done with one note. The menu, the palette and the keys all read this list. Texts: `notes:action.<id>`. */
export interface NoteAction {
  readonly id: string;
  readonly keys?: Keys;
  readonly destroys?: boolean;
  readonly startsGroup?: boolean;
  fits(note: Note): boolean;
  run(store: InklingStore, id: NoteId): void;
}

const inTrash = (note: Note): boolean => note.trashedAtMs !== null;
const readable = (note: Note): boolean => !isLocked(note.body);
const outOfTrash = (note: Note): boolean => !inTrash(note);

export const NOTE_ACTIONS: readonly NoteAction[] = [
  {
    id: 'pin',
    keys: 'Alt+P',
    fits: (note) => outOfTrash(note) && !note.pinned,
    run: (store, id) => store.getState().pinNote(id, true),
  },
  {
    id: 'unpin',
    keys: 'Alt+P',
    fits: (note) => outOfTrash(note) && note.pinned,
    run: (store, id) => store.getState().pinNote(id, false),
  },
  {
    id: 'archive',
    keys: 'Alt+R',
    fits: (note) => outOfTrash(note) && !note.archived,
    run: (store, id) => store.getState().archiveNote(id, true),
  },
  {
    id: 'unarchive',
    keys: 'Alt+R',
    fits: (note) => outOfTrash(note) && note.archived,
    run: (store, id) => store.getState().archiveNote(id, false),
  },
  { id: 'restore', fits: inTrash, run: (store, id) => store.getState().restoreNote(id) },
  {
    id: 'tag',
    keys: 'Alt+G',
    fits: outOfTrash,
    run: (store, id) => {
      store.getState().openNote(id);
      store.getState().focus('tags');
    },
  },
  {
    id: 'duplicate',
    fits: outOfTrash,
    run: (store, id) => void store.getState().duplicateNote(id),
  },
  {
    id: 'find',
    keys: 'Mod+F',
    startsGroup: true,
    fits: () => true,
    run: (store, id) => {
      store.getState().openNote(id);
      store.getState().focus('find');
    },
  },
  {
    id: 'outline',
    keys: 'Alt+I',
    fits: () => true,
    run: (store, id) => {
      store.getState().openNote(id);
      store.getState().showOverlay('outline');
    },
  },
  {
    id: 'quiz',
    fits: (note) => outOfTrash(note) && readable(note),
    run: (store, noteId) => store.getState().askAbout({ kind: 'note', noteId, span: null }),
  },
  {
    id: 'link',
    fits: outOfTrash,
    run: (store, id) => void store.getState().copyLink(id),
  },
  { id: 'export', fits: () => true, run: (store, id) => store.getState().showExport(id) },
  {
    id: 'print',
    fits: readable,
    run: (store, id) =>
      void import('../print/printing')
        .then(({ printNote }) => printNote(store, id))
        .catch(() => store.getState().notify({ key: 'shell:part.missing', tone: 'warning' })),
  },
  {
    id: 'lockNote',
    fits: (note) => outOfTrash(note) && readable(note),
    run: (store, id) =>
      void whenThere(
        store,
        (state) => state.locking,
        (locking) => locking.ask(id),
      ),
  },
  { id: 'versions', fits: () => true, run: (store, id) => store.getState().showVersions(id) },
  {
    id: 'trash',
    startsGroup: true,
    destroys: true,
    fits: outOfTrash,
    run: (store, id) => store.getState().trashNote(id),
  },
  {
    id: 'forget',
    destroys: true,
    fits: () => true,
    run: (store, id) => {
      const { library, confirm } = store.getState();
      const note = library.byId.get(id);
      confirm({
        key: 'safety:forgetNote',
        values: { title: note === undefined ? '' : digestOf(note).title },
        onConfirm: () =>
          void whenThere(
            store,
            (state) => state.forgetter,
            (forgetter) => forgetter.forget(id),
          ),
      });
    },
  },
  {
    id: 'erase',
    startsGroup: true,
    destroys: true,
    fits: inTrash,
    run: (store, id) => {
      const { library, confirm, eraseNotes } = store.getState();
      const note = library.byId.get(id);
      confirm({
        key: 'notes:erase',
        values: { title: note === undefined ? '' : digestOf(note).title },
        onConfirm: () => void eraseNotes([id], 'trashed'),
      });
    },
  },
];

export const noteActionsFor = (note: Note): readonly NoteAction[] => NOTE_ACTIONS.filter((action) => action.fits(note));
