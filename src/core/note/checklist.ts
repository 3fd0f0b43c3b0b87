import { BULLET, CHECK_BOX } from './lineMarks';

/** Replacement of [from, to) in the body by `insert`: what an editor needs for one undoable change. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface ChecklistItem {
  readonly checked: boolean;
  /** Offset of the character between the brackets, from the start of the line. */
  readonly markAt: number;
}

/** The check box that a line starts with, or null. */
export const checklistItem = (line: string): ChecklistItem | null => {
  const match = CHECK_BOX.exec(line);
  if (!match) return null;
  return { checked: match[2] !== ' ', markAt: match[1]?.length ?? 0 };
};

/**
 * What turns the box of the line around `position` over. A bullet becomes an open item, any other line with words
 * becomes a bullet with one; an empty line gives an empty item.
 */
export const toggleChecklistAt = (body: string, position: number): TextChange => {
  // lastIndexOf takes a negative start for 0 and would find a line break at the very beginning.
  const start = position <= 0 ? 0 : body.lastIndexOf('\n', position - 1) + 1;
  const found = body.indexOf('\n', Math.max(0, position));
  const line = body.slice(start, found === -1 ? body.length : found);
  const item = checklistItem(line);
  if (item) {
    const at = start + item.markAt;
    return { from: at, to: at + 1, insert: item.checked ? ' ' : 'x' };
  }
  const bullet = BULLET.exec(line)?.[1];
  if (bullet !== undefined) return { from: start + bullet.length, to: start + bullet.length, insert: '[ ] ' };
  const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
  return { from: start + indent, to: start + indent, insert: '- [ ] ' };
};
