import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { attachmentIdOf } from '../../../core/note/attachmentLinks';

/** `[words](attachment:id)` in a note: a file that is stored with it. Positions are in UTF-16 units. */
export interface FileLink {
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly words: string;
}

/** The file that a part of the tree names; null for any other part. */
export const fileLinkOf = (state: EditorState, node: SyntaxNode): FileLink | null => {
  const url = node.name === 'Link' ? node.getChild('URL') : null;
  if (url === null) return null;
  const id = attachmentIdOf(state.sliceDoc(url.from, url.to).replace(/^<|>$/gu, ''));
  const [opens, closes] = node.getChildren('LinkMark');
  if (id === undefined || opens === undefined || closes === undefined) return null;
  const words = state.sliceDoc(opens.to, closes.from).replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  return { from: node.from, to: node.to, id, words: words.trim() };
};

/** The file whose link `position` lies in or touches. */
export const fileLinkAt = (state: EditorState, position: number): FileLink | null => {
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(position, side);
    for (; node !== null; node = node.parent) {
      const link = fileLinkOf(state, node);
      if (link !== null) return link;
    }
  }
  return null;
};
