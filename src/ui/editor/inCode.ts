import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

/** Whether `position`, in UTF-16 units, lies in a block of code; a line of text that holds some is none. */
export const inCodeBlock = (state: EditorState, position: number): boolean => {
  const { name } = syntaxTree(state).resolveInner(position, -1);
  return name === 'FencedCode' || name === 'CodeBlock' || name === 'CodeText';
};

/** Whether the caret stands in code of any kind, where nothing is Markdown. */
export const inCode = (state: EditorState): boolean =>
  /Code/u.test(syntaxTree(state).resolveInner(state.selection.main.from, -1).name);
