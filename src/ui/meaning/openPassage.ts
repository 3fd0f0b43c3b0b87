import type { NoteId } from '../../core/note/note';
import type { TextSpan } from '../../shared/protocol';
import type { InklingStore } from '../../state/store';
import { withPlainBreaks } from '../editor/editorSessions';

/** A note that does not open for so long is not waited for. */
const PATIENCE_MS = 3_000;
/** The light goes out again: it shows where to look, not what is selected. */
const LIT_MS = 4_000;

/** A place in a note, and the text that it is a place in. */
export interface Passage extends TextSpan {
  readonly noteId: NoteId;
  readonly body: string;
}

/**
 * Opens the note and shows the passage in it. One that was written on since is only opened: other words may stand there.
 * `onward`: Back comes here again, also where the note lies below.
 */
export const openPassage = (
  store: InklingStore,
  { noteId, start, end, body }: Passage,
  how: 'push' | 'onward' = 'push',
): void => {
  store.getState().openNote(noteId, how);
  const show = (): boolean => {
    const { editor } = store.getState().assistant;
    if (editor?.noteId !== noteId) return false;
    if (editor.text() !== withPlainBreaks(body)) return true;
    const inEditor = (offset: number): number => withPlainBreaks(body.slice(0, offset)).length;
    const tracker = editor.track([{ start: inEditor(start), end: inEditor(end) }]);
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
