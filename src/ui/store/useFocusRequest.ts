import { useEffect, useRef, type RefObject } from 'react';
import { useInkling, useInklingStore } from './storeContext';

/** Gives the focus to the first fitting element of a part when the store asks for it. The list finds its own row. */
export const useFocusRequest = (side: 'sections' | 'list'): RefObject<HTMLDivElement | null> => {
  const store = useInklingStore();
  const part = useRef<HTMLDivElement>(null);
  const request = useInkling((state) => state.focusRequest);

  useEffect(() => {
    if (request.target !== side || request.ticket === 0) return;
    const { preferences, setPreference } = store.getState();
    const key = side === 'sections' ? 'sectionsOpen' : 'listOpen';
    if (!preferences[key]) setPreference(key, true);
    if (side === 'sections') {
      requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('a[aria-current], a')?.focus());
    }
  }, [request, side, store]);

  return part;
};

/** Where the shelves are a drawer or a sheet, to focus them is to open it. */
export const useShelvesOverlay = (active: boolean): void => {
  const request = useInkling((state) => state.focusRequest);
  const showOverlay = useInkling((state) => state.showOverlay);
  useEffect(() => {
    if (active && request.target === 'sections' && request.ticket > 0) showOverlay('sections');
  }, [active, request, showOverlay]);
};
