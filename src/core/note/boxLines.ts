import type { TextSpan } from '../../shared/protocol';
import { checklistItem } from './checklist';
import { fenceReader } from './fences';
import { stripMarks } from './plainLine';

/** A line of a note that begins with a check box. The span is the whole line, in UTF-16 units of the body. */
export interface BoxLine extends TextSpan {
  readonly checked: boolean;
  /** Offset of the sign between the brackets, from the start of the body. */
  readonly markAt: number;
  /** What is to be done, without marks. */
  readonly words: string;
}

/** A longer line is no errand; only so much of it is read. */
const LINE_LIMIT = 600;

/** The check boxes of a note from top to bottom; those in code, and those without words, are left out. */
export const boxLines = (body: string): BoxLine[] => {
  const boxes: BoxLine[] = [];
  if (!/\[[ xX]\]/u.test(body)) return boxes;
  const readFence = fenceReader(body);
  for (let start = 0; start < body.length;) {
    const found = body.indexOf('\n', start);
    const end = found === -1 ? body.length : found;
    const line = body.slice(start, Math.min(end, start + LINE_LIMIT));
    if (readFence(line) === null) {
      const item = checklistItem(line);
      const words = item === null ? '' : stripMarks(line);
      if (item !== null && words !== '')
        boxes.push({ start, end, checked: item.checked, markAt: start + item.markAt, words });
    }
    start = end + 1;
  }
  return boxes;
};

/** The body with this box turned over; null where the line is not the one that was read any more. */
export const withBoxTurned = (body: string, { markAt, checked, words }: BoxLine): string | null => {
  const now = boxLines(body).find((line) => line.markAt === markAt);
  return now?.checked === checked && now.words === words
    ? `${body.slice(0, markAt)}${checked ? ' ' : 'x'}${body.slice(markAt + 1)}`
    : null;
};
