import { isolateHistory } from '@codemirror/commands';
import type { NoteId } from '../../core/note/note';
import { wordChanges } from '../../core/saving/textMerge';
import type { InklingStore } from '../../state/store';
import { services } from '../editor/editorServices';
import { withPlainBreaks } from '../editor/editorSessions';

/** Gives a note another text. Where it is the open one that is an edit like a typed one: Ctrl+Z takes it back as well. */
export const rewriteNote = (store: InklingStore, noteId: NoteId, body: string): void => {
  const shown = services.shown;
  // Of a locked note the library holds the envelope, the editor what is in it.
  if (shown?.noteId !== noteId || shown.view.state.readOnly || services.props.secret === true) {
    store.getState().editNote(noteId, { body });
    return;
  }
  const { view } = shown;
  view.dispatch({
    changes: wordChanges(view.state.doc.toString(), withPlainBreaks(body)),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.replace',
  });
  services.handOver();
};
