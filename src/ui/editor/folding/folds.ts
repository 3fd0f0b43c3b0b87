import { StateEffect, StateField, type EditorState, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { pageText } from '../page/pageText';

/** What is folded away: from the end of the line that stays to the end of the last one that goes. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

export const fold = StateEffect.define<readonly Fold[]>();
export const unfold = StateEffect.define<readonly Fold[]>();

/** In the place of folded lines: how many there are, and the way back to them. */
class FoldedLines extends WidgetType {
  readonly #count: number;

  constructor(count: number) {
    super();
    this.#count = count;
  }

  override eq(other: FoldedLines): boolean {
    return this.#count === other.#count;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'md-folded';
    button.textContent = pageText('folded', { count: this.#count });
    button.title = pageText('unfold');
    // Keys reach the same by Ctrl+. in the line.
    button.tabIndex = -1;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const at = view.posAtDOM(button);
      view.dispatch({ effects: unfold.of(foldsIn(view.state).filter(({ from }) => from === at)) });
    });
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Whether a change reaches into a fold, or puts a line between it and the one that it hangs on. */
const isTouched = ({ from, to }: Fold, tr: Transaction): boolean => {
  const seen = { touched: false };
  tr.changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    if ((toA > from && fromA <= to) || (fromA === from && inserted.lines > 1)) seen.touched = true;
  });
  return seen.touched;
};

/** Lines of the note that are folded away, in order. Nothing of it is in the text, and whatever is searched for or written opens it. */
const folds = StateField.define<readonly Fold[]>({
  create: () => [],
  update(value, tr) {
    let next = value;
    if (tr.docChanged && next.length > 0)
      next = next
        .filter((one) => !isTouched(one, tr))
        .map(({ from, to }) => ({ from: tr.changes.mapPos(from, 1), to: tr.changes.mapPos(to, -1) }));
    for (const effect of tr.effects) {
      if (effect.is(unfold)) next = next.filter((one) => !effect.value.some(({ from }) => from === one.from));
      if (effect.is(fold))
        next = [...next.filter((one) => !effect.value.some(({ from }) => from === one.from)), ...effect.value].sort(
          (a, b) => a.from - b.from || b.to - a.to,
        );
    }
    if (tr.selection !== undefined && next.length > 0) {
      const { ranges } = tr.newSelection;
      const inside = ({ from, to }: Fold): boolean =>
        ranges.some(({ anchor, head }) => (anchor > from && anchor < to) || (head > from && head < to));
      if (next.some(inside)) next = next.filter((one) => !inside(one));
    }
    return next;
  },
  provide: (field) =>
    EditorView.decorations.compute([field], (state) =>
      Decoration.set(
        state.field(field).map(({ from, to }) => {
          const count = state.doc.lineAt(to).number - state.doc.lineAt(from).number;
          return Decoration.replace({ widget: new FoldedLines(count) }).range(from, to);
        }),
      ),
    ),
});

export const foldsIn = (state: EditorState): readonly Fold[] => state.field(folds, false) ?? [];

export const foldState = folds;
