import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyboardInset } from './useKeyboardInset';

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
