import type { NoteVersion } from '../../core/ports/historyRepository';
import type { InklingStore } from '../../state/store';
import { services } from '../editor/editorServices';
import { withPlainBreaks } from '../editor/editorSessions';
import { rewriteNote } from './rewriteNote';

/** The note is again what it was in this version; one press, or the editor's own undo, takes that back. */
export const putBack = (store: InklingStore, { noteId, body, tags }: NoteVersion, when: string): void => {
  services.handOver();
  const note = store.getState().library.byId.get(noteId);
  if (note === undefined) return;
  rewriteNote(store, noteId, body);
  store.getState().setTags(noteId, tags);
  store.getState().notify({
    key: 'versions:putBackDone',
    kind: 'versions',
    scope: 'note',
    values: { when },
    action: {
      key: 'shell:undo',
      run: () => {
        services.handOver();
        // What was written since is not taken back with it.
        const now = store.getState().library.byId.get(noteId)?.body;
        if (now === undefined || withPlainBreaks(now) !== withPlainBreaks(body)) return;
        rewriteNote(store, noteId, note.body);
        store.getState().setTags(noteId, note.tags);
      },
    },
  });
};
