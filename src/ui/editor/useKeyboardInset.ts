import { useLayoutEffect, useState, type RefObject } from 'react';

/** How far an on-screen keyboard that covers the page reaches over the place that `row` stands in, in CSS pixels. */
export const useKeyboardInset = (row: RefObject<HTMLElement | null>): number => {
  const [insetPx, setInsetPx] = useState(0);
  useLayoutEffect(() => {
    const viewport = window.visualViewport;
    if (viewport === null) return undefined;
    const measure = (): void => {
      const footPx = row.current?.parentElement?.getBoundingClientRect().bottom ?? 0;
      setInsetPx(Math.max(0, footPx - viewport.offsetTop - viewport.height));
    };
    measure();
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
    };
  }, [row]);
  return insetPx;
};
