import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { EditorView, ViewPlugin, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { carriedBefore } from '../../../core/ghost/contextWindow';
import { fitGhost } from '../../../core/ghost/fitGhost';
import { GHOST_WAIT_MS, type GhostState } from '../../../core/ghost/ghostState';
import { services } from '../editorServices';
import { ghostEvent, ghostField, holdGhost, isTyping, mayShowGhost } from './ghostField';

interface Work {
  readonly epoch: number;
  readonly kind: 'pause' | 'request';
  readonly end: () => void;
}

/** After a composition ends, browsers still deliver its last text; asked sooner, the caret's line would be old. */
const COMPOSITION_REST_MS = 40;
const SYNTAX_BUDGET_MS = 10;
/** Who asked by a key and has no answer by now is told that it is on its way. */
const SLOW_ANSWER_MS = 400;

const composing = (view: EditorView): boolean => view.composing || view.compositionStarted;

const beforeCaret = (state: EditorState): string =>
  carriedBefore((from, to) => state.sliceDoc(from, to), state.selection.main.head);

/** How many letters fit beside the caret before the line would wrap and push the text below it down. */
const roomChars = (view: EditorView): number => {
  const { head } = view.state.selection.main;
  const { doc } = view.state;
  if (doc.lineAt(head).number === doc.lines) return Infinity;
  const caret = view.coordsAtPos(head);
  if (caret === null || view.defaultCharacterWidth <= 0) return Infinity;
  const { right } = view.contentDOM.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(view.contentDOM).paddingRight) || 0;
  return Math.floor((right - padding - caret.left) / view.defaultCharacterWidth);
};

/**
 * Does what the suggestion's state asks for: a pause while it waits, a request while it asks, and an end to whatever
 * an older epoch had started. The state alone decides; this only follows.
 */
class GhostDriver implements PluginValue {
  #work: Work | null = null;
  #composedFrom: string | null = null;
  #compositionTimer = 0;
  /** The last that happened is that letters were typed at the caret. */
  #justTyped = false;
  readonly #view: EditorView;

  constructor(view: EditorView) {
    this.#view = view;
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) this.#justTyped = update.transactions.some(isTyping);
    else if (update.selectionSet) this.#justTyped = false;
    const now = update.state.field(ghostField);
    const before = update.startState.field(ghostField, false);
    if (before?.ghost !== now.ghost) services.ghostShown(now.ghost);
    if (now.ghost !== '' && before?.ghost === '') services.props.assistant?.onGhost?.(null);
    this.#follow(now);
  }

  destroy(): void {
    window.clearTimeout(this.#compositionTimer);
    this.#work?.end();
    services.ghostShown('');
  }

  /** It was turned on, or a start has come so far: what was typed before that is answered now. */
  assistantCame(): void {
    const view = this.#view;
    if (!this.#justTyped || !view.hasFocus) return;
    view.dispatch({
      effects: ghostEvent.of({ type: 'composed', eligible: mayShowGhost(view.state, composing(view)) }),
    });
  }

  compositionStarted(): void {
    window.clearTimeout(this.#compositionTimer);
    this.#composedFrom = this.#view.state.doc.lineAt(this.#view.state.selection.main.head).text;
    const { phase, ghost } = this.#view.state.field(ghostField);
    if (ghost !== '') {
      // A keyboard that corrects a word has chosen its range by now, and the browser loses it when the line changes:
      // what is shown is only hidden. The first letter that arrives ends it.
      this.#work?.end();
      holdGhost(this.#view);
      services.ghostShown('');
    } else if (phase !== 'idle') this.#view.dispatch({ effects: ghostEvent.of({ type: 'left' }) });
  }

  compositionEnded(): void {
    this.#compositionTimer = window.setTimeout(() => {
      const view = this.#view;
      const line = view.state.doc.lineAt(view.state.selection.main.head).text;
      if (composing(view)) return;
      const isSame = line === this.#composedFrom;
      if (isSame && view.state.field(ghostField).ghost !== '')
        view.dispatch({ effects: ghostEvent.of({ type: 'left' }) });
      if (isSame) return;
      view.dispatch({ effects: ghostEvent.of({ type: 'composed', eligible: mayShowGhost(view.state, false) }) });
    }, COMPOSITION_REST_MS);
  }

  #follow(state: GhostState): void {
    const wanted =
      state.phase === 'waiting' ? 'pause' : state.phase === 'asking' || state.phase === 'turning' ? 'request' : null;
    if (this.#work !== null && (this.#work.epoch !== state.epoch || this.#work.kind !== wanted)) {
      this.#work.end();
      this.#work = null;
    }
    if (wanted === null || this.#work !== null) return;
    this.#work = wanted === 'pause' ? this.#pause(state.epoch) : this.#request(state);
  }

  #pause(epoch: number): Work {
    const timer = window.setTimeout(() => {
      const view = this.#view;
      const { head } = view.state.selection.main;
      // Code must be known as code by now, also where the parser has not come yet.
      ensureSyntaxTree(view.state, head, SYNTAX_BUDGET_MS);
      const eligible = view.hasFocus && mayShowGhost(view.state, composing(view));
      view.dispatch({ effects: ghostEvent.of({ type: 'due', epoch, eligible }) });
    }, GHOST_WAIT_MS);
    const abort = new AbortController();
    // Behind the key that is being worked on.
    const soon = window.setTimeout(
      () => services.props.assistant?.prefill?.(beforeCaret(this.#view.state), abort.signal),
      0,
    );
    const end = (): void => {
      window.clearTimeout(timer);
      window.clearTimeout(soon);
      abort.abort();
    };
    return { epoch, kind: 'pause', end };
  }

  #request(asked: GhostState): Work {
    const { epoch } = asked;
    const abort = new AbortController();
    // Layout may not be read while the view updates, which is when this runs.
    queueMicrotask(() => void this.#ask(asked, abort.signal));
    return { epoch, kind: 'request', end: () => abort.abort() };
  }

  async #ask({ epoch, explicit, phase, ghost: shown }: GhostState, signal: AbortSignal): Promise<void> {
    const view = this.#view;
    const { assistant } = services.props;
    const isOver = (): boolean => signal.aborted;
    if (isOver() || assistant === null || assistant === undefined) return;
    const { state } = view;
    const { head } = state.selection.main;
    const room = roomChars(view);
    const slow = explicit ? window.setTimeout(() => services.askedInVain('starting'), SLOW_ANSWER_MS) : 0;
    signal.addEventListener('abort', () => window.clearTimeout(slow));
    const outcome = await assistant.suggest(
      {
        before: beforeCaret(state),
        after: state.sliceDoc(head, state.doc.lineAt(head).to),
        eagerness: assistant.ghost.eagerness,
        explicit,
        noteId: services.props.noteId,
        ...(phase === 'turning' ? { besides: shown } : {}),
      },
      (answer) => {
        window.clearTimeout(slow);
        if (!isOver())
          view.dispatch({ effects: ghostEvent.of({ type: 'grew', epoch, answer: fitGhost(answer, room) }) });
      },
      signal,
    );
    window.clearTimeout(slow);
    if (isOver()) return;
    const others = outcome.status === 'done' ? outcome.value.others : undefined;
    if (shown !== '' && others?.length === 0) services.askedInVain('alone');
    view.dispatch({
      effects: ghostEvent.of(
        others !== undefined
          ? { type: 'chosen', epoch, others: others.map((other) => fitGhost(other, room)) }
          : outcome.status === 'done'
            ? { type: 'answered', epoch, answer: fitGhost(outcome.value.ghost, room) }
            : { type: 'ended', epoch },
      ),
    });
    if (!explicit || view.state.field(ghostField).ghost !== '') return;
    // Cancelled by no one here: the assistant did not take the question, for its pack is not there yet.
    services.askedInVain(outcome.status === 'cancelled' ? 'starting' : 'nothing');
  }
}

export const ghostDriver = ViewPlugin.fromClass(GhostDriver, {
  eventHandlers: {
    compositionstart() {
      this.compositionStarted();
    },
    compositionend() {
      this.compositionEnded();
    },
  },
});

/** Leaving the editor hides the suggestion and ends what is under way. */
export const ghostLeavesWithFocus = EditorView.focusChangeEffect.of((_state, focusing) =>
  focusing ? null : ghostEvent.of({ type: 'left' }),
);
