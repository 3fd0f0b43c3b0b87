import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { NoteId } from '../../core/note/note';
import { BodyReports } from './bodyReports';
import { editorExtensions, writable } from './editorExtensions';
import { NO_PROPS, services } from './editorServices';
import { EditorSessions, firstCaret, takeOver, withPlainBreaks } from './editorSessions';
import { ghostDriver } from './ghost/ghostDriver';
import { ghostEvent } from './ghost/ghostField';
import { openNoteEditor } from './openNoteEditor';
import { putOutLights } from './spanTracking';

/** Outlives the component: on a phone the editor is unmounted whenever the list is shown. */
const sessions = new EditorSessions();

/** Note of an editor that goes away with the focus in it: one that takes its place at once goes on with it. */
let focusLeft: NoteId | null = null;

/** Lets go of what is kept of a note that is not on the screen: it was locked. */
export const forgetEditor = (noteId: NoteId): void => {
  sessions.take(noteId);
  if (services.props.noteId === noteId) services.props = NO_PROPS;
};

/** One CodeMirror view that shows one note after another. */
export class EditorController {
  readonly view: EditorView;
  readonly #reports: BodyReports;
  #noteId: NoteId;
  #lastBody: string;
  #isSecret = false;

  constructor(parent: HTMLElement) {
    const { noteId, body } = services.props;
    this.#noteId = noteId;
    this.#lastBody = body;
    this.#reports = new BodyReports(
      (text, id) => services.props.onChange(text, id),
      (id) => services.props.onWait?.(id),
    );
    services.edited = (view) => this.#reports.edited(view.state.doc, this.#noteId);
    services.handOver = this.flush;
    this.view = new EditorView({ state: EditorState.create(), parent });
    this.#show(noteId, body);
    this.sync();
    window.addEventListener('pagehide', this.flush, { capture: true });
    window.addEventListener('visibilitychange', this.flush, { capture: true });
    window.addEventListener('blur', this.flush, { capture: true });
    this.view.contentDOM.addEventListener('blur', this.flush);
  }

  readonly flush = (): void => this.#reports.flush();

  /** Brings the view in line with the latest props. */
  sync(): void {
    const { noteId, body, readOnly = false } = services.props;
    if (noteId !== this.#noteId) {
      this.#leave();
      this.#show(noteId, body);
    } else if (body !== this.#lastBody) {
      this.#lastBody = body;
      if (!this.#reports.isOwn(body)) this.#take(body);
    }
    if (this.view.state.readOnly !== readOnly) {
      this.view.dispatch({ effects: writable.reconfigure(EditorState.readOnly.of(readOnly)) });
    }
  }

  hideGhost(): void {
    this.view.dispatch({ effects: ghostEvent.of({ type: 'left' }) });
  }

  destroy(): void {
    if (this.view.hasFocus) {
      // A window that grows or shrinks past the width of a phone draws all of the page anew.
      focusLeft = this.#noteId;
      setTimeout(() => (focusLeft = null), 0);
    }
    this.#leave();
    if (services.handOver === this.flush) services.handOver = () => undefined;
    this.view.contentDOM.removeEventListener('blur', this.flush);
    window.removeEventListener('pagehide', this.flush, { capture: true });
    window.removeEventListener('visibilitychange', this.flush, { capture: true });
    window.removeEventListener('blur', this.flush, { capture: true });
    this.view.destroy();
    if (this.#isSecret) services.props = NO_PROPS;
  }

  #leave(): void {
    this.flush();
    this.hideGhost();
    putOutLights(this.view);
    this.#announce(false);
    if (!this.#isSecret) sessions.keep(this.#noteId, { state: this.view.state, scroll: this.view.scrollSnapshot() });
  }

  #show(noteId: NoteId, body: string): void {
    this.#noteId = noteId;
    this.#lastBody = body;
    this.#isSecret = services.props.secret === true;
    this.#reports.forget();
    const kept = sessions.take(noteId);
    const doc = withPlainBreaks(body);
    const fresh = { doc, selection: { anchor: firstCaret(doc) }, extensions: editorExtensions() };
    this.view.setState(kept?.state ?? EditorState.create(fresh));
    // The view keeps the scroll position of the note before: it would open this one in its middle, or beyond its end.
    if (kept === undefined) this.view.scrollDOM.scrollTop = 0;
    else this.view.dispatch({ effects: kept.scroll });
    this.#take(body);
    if (services.props.autoFocus === true || focusLeft === noteId) this.view.focus();
    this.#announce(true);
  }

  #take(body: string): void {
    const change = takeOver(this.view.state, body);
    if (change !== null) this.view.dispatch(change);
  }

  #announce(shown: boolean): void {
    const noteId = this.#noteId;
    const { props } = services;
    const current = (): boolean => this.#noteId === noteId && this.view.dom.isConnected;
    services.shown = shown ? { view: this.view, noteId } : null;
    const editor = shown ? openNoteEditor(this.view, noteId, current) : null;
    props.onReady?.(editor);
    props.assistant?.onEditor(editor);
  }

  /** For a component that was given its assistant only now. */
  assistantCame(): void {
    this.announceToAssistant();
    this.view.plugin(ghostDriver)?.assistantCame();
  }

  announceToAssistant(): void {
    services.props.assistant?.onEditor(openNoteEditor(this.view, this.#noteId, () => this.view.dom.isConnected));
  }
}
