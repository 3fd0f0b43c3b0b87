import { LIST_ITEM, NESTED_FENCE } from '../note/lineMarks';

const QUOTED = /^\s*>/u;
const INDENTED = /^(?: {4}| {0,3}\t)\s*\S/u;
/** At the head of a line, behind other elements at most: in the midst of words it is spoken of. */
const PRE = /^[ >]{0,6}(?:<[a-z][^<>]*>\s*)*<pre(?:[\s>]|$)/iu;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/u;

/**
 * Tells of the lines of a Markdown text, given one after the other, which are code: in fences, those in quotes and items
 * included; moved in by four spaces below an empty line, where no item or footnote goes on; and what HTML keeps as it is.
 */
export const codeLineTest = (): ((line: string) => boolean) => {
  let fence: { readonly mark: string; readonly isQuoted: boolean } | null = null;
  let inPre = false;
  let wasBlank = true;
  let wasIndented = false;
  /** An item or a footnote that lines which are moved in belong to. */
  let isOpen = false;

  const isFenced = (line: string): boolean => {
    const found = NESTED_FENCE.exec(line);
    const mark = found?.[1];
    if (fence !== null && fence.isQuoted && !QUOTED.test(line)) fence = null;
    if (fence !== null) {
      if (mark !== undefined && mark[0] === fence.mark[0] && mark.length >= fence.mark.length) fence = null;
      return true;
    }
    // Backticks that are closed in their line are a code span.
    if (mark === undefined || (mark.startsWith('`') && line.slice(found?.[0].length).includes('`'))) return false;
    fence = { mark, isQuoted: QUOTED.test(line) };
    return true;
  };

  const isPre = (line: string): boolean => {
    const begins = inPre || PRE.test(line);
    inPre = begins && !/<\/pre>/iu.test(line);
    return begins;
  };

  return (line) => {
    const isBlank = line.trim() === '';
    const isIndented = fence === null && !isOpen && (wasBlank || wasIndented) && INDENTED.test(line);
    if (fence === null && !isBlank && wasBlank && !/^(?: {2}|\t)/u.test(line)) isOpen = false;
    if (fence === null && !isIndented && (LIST_ITEM.test(line) || FOOTNOTE.test(line))) isOpen = true;
    wasBlank = isBlank;
    wasIndented = isIndented || (isBlank && wasIndented);
    return isIndented || (fence === null && isPre(line)) || isFenced(line);
  };
};
