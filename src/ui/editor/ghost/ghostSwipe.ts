import { EditorView } from '@codemirror/view';
import { acceptGhost, ghostField } from './ghostField';

const LEAST_SWIPE_PX = 56;
const MOST_DRIFT_PX = 28;

/** On touch screens a swipe to the right along the caret's line accepts the suggestion. */
export const ghostSwipe = () => {
  let begun: { readonly x: number; readonly y: number } | null = null;
  return EditorView.domEventHandlers({
    touchstart: (event, view) => {
      const [touch] = event.touches;
      begun = null;
      if (touch === undefined || event.touches.length > 1 || view.state.field(ghostField).ghost === '') return;
      const caret = view.coordsAtPos(view.state.selection.main.head);
      const onLine =
        caret !== null && Math.abs(touch.clientY - (caret.top + caret.bottom) / 2) <= caret.bottom - caret.top;
      if (onLine) begun = { x: touch.clientX, y: touch.clientY };
    },
    touchend: (event, view) => {
      const [touch] = event.changedTouches;
      if (begun === null || touch === undefined) return;
      const alongPx = touch.clientX - begun.x;
      const driftPx = Math.abs(touch.clientY - begun.y);
      begun = null;
      if (alongPx < LEAST_SWIPE_PX || driftPx > MOST_DRIFT_PX || !acceptGhost(view, 'all')) return;
      // Otherwise the browser could take the swipe's end for a tap and move the caret.
      if (event.cancelable) event.preventDefault();
    },
    touchcancel: () => {
      begun = null;
    },
  });
};
