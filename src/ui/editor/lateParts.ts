import { Compartment, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import { firstPaint } from '../controls/firstPaint';
import { services } from './editorServices';
import { inCode } from './inCode';
import { holdPlace } from './pictures/imagePlaces';
import { isPicture } from './pictures/noteImages';

/** What the first letter does not need; fetched with the first editor, and from then on a part of every one. */
let parts: readonly Extension[] = [];

const slot = new Compartment();

const isEmpty = (state: EditorState): boolean => {
  const content = slot.get(state);
  return Array.isArray(content) && content.length === 0;
};

const loadLate = () => import('./late');

const fill = async (view: EditorView): Promise<void> => {
  ({ parts } = await loadLate());
  if (isEmpty(view.state)) view.dispatch({ effects: slot.reconfigure(parts) });
};

/** Read for tables, in UTF-16 units: more than a screen holds. */
const SCREEN_CHARS = 5_000;
/** What is drawn otherwise than it is typed: that is not to be seen for longer than it must. */
const JUMPS = /^\s*(?:\||\$\$)/mu;

/** A state that was kept since before they came gets them when it is shown. */
const filling = ViewPlugin.define((view) => {
  if (!isEmpty(view.state)) return {};
  const jumps = JUMPS.test(view.state.sliceDoc(0, SCREEN_CHARS));
  // Without them tables stay as typed, and what is pasted is its words.
  void (jumps ? fill(view) : firstPaint.then(() => fill(view))).catch(() => undefined);
  return {};
});

/** Pages and files that are pasted before they came go in once they are there; where they do not come, a page's words do. */
const pastedEarly = EditorView.domEventHandlers({
  paste: ({ clipboardData }, view) => {
    const html = clipboardData?.getData('text/html') ?? '';
    const text = clipboardData?.getData('text/plain') ?? '';
    // A picture beside a text is one of the text.
    const files = [...(clipboardData?.files ?? [])].filter(({ type }) => text === '' || !type.startsWith('image/'));
    if (parts.length > 0 || view.state.readOnly) return false;
    const { noteId } = services.props;
    // Pictures alone are taken in by ./pictures, which is there.
    if (!files.every(isPicture)) {
      const tell = (key: string): void => services.props.onNotice?.(key);
      const kept = holdPlace(view);
      void loadLate().then(
        ({ storeFiles }) =>
          services.props.noteId === noteId ? storeFiles(view, files, kept) : tell('shell:imageElsewhere'),
        () => {
          tell('shell:part.missing');
          if (services.props.noteId === noteId) kept.release();
        },
      );
      return true;
    }
    if (html === '' || text === '' || inCode(view.state)) return false;
    const place = holdPlace(view);
    void loadLate().then(
      ({ pasteIn }) => pasteIn(view, place, { html, text }, noteId),
      () => {
        if (services.props.noteId !== noteId) return;
        place.insert(text);
        place.release();
      },
    );
    return true;
  },
});

export const lateParts = (): Extension => [slot.of(parts), filling, pastedEarly];
