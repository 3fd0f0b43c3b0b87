import type { InklingStore } from '../../state/store';
import { openPlace } from '../editor/links/openPlace';

/** Opens the first of the notes that were found, where its words are. False where nothing was. */
export const openFirst = (store: InklingStore): boolean => {
  const { answer, library } = store.getState();
  const hit = answer?.hits[0];
  if (hit === undefined) return false;
  const start = hit.firstMatch ?? 0;
  const body = library.byId.get(hit.id)?.body ?? '';
  const word = hit.firstMatch === null ? '' : (/^[\p{L}\p{M}\p{N}]+/u.exec(body.slice(start, start + 60))?.[0] ?? '');
  openPlace(store, hit.id, { start, end: start + word.length });
  return true;
};
