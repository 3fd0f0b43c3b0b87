import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows drawn beyond either edge, so that a fast wheel shows no gap. */
const MORE_ROWS = 8;

export interface RowWindow {
  /** Of the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** First and one past the last row to draw. */
  readonly first: number;
  readonly end: number;
  /** Scrolls no further than needed to bring the row into sight. */
  scrollTo(index: number): void;
}

/** Which rows of a long list of equal rows are in sight. */
export const useRowWindow = (count: number, rowHeightPx: number): RowWindow => {
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 0, rows: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / rowHeightPx);
      const rows = Math.ceil(element.clientHeight / rowHeightPx) + 1;
      // The same rows are the same state: scrolling within a row draws nothing anew.
      setSight((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    sizes?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes?.disconnect();
    };
  }, [rowHeightPx]);

  const scrollTo = useCallback(
    (index: number): void => {
      const element = scroller.current;
      if (element === null) return;
      const top = index * rowHeightPx;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeightPx > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowHeightPx - element.clientHeight;
      }
    },
    [rowHeightPx],
  );

  // A list that became shorter may leave the old place behind its end until the browser says so.
  const first = Math.max(0, Math.min(sight.first, count - sight.rows) - MORE_ROWS);
  return { scroller, first, end: Math.min(count, Math.max(sight.first, 0) + sight.rows + MORE_ROWS), scrollTo };
};
