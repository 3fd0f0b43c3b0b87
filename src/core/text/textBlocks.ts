import type { TextSpan } from '../../shared/protocol';

export type BlockKind = 'heading' | 'item' | 'text';

/** A run of prose without its line marks (`#`, `-`, `1.`, `>`, check boxes). */
export interface TextBlock extends TextSpan {
  readonly kind: BlockKind;
}

const FENCE = /^\s*(`{3,}|~{3,})/u;
/** Rules, underlines of headings and table separators: no words in them. */
const EMPTY_LINE = /^[\s>|:=*_~+-]*$/u;
const MARKS = /^\s*(?:>\s?)*\s*(?:(#{1,6})\s+|((?:[-*+•–]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?))?/u;
/** A line shorter than this was ended by its writer; a longer one may have been wrapped. */
const WRAPPED_FROM = 40;

const continues = (text: string, previous: TextSpan, lineStart: number, lineEnd: number): boolean => {
  if (previous.end - previous.start < WRAPPED_FROM) return false;
  const last = text[previous.end - 1] ?? '';
  if (/[.!?…:;。！？]/u.test(last)) return false;
  const line = text.slice(lineStart, Math.min(lineEnd, lineStart + 80));
  return /^\s*\p{Ll}/u.test(line);
};

/**
 * The prose of a note, in order: one block for each heading, list item, table row or paragraph line; lines that an
 * e-mail program wrapped are joined. Fenced code is left out.
 */
export const textBlocks = (text: string): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let fence: string | null = null;
  let open = false;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === null || (mark[0] === fence[0] && mark.length >= fence.length))) {
      fence = fence === null ? mark : null;
      open = false;
    } else if (fence !== null || EMPTY_LINE.test(line)) {
      open = false;
    } else {
      const match = MARKS.exec(line);
      const contentStart = start + (match?.[0].length ?? 0);
      const contentEnd = end - (line.length - line.trimEnd().length);
      const previous = blocks.at(-1);
      const marked = line.slice(0, match?.[0].length).trim() !== '';
      if (open && !marked && previous && previous.kind !== 'heading' && continues(text, previous, start, end)) {
        blocks[blocks.length - 1] = { ...previous, end: contentEnd };
      } else if (contentStart < contentEnd) {
        const kind = match?.[1] ? 'heading' : match?.[2] ? 'item' : 'text';
        blocks.push({ start: contentStart, end: contentEnd, kind });
      }
      open = true;
    }
    start = end + 1;
  }
  return blocks;
};
