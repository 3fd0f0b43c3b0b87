import { Compartment, type EditorState, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';

/** What the first letter does not need; fetched with the first editor, and from then on a part of every one. */
let parts: readonly Extension[] = [];

const slot = new Compartment();

const isEmpty = (state: EditorState): boolean => {
  const content = slot.get(state);
  return Array.isArray(content) && content.length === 0;
};

const fill = async (view: EditorView): Promise<void> => {
  ({ parts } = await import('./late'));
  if (isEmpty(view.state)) view.dispatch({ effects: slot.reconfigure(parts) });
};

/** A state that was kept since before they came gets them when it is shown. */
const filling = ViewPlugin.define((view) => {
  // Without them tables stay as typed, and what is pasted is its words.
  if (isEmpty(view.state)) void fill(view).catch(() => undefined);
  return {};
});

export const lateParts = (): Extension => [slot.of(parts), filling];
