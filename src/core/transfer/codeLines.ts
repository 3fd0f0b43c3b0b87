import { fenceReader } from '../note/fences';
import { LIST_ITEM } from '../note/lineMarks';

const INDENTED = /^(?: {4}| {0,3}\t)\s*\S/u;
/** At the head of a line, behind other elements at most: in the midst of words it is spoken of. */
const PRE = /^[ >]{0,6}(?:<[a-z][^<>]*>\s*)*<pre(?:[\s>]|$)/iu;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/u;

/**
 * Tells of the lines of a Markdown text, given one after the other, which are code: in fences, those in quotes and items
 * included; moved in by four spaces below an empty line, where no item or footnote goes on; and what HTML keeps as it is.
 */
export const codeLineTest = (text: string): ((line: string) => boolean) => {
  const readFence = fenceReader(text);
  let inPre = false;
  let wasBlank = true;
  let wasIndented = false;
  /** An item or a footnote that lines which are moved in belong to. */
  let isOpen = false;

  const isPre = (line: string): boolean => {
    const begins = inPre || PRE.test(line);
    inPre = begins && !/<\/pre>/iu.test(line);
    return begins;
  };

  return (line) => {
    const part = inPre ? null : readFence(line);
    const isBlank = line.trim() === '';
    if (part === 'code' || part === 'close') {
      wasBlank = isBlank;
      return true;
    }
    const isIndented = part === null && !isOpen && (wasBlank || wasIndented) && INDENTED.test(line);
    if (!isBlank && wasBlank && !/^(?: {2}|\t)/u.test(line)) isOpen = false;
    if (!isIndented && (LIST_ITEM.test(line) || FOOTNOTE.test(line))) isOpen = true;
    wasBlank = isBlank;
    wasIndented = isIndented || (isBlank && wasIndented);
    return part !== null || isIndented || isPre(line);
  };
};
