const MARKS = ['(', ')', '[', ']'] as const;
const QUOTES = /["“”„«»‹›]/gu;

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** Brackets by kind, and quotation marks of any kind; null where a text's own do not pair up: a smile is no bracket. */
const balanceOf = (text: string): readonly number[] | null => {
  const counts = MARKS.map((mark) => countOf(text, mark));
  const quotes = text.match(QUOTES)?.length ?? 0;
  return counts[0] === counts[1] && counts[2] === counts[3] && quotes % 2 === 0 ? [...counts, quotes] : null;
};

/** Whether `target` has the brackets and quotation marks of `source`, or `source` says nothing about them. */
export const hasMarksOf = (source: string, target: string): boolean => {
  const wanted = balanceOf(source);
  return wanted === null || wanted.join() === balanceOf(target)?.join();
};

/** Whether a bracket of `target` was opened or closed alone where those of `source` pair up. */
export const hasLoneBracket = (source: string, target: string): boolean =>
  balanceOf(source) !== null &&
  (countOf(target, '(') !== countOf(target, ')') || countOf(target, '[') !== countOf(target, ']'));

/** `target` with the bracket that ends `source`, where it is all that it lacks. */
export const withLastBracket = (source: string, target: string): string => {
  const [, close, end = ''] = /([)\]])([.!?…"”“»]*)$/u.exec(source.trim()) ?? [];
  if (close === undefined || !hasLoneBracket(source, target)) return target;
  const at = /[.!?…"”“»]*$/u.exec(target)?.index ?? target.length;
  const closed = end === '' ? target + close : target.slice(0, at) + close + target.slice(at);
  return hasLoneBracket(source, closed) ? target : closed;
};
