import { StateEffect, StateField, type ChangeDesc } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { SpanTracker } from '../../core/assistant/assistedEditor';
import type { TextSpan } from '../../shared/protocol';

interface Tracked {
  readonly id: number;
  /** null: its text was deleted. */
  readonly spans: readonly (TextSpan | null)[];
  readonly lit: number | null;
}

const track = StateEffect.define<Tracked>();
const light = StateEffect.define<{ readonly id: number; readonly index: number | null }>();
const release = StateEffect.define<number>();

const mapSpan = (span: TextSpan | null, changes: ChangeDesc): TextSpan | null => {
  if (span === null) return null;
  const start = changes.mapPos(span.start, 1);
  const end = changes.mapPos(span.end, -1);
  return end > start ? { start, end } : null;
};

export const trackedSpans = StateField.define<readonly Tracked[]>({
  create: () => [],
  update(tracked, tr) {
    let next = tracked;
    if (tr.docChanged && next.length > 0) {
      next = next.map((one) => ({ ...one, spans: one.spans.map((span) => mapSpan(span, tr.changes)) }));
    }
    for (const effect of tr.effects) {
      if (effect.is(track)) next = [...next, effect.value];
      if (effect.is(release)) next = next.filter(({ id }) => id !== effect.value);
      if (effect.is(light)) {
        const { id, index } = effect.value;
        next = next.map((one) => (one.id === id ? { ...one, lit: index } : one));
      }
    }
    return next;
  },
  provide: (field) =>
    EditorView.decorations.from(field, (tracked) => {
      const lit = tracked.flatMap((one) => (one.lit === null ? [] : [one.spans[one.lit] ?? null]));
      const ranges = lit.flatMap((span) => (span === null ? [] : [sourceMark.range(span.start, span.end)]));
      return Decoration.set(ranges, true);
    }),
});

const REVEAL_MARGIN_PX = 64;
const sourceMark = Decoration.mark({ class: 'source-light' });

let lastId = 0;

/** Puts out what is lit up: who put it there may find another note on the screen. */
export const putOutLights = (view: EditorView): void => {
  const lit = view.state.field(trackedSpans, false)?.filter((one) => one.lit !== null) ?? [];
  if (lit.length > 0) view.dispatch({ effects: lit.map(({ id }) => light.of({ id, index: null })) });
};

/** Follows `spans` in the note that `view` shows now; once another note is shown, `at` answers null. */
export const trackSpans = (view: EditorView, spans: readonly TextSpan[], current: () => boolean): SpanTracker => {
  lastId += 1;
  const id = lastId;
  const { length } = view.state.doc;
  // A span past the end would make every later change throw: nothing could be written any more.
  const whole = spans.map(({ start, end }) =>
    Math.min(end, length) > start ? { start, end: Math.min(end, length) } : null,
  );
  view.dispatch({ effects: track.of({ id, spans: whole, lit: null }) });
  const at = (index: number): TextSpan | null => {
    if (!current()) return null;
    return view.state.field(trackedSpans).find((one) => one.id === id)?.spans[index] ?? null;
  };
  const lightUp = (index: number | null): void => {
    if (current()) view.dispatch({ effects: light.of({ id, index }) });
  };
  return {
    at,
    light: lightUp,
    reveal: (index) => {
      const span = at(index);
      if (span === null) return;
      lightUp(index);
      // Near the top: on a phone the sheet covers the lower part of the page.
      view.dispatch({ effects: EditorView.scrollIntoView(span.start, { y: 'start', yMargin: REVEAL_MARGIN_PX }) });
    },
    release: () => {
      if (current()) view.dispatch({ effects: release.of(id) });
    },
  };
};
