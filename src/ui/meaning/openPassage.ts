import type { NoteId } from '../../core/note/note';
import type { TextSpan } from '../../shared/protocol';
import type { InklingStore } from '../../state/store';

/** A note that does not open for so long is not waited for. */
const PATIENCE_MS = 3_000;
/** The light goes out again: it shows where to look, not what is selected. */
const LIT_MS = 4_000;

/** Opens the note and shows the passage in it. `onward`: Back comes here again, also where the note lies below. */
export const openPassage = (
  store: InklingStore,
  { noteId, start, end }: TextSpan & { readonly noteId: NoteId },
  how: 'push' | 'onward' = 'push',
): void => {
  store.getState().openNote(noteId, how);
  const show = (): boolean => {
    const { editor } = store.getState().assistant;
    if (editor?.noteId !== noteId) return false;
    const tracker = editor.track([{ start, end }]);
    tracker.reveal(0);
    setTimeout(() => tracker.release(), LIT_MS);
    return true;
  };
  if (show()) return;
  const unsubscribe = store.subscribe(() => {
    if (show()) unsubscribe();
  });
  setTimeout(unsubscribe, PATIENCE_MS);
};
