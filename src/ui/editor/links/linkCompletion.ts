import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const loaded = StateEffect.define<(state: EditorState) => boolean>();

/** How this state tells whether a list of titles is open; null until the first `[[` brought the list's code. */
const chooser = StateField.define<((state: EditorState) => boolean) | null>({
  create: () => null,
  update: (value, tr) => tr.effects.find((effect) => effect.is(loaded))?.value ?? value,
});

/** Whether a list of titles is open: then keys belong to it. */
export const isChoosing = (state: EditorState): boolean => state.field(chooser, false)?.(state) === true;

/** The code of the list is a tenth of the editor's, and few notes link: it is fetched with the first `[[` typed. */
const onFirstLink = EditorView.updateListener.of(({ docChanged, state, view }) => {
  if (!docChanged || state.field(chooser) !== null) return;
  const { head } = state.selection.main;
  if (state.sliceDoc(Math.max(0, head - 2), head) !== '[[') return;
  void import('./titleList').then(
    ({ titleList, isTitleListOpen, openTitleList }) => {
      // Another note may be on the screen by now; its own first link installs the list there.
      if (view.state.field(chooser, false) !== null) return;
      view.dispatch({ effects: [StateEffect.appendConfig.of(titleList), loaded.of(isTitleListOpen)] });
      openTitleList(view);
    },
    // Without the list a link can still be typed.
    () => undefined,
  );
});

export const linkCompletion = [chooser, onFirstLink];
