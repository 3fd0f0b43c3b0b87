import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus to what a new stage begins with: keys go on where the last stage ended. */
export const useFocusOnce = <Part extends HTMLElement>(): RefObject<Part | null> => {
  const part = useRef<Part>(null);
  useEffect(() => part.current?.focus(), []);
  return part;
};
