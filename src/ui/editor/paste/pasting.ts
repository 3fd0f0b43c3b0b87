import { isolateHistory } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { services } from '../editorServices';
import { holdPlace, type HeldPlace } from '../pictures/imagePlaces';
import { inCode } from '../inCode';
import { fillCells } from '../tables/fillCells';

export const loadRichPaste = () => import('./richPaste');

interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Into the note that it was meant for, and into no other that was opened meanwhile. */
export const pasteIn = async (
  view: EditorView,
  place: HeldPlace,
  pasted: Pasted,
  noteId = services.props.noteId,
): Promise<void> => {
  if (services.props.noteId !== noteId) return;
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  const around = {
    before: doc.sliceString(doc.lineAt(from).from, from),
    chosen: doc.sliceString(from, to),
    after: doc.sliceString(to, doc.lineAt(to).to),
  };
  const markdown = await loadRichPaste().then(
    ({ pastedMarkdown }) => pastedMarkdown(pasted, around),
    // Without the code that reads pages, the words alone.
    () => pasted.text,
  );
  if (services.props.noteId !== noteId || !view.dom.isConnected) return;
  place.insert(markdown);
  place.release();
};

const taking = EditorView.domEventHandlers({
  paste: ({ clipboardData }, view) => {
    if (clipboardData === null || view.state.readOnly || inCode(view.state)) return false;
    const text = clipboardData.getData('text/plain');
    const html = clipboardData.getData('text/html');
    const filled = fillCells(view.state, text, /<table[\s>]/iu.test(html));
    if (filled !== null) {
      view.dispatch(filled);
      return true;
    }
    const isAddress = /^(?:https?:|mailto:)\S+\s*$/iu.test(text) && !view.state.selection.main.empty;
    // A picture by itself comes with a page that shows it: the picture is meant.
    if (text === '' || (html === '' && !isAddress && !text.includes('\t'))) return false;
    void pasteIn(view, holdPlace(view), { html, text });
    return true;
  },
});

/** Undo takes a paste back by itself, and not what was typed after it. */
const pasteAlone = EditorState.transactionExtender.of((tr) =>
  tr.isUserEvent('input.paste') ? { annotations: isolateHistory.of('full') } : null,
);

/** What is pasted becomes Markdown: pages, cells of a spreadsheet, an address over chosen words. */
export const pasting: Extension = [taking, pasteAlone];
