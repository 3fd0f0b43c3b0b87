import { EditorView } from '@codemirror/view';
import type { NoteId } from '../../../core/note/note';
import type { InklingStore } from '../../../state/store';
import type { TextSpan } from '../../../shared/protocol';
import { services } from '../editorServices';
import { trackSpans } from '../spanTracking';

/** A note that does not open for so long is not waited for. */
const PATIENCE_MS = 3_000;
/** The light goes out again: it shows where to look. */
const LIT_MS = 3_000;

const show = (store: InklingStore, noteId: NoteId, { start, end }: TextSpan): boolean => {
  const shown = services.shown;
  if (shown?.noteId !== noteId) return false;
  const { view } = shown;
  const { length } = view.state.doc;
  const [from, to] = [Math.min(start, length), Math.min(end, length)];
  view.dispatch({ selection: { anchor: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  // On a phone the focus would call up the keyboard: who came to read must not lose half of the page.
  if (store.getState().wide) view.focus();
  if (from === to) return true;
  const tracker = trackSpans(view, [{ start: from, end: to }], () => services.shown?.noteId === noteId);
  tracker.light(0);
  setTimeout(() => tracker.release(), LIT_MS);
  return true;
};

/** Opens the note with the caret behind this place of it, in the middle of the screen and lit up for a moment. */
export const openPlace = (store: InklingStore, noteId: NoteId, span: TextSpan): void => {
  store.getState().openNote(noteId);
  const endAtMs = performance.now() + PATIENCE_MS;
  const tryNow = (): void => {
    if (!show(store, noteId, span) && performance.now() < endAtMs) requestAnimationFrame(tryNow);
  };
  // The editor shows the note with the next drawing.
  requestAnimationFrame(tryNow);
};
