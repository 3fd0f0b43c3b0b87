import { notesOf } from '../../state/notes/librarySelectors';
import type { InklingStore } from '../../state/store';

/** Asks first; the shelf of the trash and the palette both do. */
export const askToEmptyTrash = (store: InklingStore): void => {
  const { library, confirm, eraseNotes } = store.getState();
  const ids = notesOf(library, { kind: 'trash' }, 'edited').map(({ id }) => id);
  confirm({ key: 'notes:emptyTrash', values: { count: ids.length }, onConfirm: () => void eraseNotes(ids, 'trashed') });
};
