import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { attachmentIdOf } from '../../../core/note/attachmentLinks';
import { noteFileTarget } from '../../../core/note/linkTargets';

const OPENED = new Set(['http:', 'https:', 'mailto:']);

/** What may be opened of what stands in a note as an address: the web and mail, and never a script. */
export const safeAddress = (written: string): string | null => {
  const bare = written.replace(/^<|>$/gu, '');
  // A file of the note: a PDF has a tab of its own, any other is saved (../files/openFile.ts).
  if (attachmentIdOf(bare) !== undefined) return bare;
  const full = /^www\./iu.test(bare)
    ? `https://${bare}`
    : /^[\w.+-]+@[\w-]+\.[\w.-]+$/u.test(bare)
      ? `mailto:${bare}`
      : bare;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  return OPENED.has(url.protocol) ? url.href : null;
};

/** The part of the tree that is one link to the web as a whole, and not a part of a picture or of a definition. */
export const isWebLink = (node: SyntaxNode): boolean => {
  const around = node.parent?.name ?? '';
  if (node.name === 'URL') return !/^(?:Link|Autolink|Image|LinkReference)$/u.test(around);
  return node.name === 'Autolink' || node.name === 'Link';
};

/** Where a link to the web leads; null for what leads nowhere, or not to the web. */
export const addressOf = (state: EditorState, node: SyntaxNode): string | null => {
  const url = node.name === 'URL' ? node : node.getChild('URL');
  return url === null ? null : safeAddress(state.sliceDoc(url.from, url.to));
};

/** The note that a link to a file of one names (linkTargets.ts); null for any other. */
export const noteFileOf = (state: EditorState, node: SyntaxNode): string | null => {
  const url = node.name === 'Link' ? node.getChild('URL') : null;
  return url === null ? null : noteFileTarget(state.sliceDoc(url.from, url.to).replace(/^<|>$/gu, ''));
};

export interface WebLink {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** The link to the web that `position` lies in or touches. */
export const webLinkAt = (state: EditorState, position: number): WebLink | null => {
  for (const side of [1, -1] as const) {
    for (
      let node: SyntaxNode | null = syntaxTree(state).resolveInner(position, side);
      node !== null;
      node = node.parent
    ) {
      const address = isWebLink(node) ? addressOf(state, node) : null;
      if (address !== null) return { from: node.from, to: node.to, address };
    }
  }
  return null;
};
