import { useState, useSyncExternalStore } from 'react';
import { useInkling } from '../store/storeContext';
import { useMediaQuery } from '../store/useMediaQuery';

/** From here on the assistant's sheet stands beside the page; below, it lies over it and takes no room. */
const SHEET_BESIDE_QUERY = '(min-width: 1100px)';
/** As its style sheet has it. */
const sheetWidth = (windowPx: number): number => Math.min(480, Math.max(340, windowPx * 0.3));
/** A column in which a note still reads well. */
const PAGE_MIN_PX = 560;

interface PaneWidths {
  readonly sections: number;
  readonly list: number;
}

/** Which panes step aside for the widths given (0: shut anyway), the shelves first. */
export const panesAside = (windowPx: number, { sections, list }: PaneWidths): { sections: boolean; list: boolean } => {
  const roomPx = windowPx - sheetWidth(windowPx) - PAGE_MIN_PX;
  return { sections: sections + list > roomPx, list: list > roomPx };
};

const onResize = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

/** While a sheet stands beside the note, panes leave it their room. One that is asked for by its key comes back. */
export const usePanesAside = (widths: PaneWidths): { readonly sections: boolean; readonly list: boolean } => {
  const windowPx = useSyncExternalStore(onResize, () => window.innerWidth);
  const beside = useMediaQuery(SHEET_BESIDE_QUERY);
  const sheetOpen = useInkling((state) => state.assistant.sheet !== 'closed');
  const { target, ticket } = useInkling((state) => state.focusRequest);
  const [since, setSince] = useState({ sheetOpen, ticket });
  if (since.sheetOpen !== sheetOpen) setSince({ sheetOpen, ticket });

  if (!sheetOpen || !beside) return { sections: false, list: false };
  const aside = panesAside(windowPx, widths);
  const called = ticket > since.ticket ? target : null;
  return {
    sections: aside.sections && called !== 'sections',
    list: aside.list && called !== 'list' && called !== 'search',
  };
};
