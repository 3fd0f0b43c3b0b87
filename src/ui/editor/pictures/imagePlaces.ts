import { StateEffect, StateField, type ChangeDesc } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { withPlainBreaks } from '../editorSessions';

/** What a picture takes the place of: a selection, or nothing at the caret. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** What is typed behind a place stays behind it. */
const mapped = ({ from, to }: Place, changes: ChangeDesc): Place => ({
  from: changes.mapPos(from, -1),
  to: changes.mapPos(to, -1),
});

const move = StateEffect.define<{ readonly id: number; readonly place: Place | null }>({
  // Below a table, a line is put in before the picture.
  map: ({ id, place }, changes) => ({ id, place: place === null ? null : mapped(place, changes) }),
});

/** Places of pictures that are being stored: the person writes on meanwhile, and may select something else. */
export const imagePlaces = StateField.define<ReadonlyMap<number, Place>>({
  create: () => new Map(),
  update(held, tr) {
    const moved = tr.effects.filter((effect) => effect.is(move));
    if (moved.length === 0 && (held.size === 0 || !tr.docChanged)) return held;
    const next = new Map<number, Place>();
    for (const [id, place] of held) next.set(id, mapped(place, tr.changes));
    for (const { value } of moved) {
      if (value.place === null) next.delete(value.id);
      else next.set(value.id, value.place);
    }
    return next;
  },
});

export interface HeldPlace {
  /** The sign right before it when it was taken; '' at the beginning. */
  readonly before: string;
  /** Puts `text` there, and what is inserted next behind it. */
  insert(text: string): void;
  release(): void;
}

let lastId = 0;

/** Keeps the place that is selected now, whatever is typed or selected until something is put there. */
export const holdPlace = (view: EditorView): HeldPlace => {
  lastId += 1;
  const id = lastId;
  const { from, to } = view.state.selection.main;
  let replaced = view.state.sliceDoc(from, to);
  const moveTo = (place: Place | null) => move.of({ id, place });
  view.dispatch({ effects: moveTo({ from, to }) });
  return {
    before: view.state.sliceDoc(Math.max(0, from - 1), from),
    insert: (given) => {
      // The system's own breaks are two signs, which the document counts as one.
      const text = withPlainBreaks(given);
      const { state } = view;
      const { main } = state.selection;
      const place = state.field(imagePlaces).get(id) ?? main;
      // Of a selection that was edited meanwhile nothing is taken away.
      const end = state.sliceDoc(place.from, place.to) === replaced ? place.to : place.from;
      const behind = place.from + text.length;
      const caretWaits = main.from === place.from && main.to === end;
      view.dispatch({
        changes: { from: place.from, to: end, insert: text },
        effects: moveTo({ from: behind, to: behind }),
        userEvent: 'input.paste',
        ...(caretWaits ? { selection: { anchor: behind }, scrollIntoView: true } : {}),
      });
      replaced = '';
    },
    release: () => view.dispatch({ effects: moveTo(null) }),
  };
};
