import type { InklingStore } from '../../state/store';
import { sourceOf } from './fileSource';

/** What is asked right now: an input that nobody holds could be collected before the person has chosen. */
const asking = new Set<HTMLInputElement>();

/** Asks for files (or a folder, where the browser can) and starts a dry run over them. */
export const chooseFiles = (store: InklingStore, what: 'files' | 'folder'): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  // Exports have many endings, some of which systems do not know and would not let a person choose.
  if (what === 'folder') input.webkitdirectory = true;
  asking.add(input);
  input.addEventListener('cancel', () => asking.delete(input));
  input.addEventListener('change', () => {
    asking.delete(input);
    void store.getState().planImport([...(input.files ?? [])].map((file) => sourceOf(file)));
  });
  input.click();
};
