import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

/** Calls `onNumber` for the keys 1 to 9, wherever the focus is, unless it is where something is typed. */
export const useNumberKeys = (onNumber: (number: number) => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey, target, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || altKey || metaKey || isTyping(target) || !/^[1-9]$/u.test(key)) return;
      onNumber(Number(key));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onNumber]);
};
