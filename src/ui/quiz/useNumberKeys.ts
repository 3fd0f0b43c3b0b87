import { useEffect } from 'react';
import { useInklingStore } from '../store/storeContext';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

/** Calls `onNumber` for the keys 1 to 9, wherever the focus is, unless it is where something is typed or in what lies above. */
export const useNumberKeys = (onNumber: (number: number) => void): void => {
  const store = useInklingStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey, target, defaultPrevented, repeat } = event;
      const { overlay, confirmation } = store.getState();
      // A key that is held would answer and then rate.
      if (repeat || overlay !== null || confirmation !== null) return;
      if (defaultPrevented || ctrlKey || altKey || metaKey || isTyping(target) || !/^[1-9]$/u.test(key)) return;
      onNumber(Number(key));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, onNumber]);
};
