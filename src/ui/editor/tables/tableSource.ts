import { StateEffect, StateField, type EditorState } from '@codemirror/state';

/** A position in the table whose source is to be shown; null for none. */
export const showSource = StateEffect.define<number | null>();

/** The table that is shown as it is written, until the caret leaves it. */
export const sourceField = StateField.define<number | null>({
  create: () => null,
  update(at, tr) {
    for (const effect of tr.effects) if (effect.is(showSource)) return effect.value;
    if (at === null) return null;
    const moved = tr.docChanged ? tr.changes.mapPos(at) : at;
    if (!tr.docChanged && tr.selection === undefined) return moved;
    return tr.newDoc.lineAt(tr.newSelection.main.head).text.includes('|') ? moved : null;
  },
});

export const isSource = (state: EditorState, from: number, to: number): boolean => {
  const at = state.field(sourceField, false) ?? null;
  return at !== null && at >= from && at <= to;
};
