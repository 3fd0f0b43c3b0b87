import type { TextSpan } from '../../shared/protocol';

const CLAUSE_END = /[,;:–—]\s+|\s+[–—-]\s+/gu;
const SPACE = /\s+/gu;

/** The place in `text` nearest its middle where `pattern` ends; null when there is none. */
const nearestCut = (text: string, pattern: RegExp): number | null => {
  let best: number | null = null;
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (at >= text.length) continue;
    if (best === null || Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2)) best = at;
  }
  return best;
};

const isBalanced = (text: string, cut: number): boolean => cut > text.length * 0.2 && cut < text.length * 0.8;

const trimmed = (text: string, start: number, end: number): TextSpan => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
};

/**
 * `span` of `text` in parts that each pass `fits`: cut at clauses, else between words, else in the middle. White
 * space between parts belongs to none.
 */
export const splitToFit = (text: string, span: TextSpan, fits: (part: string) => boolean): TextSpan[] => {
  const part = text.slice(span.start, span.end);
  if (part.length < 2 || fits(part)) return [span];
  const clause = nearestCut(part, CLAUSE_END);
  let cut = clause !== null && isBalanced(part, clause) ? clause : nearestCut(part, SPACE);
  if (cut === null) {
    cut = part.length >> 1;
    // Never between the halves of a surrogate pair.
    if (/[\udc00-\udfff]/.test(part.charAt(cut))) cut++;
  }
  return [
    ...splitToFit(text, trimmed(text, span.start, span.start + cut), fits),
    ...splitToFit(text, trimmed(text, span.start + cut, span.end), fits),
  ].filter(({ start, end }) => end > start);
};
