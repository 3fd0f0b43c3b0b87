import { checklistItem } from '../note/checklist';
import type { TextSpan } from '../../shared/protocol';
import { noteBlocks } from './structure/blocks';

export interface OpenBox extends TextSpan {
  /** The words beside the box, as they are written. */
  readonly text: string;
}

/**
 * The boxes of a note that are not ticked, in its order. Code has none, and a box without words asks for nothing.
 * Offsets are UTF-16 code units of `body` and span the words.
 */
export const openBoxes = (body: string): OpenBox[] =>
  noteBlocks(body).flatMap(({ kind, start, end, prose }) => {
    const [first] = prose;
    const last = prose.at(-1);
    if (kind !== 'item' || first === undefined || last === undefined) return [];
    if (checklistItem(body.slice(start, end))?.checked !== false) return [];
    // An empty box is read as the words of its item.
    const text = body.slice(first.start, last.end).trim();
    return /^(?:\[ \])?$/u.test(text) ? [] : [{ start: first.start, end: last.end, text }];
  });
