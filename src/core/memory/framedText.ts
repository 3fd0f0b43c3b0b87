type Close = '-->' | '$$';

/** A formula that is shown by itself begins its line, and does not end in it. */
const FORMULA_OPEN = /^\s*(?:>\s?)*\$\$(?![^]*\$\$)/u;
const COMMENT_OPEN = '<!--';

/**
 * Tells of lines, given one after the other, what of each stands outside of comments and displayed formulas. One without an
 * end is none. `isInside`: whether the next line begins in one.
 *
 * @param gap stands where a comment was.
 */
export const framedReader = (lines: readonly string[], gap: string) => {
  const lastLine: Record<Close, number> = {
    '-->': lines.findLastIndex((line) => line.includes('-->')),
    $$: lines.findLastIndex((line) => line.includes('$$')),
  };
  let close: Close | null = null;
  const outside = (line: string, at: number): string => {
    if (lastLine.$$ > at && FORMULA_OPEN.test(line)) {
      close = '$$';
      return '';
    }
    let kept = '';
    let from = 0;
    for (let open = line.indexOf(COMMENT_OPEN); open !== -1; open = line.indexOf(COMMENT_OPEN, from)) {
      const end = line.indexOf('-->', open + COMMENT_OPEN.length);
      if (end === -1) {
        if (lastLine['-->'] <= at) break;
        close = '-->';
        return kept + line.slice(from, open);
      }
      kept += line.slice(from, open) + gap;
      from = end + '-->'.length;
    }
    return kept + line.slice(from);
  };
  return {
    isInside: (): boolean => close !== null,
    read: (line: string, at: number): string => {
      if (close === null) return outside(line, at);
      const end = line.indexOf(close);
      if (end === -1) return '';
      const behind = line.slice(end + close.length);
      close = null;
      return outside(behind, at);
    },
  };
};
