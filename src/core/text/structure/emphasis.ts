import type { TextSpan } from '../../../shared/protocol';
import type { Inline } from './inline';

/** A run of one mark that may open or close emphasis. */
export interface Delimiter extends TextSpan {
  readonly type: 'delimiter';
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** What the run at `start` may do, by the rules of CommonMark; `_` stands in words, `=` and `~` come in twos. */
export const delimiterAt = (text: string, start: number, end: number, within: TextSpan): Delimiter => {
  const mark = text.slice(start, end);
  const before = start > within.start ? text.charAt(start - 1) : ' ';
  const after = end < within.end ? text.charAt(end) : ' ';
  const isLeft = !/\s/u.test(after) && (!PUNCTUATION.test(after) || /\s/u.test(before) || PUNCTUATION.test(before));
  const isRight = !/\s/u.test(before) && (!PUNCTUATION.test(before) || /\s/u.test(after) || PUNCTUATION.test(after));
  const isUsable = mark[0] === '~' || mark[0] === '=' ? mark.length === 2 : mark.length <= 3;
  const inWord = mark[0] === '_' && /[\p{L}\p{Nd}]/u.test(before) && /[\p{L}\p{Nd}]/u.test(after);
  return {
    type: 'delimiter',
    start,
    end,
    mark,
    opens: isUsable && isLeft && !inWord,
    closes: isUsable && isRight && !inWord,
  };
};

/** A mark that found no partner: a divider when it looks like one, else a sign. */
const alone = ({ start, end, mark }: Delimiter): Inline => ({
  type: 'literal',
  kind: mark.length > 1 ? 'break' : 'sign',
  start,
  end,
});

/** The parts with their delimiters made pairs: each closing mark takes the nearest equal one before it. */
export const pairDelimiters = (parts: readonly (Inline | Delimiter)[]): Inline[] => {
  const out: (Inline | Delimiter)[] = [];
  for (const part of parts) {
    if (part.type === 'delimiter' && part.closes) {
      const at = out.findLastIndex((other) => other.type === 'delimiter' && other.opens && other.mark === part.mark);
      const open = out[at];
      if (open !== undefined && open.end < part.start) {
        const children = out.splice(at).slice(1);
        out.push({
          type: 'pair',
          kind: 'emphasis',
          start: open.start,
          end: part.end,
          open: { start: open.start, end: open.end },
          close: { start: part.start, end: part.end },
          children: children.map((child) => (child.type === 'delimiter' ? alone(child) : child)),
        });
        continue;
      }
    }
    out.push(part);
  }
  return out.map((part) => (part.type === 'delimiter' ? alone(part) : part));
};
