import type { EditorState, Line, SelectionRange } from '@codemirror/state';

/**
 * The first and last line of a selection. Three clicks choose a line with its break: the selection ends where the next line
 * begins, and that one is not meant. CodeMirror moves and copies lines by the same rule.
 */
export const chosenLines = ({ doc }: EditorState, { from, to, empty }: SelectionRange): readonly [Line, Line] => {
  const last = doc.lineAt(to);
  return [doc.lineAt(from), !empty && to === last.from ? doc.lineAt(to - 1) : last];
};
