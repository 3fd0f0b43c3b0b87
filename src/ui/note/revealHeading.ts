import type { AssistedEditor } from '../../core/assistant/assistedEditor';
import { headingSpan } from '../../core/note/headings';
import { splitHeading } from '../../core/note/linkTargets';

/** The light goes out again: it shows where to look, not what is selected. */
const LIT_MS = 3_000;

/** Brings the heading that a link names into view in the note that it opened; without such a heading nothing moves. */
export const revealHeading = (target: string, editorNow: () => AssistedEditor | null): void => {
  // The editor shows the note with the next drawing.
  requestAnimationFrame(() => {
    const editor = editorNow();
    if (editor === null) return;
    const span = headingSpan(editor.text(), splitHeading(target).heading);
    if (span === null) return;
    const tracker = editor.track([span]);
    tracker.reveal(0);
    setTimeout(() => tracker.release(), LIT_MS);
  });
};
