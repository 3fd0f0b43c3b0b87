import type { EditorView } from '@codemirror/view';
import { storeFiles } from './storeFiles';

/** What is asked right now: an input that nobody holds could be collected before the person has chosen. */
const asking = new Set<HTMLInputElement>();

/** Asks for a photo to be taken, or for pictures, or for files of any kind, and puts them where the caret is. */
export const chooseFiles = (view: EditorView, what: 'camera' | 'image' | 'file'): void => {
  if (view.state.readOnly) return;
  const input = document.createElement('input');
  input.type = 'file';
  if (what !== 'file') input.accept = 'image/*';
  if (what === 'camera') input.setAttribute('capture', 'environment');
  else input.multiple = true;
  asking.add(input);
  input.addEventListener('cancel', () => {
    asking.delete(input);
    view.focus();
  });
  input.addEventListener('change', () => {
    asking.delete(input);
    view.focus();
    void storeFiles(view, [...(input.files ?? [])]);
  });
  input.click();
};
