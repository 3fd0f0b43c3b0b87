import { isolateHistory } from '@codemirror/commands';
import { Annotation, StateEffect, StateField, Transaction, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { ghostRefusal } from '../../../core/ghost/ghostEligibility';
import { acceptable, reduceGhost } from '../../../core/ghost/ghostReducer';
import { NO_GHOST, type GhostEdit, type GhostEvent, type GhostState } from '../../../core/ghost/ghostState';
import { caretPlace } from './caretPlace';
import { services } from '../editorServices';

/** An event that is not an edit: time passed, an answer arrived, a key was pressed. */
export const ghostEvent = StateEffect.define<GhostEvent>();
const acceptedText = Annotation.define<string>();

/** True when a suggestion may appear at the caret. */
export const mayShowGhost = (state: EditorState, composing: boolean, explicit = false): boolean => {
  const { assistant } = services.props;
  if (assistant === null || assistant === undefined) return false;
  if (!assistant.ghost.enabled && !explicit) return false;
  return ghostRefusal(caretPlace(state, composing), explicit) === null;
};

export const isTyping = (tr: Transaction): boolean =>
  tr.isUserEvent('input.type') || tr.annotation(Transaction.userEvent) === 'input';

/** A single insertion at the caret counts with its text; deletions, undo, paste and foreign edits count as such. */
const editOf = (tr: Transaction): GhostEdit => {
  if (!isTyping(tr) || tr.isUserEvent('input.type.compose')) return { kind: 'other' };
  const caret = tr.startState.selection.main;
  let inserted: string | null = null;
  let changes = 0;
  tr.changes.iterChanges((from, to, _fromNew, _toNew, text) => {
    changes += 1;
    if (caret.empty && from === caret.head && to === from) inserted = text.toString();
  });
  return { kind: 'typed', inserted: changes === 1 ? inserted : null };
};

const afterTransaction = (state: GhostState, tr: Transaction): GhostState => {
  let next = state;
  const accepted = tr.annotation(acceptedText);
  if (accepted !== undefined) {
    next = reduceGhost(next, { type: 'accepted', text: accepted, eligible: mayShowGhost(tr.state, false) });
  } else if (tr.docChanged) {
    const edit = editOf(tr);
    next = reduceGhost(next, {
      type: 'edited',
      edit,
      eligible: edit.kind === 'typed' && mayShowGhost(tr.state, false),
    });
  } else if (tr.selection !== undefined && !tr.newSelection.eq(tr.startState.selection)) {
    next = reduceGhost(next, { type: 'left' });
  }
  for (const effect of tr.effects) if (effect.is(ghostEvent)) next = reduceGhost(next, effect.value);
  return next;
};

let showing = 0;

/** Puts what is shown out of sight and leaves the line as it is. It comes back only by being shown anew. */
export const holdGhost = (view: EditorView): void => {
  showing += 1;
  for (const element of view.contentDOM.querySelectorAll('.ghost-text')) element.className = 'ghost-held';
};

/** The pencil text after the caret. Not part of the document: copy, undo, counts and export cannot see it. */
class GhostWidget extends WidgetType {
  readonly #ghost: string;
  /** Of the same suggestion shown anew: its element may be one that was put out of sight. */
  readonly #showing = showing;

  constructor(ghost: string) {
    super();
    this.#ghost = ghost;
  }

  override eq(other: GhostWidget): boolean {
    return this.#ghost === other.#ghost && this.#showing === other.#showing;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'ghost-text';
    element.setAttribute('aria-hidden', 'true');
    element.textContent = this.#ghost;
    return element;
  }

  /** Typing through and streaming change the text in place: a new element would fade in again, as a flicker. */
  override updateDOM(element: HTMLElement): boolean {
    element.className = 'ghost-text';
    element.textContent = this.#ghost;
    return true;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

export const ghostField = StateField.define<GhostState>({
  create: () => NO_GHOST,
  update: afterTransaction,
  provide: (field) =>
    EditorView.decorations.compute([field, 'selection'], (state) => {
      const { ghost } = state.field(field);
      if (ghost === '') return Decoration.none;
      const widget = Decoration.widget({ widget: new GhostWidget(ghost), side: 1 });
      return Decoration.set(widget.range(state.selection.main.head));
    }),
});

/** The suggestion that was last counted as accepted. */
let countedEpoch = -1;

/** Puts the ghost, or its next word, into the note as one undo step of its own. False when none is shown. */
export const acceptGhost = (view: EditorView, unit: 'all' | 'word'): boolean => {
  const { epoch } = view.state.field(ghostField);
  const text = acceptable(view.state.field(ghostField), unit);
  if (text === '' || view.state.readOnly) return false;
  const { head } = view.state.selection.main;
  view.dispatch({
    changes: { from: head, insert: text },
    selection: { anchor: head + text.length },
    annotations: [acceptedText.of(text), isolateHistory.of('full'), Transaction.userEvent.of('input.complete')],
    scrollIntoView: true,
  });
  // Taken word by word it is still one suggestion.
  services.props.assistant?.onGhost?.(text.length - 1, countedEpoch === epoch);
  countedEpoch = epoch;
  services.props.assistant?.onHintUsed();
  return true;
};

/** Shows the continuation after or before this one; they are asked for first. */
export const turnGhost = (view: EditorView, step: 1 | -1): boolean => {
  const eligible = mayShowGhost(view.state, view.composing || view.compositionStarted, true);
  view.dispatch({ effects: ghostEvent.of({ type: 'turned', step, eligible }) });
  return true;
};

export const dismissGhost = (view: EditorView): boolean => {
  if (view.state.field(ghostField).ghost === '') return false;
  view.dispatch({ effects: ghostEvent.of({ type: 'dismissed' }) });
  return true;
};
