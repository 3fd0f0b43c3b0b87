import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { CaretPlace } from '../../../core/ghost/ghostEligibility';
import { isChoosing } from '../links/linkCompletion';

const CODE_NODES = new Set([
  'FencedCode',
  'CodeBlock',
  'InlineCode',
  'HTMLBlock',
  'HTMLTag',
  'CommentBlock',
  'Comment',
  'MathCode',
  'MathCodeBlock',
]);
const ADDRESS_NODES = new Set(['URL', 'Autolink', 'LinkReference']);
/** How far the text around the caret is looked at: a pasted line may be millions of letters long. */
const LOOK_CHARS = 2_000;

/** Reads from the state where the caret is. `composing` is known to the view alone. */
export const caretPlace = (state: EditorState, composing: boolean): CaretPlace => {
  const { main, ranges } = state.selection;
  const { head } = main;
  const line = state.doc.lineAt(head);
  let inCode = false;
  let inAddress = false;
  for (let node = syntaxTree(state).resolveInner(head, -1); ;) {
    // Right behind a closed code span the caret is outside of it; behind an address it still belongs to it.
    if (CODE_NODES.has(node.name) && (node.to > head || node.name.endsWith('Block') || node.name === 'FencedCode'))
      inCode = true;
    if (ADDRESS_NODES.has(node.name)) inAddress = true;
    if (node.parent === null) break;
    node = node.parent;
  }
  return {
    editable: !state.readOnly,
    composing,
    selectionEmpty: ranges.length === 1 && main.empty,
    inCode,
    inAddress,
    choosing: isChoosing(state),
    lineBefore: state.sliceDoc(Math.max(line.from, head - LOOK_CHARS), head),
    lineAfter: state.sliceDoc(head, Math.min(line.to, head + LOOK_CHARS)),
    anyWordBefore: /\p{L}/u.test(state.sliceDoc(Math.max(0, head - LOOK_CHARS), head)),
  };
};
