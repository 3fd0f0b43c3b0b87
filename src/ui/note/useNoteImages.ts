import { useMemo } from 'react';
import { useInkling } from '../store/storeContext';

/** Images and other files of notes, by the store: the interface never meets the database. */
export const useNoteImages = () => {
  const load = useInkling((state) => state.loadImage);
  const store = useInkling((state) => state.storeImage);
  const storeFile = useInkling((state) => state.storeFile);
  return useMemo(() => ({ load, store, storeFile }), [load, store, storeFile]);
};
