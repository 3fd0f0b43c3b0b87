import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

/** How far an on-screen keyboard that covers the page reaches over the place that `row` stands in, in CSS pixels. */
const useKeyboardInset = (row: RefObject<HTMLElement | null>): number => {
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

/** The suggestion as a button above what stands at the foot of the note, or the keyboard: for hands without a Tab key. */
export function GhostChip(props: { readonly ghost: string; readonly onAccept: () => void }) {
  const { t } = useTranslation('editor');
  const row = useRef<HTMLDivElement>(null);
  const insetPx = useKeyboardInset(row);
  return (
    <div ref={row} className="ghost-chip-row" style={{ bottom: insetPx }}>
      <button
        type="button"
        className="ghost-chip"
        aria-label={t('ghostAccept')}
        // The keyboard must stay: a button that took the focus would close it.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onAccept}
      >
        <span aria-hidden="true">{props.ghost.trim()}</span>
      </button>
    </div>
  );
}
