import type { EditorView } from '@codemirror/view';
import { services } from '../editorServices';

export const loadFindPanel = () => import('./findPanel');

/**
 * A field out of sight that takes what is typed while the panel loads: none of it may be lost or end up in the note.
 * `entered`: Enter was pressed in it.
 */
const openStandIn = (view: EditorView, entered: () => void): HTMLInputElement => {
  const field = document.createElement('input');
  field.setAttribute('aria-label', services.translate('find.wanted'));
  Object.assign(field.style, { position: 'absolute', opacity: '0', pointerEvents: 'none' });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    // Whoever no longer wants the panel leaves the field, and none comes.
    if (event.key === 'Escape') view.focus();
    if (event.key === 'Enter') entered();
  });
  view.dom.append(field);
  field.focus({ preventScroll: true });
  return field;
};

/** Opens the search inside the note, or leads back into it. The browser's own sees only the lines on screen. */
export const findInNote = async (view: EditorView): Promise<void> => {
  let goesOn = false;
  const standIn = openStandIn(view, () => (goesOn = true));
  const isWanted = (): boolean => document.activeElement === standIn;
  try {
    const { showFindPanel } = await loadFindPanel();
    if (isWanted() && view.dom.isConnected) showFindPanel(view, standIn.value, goesOn);
  } catch {
    if (isWanted()) view.focus();
  } finally {
    standIn.remove();
  }
};
