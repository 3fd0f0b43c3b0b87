import { useRef, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyboardInset } from '../useKeyboardInset';

/** The suggestion as a button above what stands at the foot of the note, or the keyboard: for hands without a Tab key. */
export function GhostChip(props: {
  readonly ghost: string;
  readonly onAccept: () => void;
  /** Puts another suggestion in its place. */
  readonly onTurn: () => void;
}) {
  const { t } = useTranslation('editor');
  const row = useRef<HTMLDivElement>(null);
  const insetPx = useKeyboardInset(row);
  // The keyboard must stay: a button that took the focus would close it.
  const stay = (event: SyntheticEvent): void => event.preventDefault();
  return (
    <div ref={row} className="ghost-chip-row" style={{ bottom: insetPx }} onPointerDown={stay} onMouseDown={stay}>
      <button type="button" className="ghost-chip" aria-label={t('ghostAccept')} onClick={props.onAccept}>
        <span aria-hidden="true">{props.ghost.trim()}</span>
      </button>
      <button type="button" className="ghost-edge" aria-label={t('ghostOther')} onClick={props.onTurn}>
        ›
      </button>
    </div>
  );
}
