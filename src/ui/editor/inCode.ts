import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

/** Whether the caret stands in code, where nothing is Markdown. */
export const inCode = (state: EditorState): boolean =>
  /Code/u.test(syntaxTree(state).resolveInner(state.selection.main.from, -1).name);
