import type { TextSpan } from '../../shared/protocol';
import { noteBlocks } from '../text/structure/blocks';
import { checklistItem } from './checklist';
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

/** What code, formulas, comments and front matter begin with: most notes have none of it. */
const HIDING = /^---|```|~~~|<!--|\$\$|\\\[|<(?:pre|script|style|svg|math)\b/iu;

/** Tells of positions, asked in their order, whether they stand in lines that nobody reads as words of the note. */
const hiddenReader = (body: string): ((at: number) => boolean) => {
  if (!HIDING.test(body)) return () => false;
  const hidden = noteBlocks(body).filter(({ kind }) => kind === 'code' || kind === 'frontMatter');
  let next = 0;
  return (at) => {
    while ((hidden[next]?.end ?? at) < at) next += 1;
    return (hidden[next]?.start ?? at + 1) <= at;
  };
};

/**
 * The check boxes of a note from top to bottom; those in code, formulas, comments and front matter, and those without
 * words, are left out.
 */
export const boxLines = (body: string): BoxLine[] => {
  const boxes: BoxLine[] = [];
  const sign = /\[[ xX]\]/gu;
  let isHidden: ReturnType<typeof hiddenReader> | null = null;
  for (let match = sign.exec(body); match !== null; match = sign.exec(body)) {
    const start = body.lastIndexOf('\n', match.index) + 1;
    const found = body.indexOf('\n', match.index);
    const end = found === -1 ? body.length : found;
    // A line has one box; signs further on are words.
    sign.lastIndex = end;
    const line = body.slice(start, Math.min(end, start + LINE_LIMIT));
    const item = checklistItem(line);
    const words = item === null ? '' : stripMarks(line);
    if (item === null || words === '') continue;
    isHidden ??= hiddenReader(body);
    if (!isHidden(start)) boxes.push({ start, end, checked: item.checked, markAt: start + item.markAt, words });
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
