import { useCallback, useSyncExternalStore } from 'react';

export const PHONE_QUERY = '(max-width: 759px)';

/** Whether the window matches now; follows changes. */
export const useMediaQuery = (query: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
};

/** Too narrow for three panes: the shelves come as a drawer. */
const NARROW_QUERY = '(max-width: 999px)';

export const useIsPhone = (): boolean => useMediaQuery(PHONE_QUERY);

export const useIsNarrow = (): boolean => useMediaQuery(NARROW_QUERY);
