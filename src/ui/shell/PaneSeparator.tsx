import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Panes.module.css';

const KEY_STEP_PX = 16;

const isRightToLeft = (at: Element): boolean => getComputedStyle(at).direction === 'rtl';

export interface PaneSeparatorProps {
  readonly label: string;
  /** Id of the pane that it resizes: the one before it. */
  readonly controls: string;
  /** Width of that pane; 0 when it is shut. */
  readonly widthPx: number;
  readonly minPx: number;
  readonly maxPx: number;
  /** Called while the hand or the keys move it; below half of `minPx` the person wants it shut. */
  readonly onMove: (widthPx: number) => void;
  /** Called once the width stands, with the last one wanted. */
  readonly onSettle: (widthPx: number) => void;
}

/** The edge between two panes: dragged, or moved with the arrow keys, Home and End; Enter shuts and opens. */
export const PaneSeparator = ({ label, controls, widthPx, minPx, maxPx, onMove, onSettle }: PaneSeparatorProps) => {
  const drag = useRef<{ startX: number; startPx: number; wantedPx: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startX: event.clientX, startPx: widthPx, wantedPx: widthPx };
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current === null) return;
    const movedPx = event.clientX - drag.current.startX;
    drag.current.wantedPx = drag.current.startPx + (isRightToLeft(event.currentTarget) ? -movedPx : movedPx);
    onMove(drag.current.wantedPx);
  };

  const onPointerEnd = (): void => {
    const last = drag.current;
    drag.current = null;
    if (last !== null && last.wantedPx !== last.startPx) onSettle(last.wantedPx);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const [back, on] = isRightToLeft(event.currentTarget) ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const moves: Readonly<Record<string, number>> = {
      // A shut pane opens at its least width at the first step.
      [back]: widthPx <= minPx ? 0 : Math.max(minPx, widthPx - KEY_STEP_PX),
      [on]: Math.max(minPx, widthPx + KEY_STEP_PX),
      Home: minPx,
      End: maxPx,
      Enter: widthPx === 0 ? minPx : 0,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
    onSettle(next);
  };

  return (
    // A separator that moves is a control by its role.
    <div
      className={styles['separator']}
      role="separator"
      aria-orientation="vertical"
      title={label}
      aria-controls={controls}
      aria-valuenow={Math.round(widthPx)}
      aria-valuemin={0}
      aria-valuemax={maxPx}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
    />
  );
};
