import { useMemo } from 'react';
import { useInkling } from '../store/storeContext';

/** The images of notes, by the store: the interface never meets the database. */
export const useNoteImages = () => {
  const load = useInkling((state) => state.loadImage);
  const store = useInkling((state) => state.storeImage);
  return useMemo(() => ({ load, store }), [load, store]);
};
