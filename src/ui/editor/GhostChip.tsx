import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

/** How much of the window's foot the on-screen keyboard covers, in CSS pixels. */
const useKeyboardInset = (): number => {
  const [insetPx, setInsetPx] = useState(0);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (viewport === null) return undefined;
    const measure = (): void => setInsetPx(Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop));
    measure();
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
    };
  }, []);
  return insetPx;
};

/** The suggestion as a button above the keyboard, for hands without a Tab key. */
export function GhostChip(props: { readonly ghost: string; readonly onAccept: () => void }) {
  const { t } = useTranslation('editor');
  const insetPx = useKeyboardInset();
  return createPortal(
    <div className="ghost-chip-row" style={{ bottom: insetPx }}>
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
    </div>,
    document.body,
  );
}
