import type { EditorView } from '@codemirror/view';
import type { NoteId } from '../../core/note/note';
import type { NoteEditorProps } from './noteEditorProps';

/** What the extensions ask of the world around the editor: the component's latest props, and its language. */
export interface EditorServices {
  props: NoteEditorProps;
  translate: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  edited: (view: EditorView) => void;
  /** The editor on the screen and the note in it. */
  shown: { readonly view: EditorView; readonly noteId: NoteId } | null;
  /** Reports what waits to be reported. The store asks for it before it trusts its draft to be what is on the screen. */
  handOver: () => void;
  /** A change of the shown suggestion; '' when none is shown. */
  ghostShown: (ghost: string) => void;
  /** A key asked for a suggestion, and there is none, none yet, or no other than the one shown. */
  askedInVain: (answer: 'nothing' | 'starting' | 'alone') => void;
  /** A key asked to hear the suggestion. */
  readGhost: () => void;
}

export const NO_PROPS: NoteEditorProps = { noteId: '', body: '', onChange: () => undefined };

/**
 * The services of the one note editor on screen. Editor states keep undo histories, so they outlive the component
 * (a phone unmounts it whenever the list is shown); that is why this is one object for the page and not a prop.
 */
export const services: EditorServices = {
  props: NO_PROPS,
  translate: (key) => key,
  edited: () => undefined,
  shown: null,
  handOver: () => undefined,
  ghostShown: () => undefined,
  askedInVain: () => undefined,
  readGhost: () => undefined,
};
