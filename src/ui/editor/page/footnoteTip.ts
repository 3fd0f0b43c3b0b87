import { Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { followFootnote, footnoteWords, goToFootnote, referenceAt } from './footnotes';
import { pageText } from './pageText';

/** A position in the reference that the pointer rests on; null for none. */
const pointAt = StateEffect.define<number | null>();

/** How long the pointer may be away before the words go: long enough to reach them. */
const LINGER_MS = 200;

const tipAt = (state: EditorState, at: number): Tooltip | null => {
  const reference = referenceAt(state, at);
  const words = reference === null ? null : footnoteWords(state, reference.label);
  if (reference === null || words === null) return null;
  return {
    pos: reference.from,
    end: reference.to,
    above: true,
    create: (view) => {
      const dom = document.createElement('div');
      dom.className = 'md-foottip';
      const text = document.createElement('span');
      text.role = 'tooltip';
      text.textContent = words;
      const go = document.createElement('button');
      go.type = 'button';
      go.tabIndex = -1;
      go.textContent = pageText('footnoteOpen');
      go.addEventListener('mousedown', (event) => event.preventDefault());
      go.addEventListener('click', () => goToFootnote(view, reference));
      dom.append(text, go);
      return { dom };
    },
  };
};

interface Shown {
  readonly pointed: boolean;
  readonly tip: Tooltip | null;
}

const NONE: Shown = { pointed: false, tip: null };

/** The words of the footnote that the pointer or the caret is at. */
const shown = StateField.define<Shown>({
  create: () => NONE,
  update(value, tr) {
    const { state } = tr;
    for (const effect of tr.effects) {
      if (!effect.is(pointAt)) continue;
      return effect.value === null ? NONE : { pointed: true, tip: tipAt(state, effect.value) };
    }
    if (!tr.docChanged && tr.selection === undefined) return value;
    const { main } = state.selection;
    const tip = main.empty ? tipAt(state, main.head) : null;
    return tip === null ? NONE : { pointed: false, tip };
  },
  provide: (field) => showTooltip.from(field, ({ tip }) => tip),
});

const isOver = (target: EventTarget | null, selector: string): target is Element =>
  target instanceof Element && target.closest(selector) !== null;

let leaving = 0;

const pointing = EditorView.domEventHandlers({
  mouseover: ({ target }, view) => {
    if (isOver(target, '.md-foottip')) window.clearTimeout(leaving);
    if (!isOver(target, '.md-footref')) return false;
    window.clearTimeout(leaving);
    const at = view.posAtDOM(target);
    if (view.state.field(shown).tip?.pos !== referenceAt(view.state, at)?.from)
      view.dispatch({ effects: pointAt.of(at) });
    return false;
  },
  mouseout: ({ target }, view) => {
    if (!view.state.field(shown).pointed || !isOver(target, '.md-footref, .md-foottip')) return false;
    window.clearTimeout(leaving);
    leaving = window.setTimeout(() => {
      if (view.dom.isConnected && view.state.field(shown, false)?.pointed === true)
        view.dispatch({ effects: pointAt.of(null) });
    }, LINGER_MS);
    return false;
  },
  mousedown: (event, view) => {
    if (event.button !== 0 || event.shiftKey || !isOver(event.target, '.md-footref')) return false;
    // A finger has nothing to point with: its tap shows the words, and they lead on.
    if (window.matchMedia('(pointer: coarse)').matches) return false;
    const reference = referenceAt(view.state, view.posAtDOM(event.target));
    const { head } = view.state.selection.main;
    if (reference === null || (view.hasFocus && head >= reference.from && head <= reference.to)) return false;
    event.preventDefault();
    return goToFootnote(view, reference);
  },
});

const keys = Prec.high(
  keymap.of([
    { key: 'Mod-Enter', run: followFootnote },
    {
      key: 'Escape',
      run: (view) => {
        if (view.state.field(shown).tip === null) return false;
        view.dispatch({ effects: pointAt.of(null) });
        return true;
      },
    },
  ]),
);

/** What a footnote says, at its reference: to the pointer, to the caret, to a tap. */
export const footnoteTip: Extension = [shown, pointing, keys];
