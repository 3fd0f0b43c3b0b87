import { Compartment } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** Empty until the first search in a note: what it takes is loaded by then and not before. */
export const findSlot = new Compartment();

export const loadFindPanel = () => import('./findPanel');

/** Opens the search inside the note, or leads back into it. The browser's own sees only the lines on screen. */
export const findInNote = async (view: EditorView): Promise<void> => {
  // What is typed while the panel loads is meant for it: it must not end up in the note.
  view.contentDOM.blur();
  try {
    const { showFindPanel } = await loadFindPanel();
    if (view.dom.isConnected) showFindPanel(view);
  } catch {
    view.focus();
  }
};
