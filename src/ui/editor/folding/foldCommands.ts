import type { EditorView } from '@codemirror/view';
import { foldAt, mainFolds } from './foldable';
import { fold, foldsIn, unfold, type Fold } from './folds';

/** Folds these, with the caret on the line that stays if it was in one. */
const foldAll = (view: EditorView, folds: readonly Fold[]): void => {
  const { head } = view.state.selection.main;
  const around = folds.find(({ from, to }) => head > from && head <= to);
  view.dispatch({
    effects: fold.of(folds),
    ...(around === undefined ? {} : { selection: { anchor: around.from } }),
  });
};

/** Folds what hangs below the line at a position, or opens it again. False when there is nothing to fold. */
export const toggleFoldAt = (view: EditorView, position: number): boolean => {
  const line = view.state.doc.lineAt(position);
  const here = foldsIn(view.state).filter(({ from }) => from >= line.from && from <= line.to);
  if (here.length > 0) {
    view.dispatch({ effects: unfold.of(here) });
    return true;
  }
  const found = foldAt(view.state, position);
  if (found === null) return false;
  foldAll(view, [found]);
  return true;
};

export const toggleFold = (view: EditorView): boolean => toggleFoldAt(view, view.state.selection.main.head);

export const foldMain = (view: EditorView): void => foldAll(view, mainFolds(view.state));

export const unfoldAll = (view: EditorView): void => view.dispatch({ effects: unfold.of(foldsIn(view.state)) });
