/*
 * What a note may hold beyond GitHub's Markdown, told alike by the page, by print and by what is exported: formulas,
 * footnotes, callouts, highlighted words.
 */

/** A formula in a line of text is no longer than this, in UTF-16 units; in bounds, or dollars would cost their number squared. */
const MOST_FORMULA = 2_000;

const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);

/**
 * Where the formula ends that begins with the dollar at `start`; null where the dollar is one of money. As Pandoc has it:
 * no space inside the dollars, no figure behind them. `$$` may go over lines, but not over an empty one.
 */
export const formulaEnd = (text: string, start: number): number | null => {
  const mark = text.startsWith('$$', start) ? 2 : 1;
  const from = start + mark;
  if (mark === 1 && (isSpace(text[from]) || /[\p{L}\p{N}$]/u.test(text[start - 1] ?? ''))) return null;
  const last = Math.min(text.length, from + MOST_FORMULA);
  for (let at = from; at < last; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '\n' && (mark === 1 || /^\n[ \t]*(?:\n|$)/u.test(text.slice(at, at + 80)))) return null;
    else if (sign === '$') {
      if (mark === 2) {
        if (text[at + 1] !== '$') continue;
        return text.slice(from, at).trim() === '' ? null : at + 2;
      }
      return isSpace(text[at - 1]) || /\d/u.test(text[at + 1] ?? '') ? null : at + 1;
    }
  }
  return null;
};

/** The TeX of a formula as it is written, dollars and all. */
export const formulaTex = (source: string): { readonly tex: string; readonly isDisplay: boolean } => {
  const isDisplay = source.startsWith('$$');
  const mark = isDisplay ? 2 : 1;
  return { tex: source.slice(mark, source.endsWith('$') ? -mark : undefined).trim(), isDisplay };
};

/** `[^label]`, as a pattern; group 1 is the label. */
export const LABEL = String.raw`\[\^([^\s[\]]{1,80})\]`;
/** `[^label]`; group 1 is the label. */
export const FOOTNOTE_REFERENCE = new RegExp(`^${LABEL}`, 'u');
/** `[^label]: ` at the beginning of a line; group 1 is the label. */
export const FOOTNOTE_DEFINITION = new RegExp(String.raw`^ {0,3}${LABEL}:[ \t]*`, 'u');

/** `[!kind]` at the beginning of a quote, and whether it folds; groups: the kind, the sign. What follows is its title. */
export const CALLOUT = /^\[!([\w-]{1,40})\]([+-]?)[ \t]*/u;
