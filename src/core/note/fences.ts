import { FENCE } from './lineMarks';

/** What a line is to fenced code: the mark that opens it, a line of it, or the mark that closes it. */
export type FencePart = 'open' | 'code' | 'close';

const QUOTE = /^ {0,3}> ?/u;
/** What lines further down may belong to: a quote, a footnote, or an item with the space that its lines are moved in by. */
const CONTAINER = /^ {0,3}(?:(>) ?|(\[\^[^\]\s]+\]:)|(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?! )| |$))/u;
/** Deeper is no text by a person. */
const MOST_CONTAINERS = 99;

const withoutTabs = (line: string): string => {
  let added = 0;
  return line.replace(/\t/gu, (_tab, at: number) => {
    const width = 4 - ((at + added) % 4);
    added += width - 1;
    return ' '.repeat(width);
  });
};

/**
 * Tells of the lines of `text`, given one after the other, what they are to fenced code, as CommonMark has it: those in
 * items and quotes included, which end with them. Null for a line that is none of it.
 */
export const fenceReader = (text: string): ((line: string) => FencePart | null) => {
  if (!text.includes('```') && !text.includes('~~~')) return () => null;
  /** Of what the last line lies in, from the outside in: how far its lines are moved in; 0 for a quote. */
  const widths: number[] = [];
  let fence: string | null = null;
  return (source) => {
    let line = source.includes('\t') ? withoutTabs(source) : source;
    let depth = 0;
    for (const width of widths) {
      let taken: number | undefined = width;
      if (width === 0) taken = QUOTE.exec(line)?.[0].length;
      else if (line.trim() === '') taken = 0;
      else if (!line.startsWith(' '.repeat(width))) break;
      if (taken === undefined) break;
      line = line.slice(taken);
      depth += 1;
    }
    if (depth < widths.length) {
      widths.length = depth;
      fence = null;
    }
    while (fence === null && widths.length < MOST_CONTAINERS) {
      const [all, quote, footnote] = CONTAINER.exec(line) ?? [];
      if (all === undefined) break;
      widths.push(quote !== undefined ? 0 : footnote !== undefined ? 4 : all.length);
      line = line.slice(all.length);
    }
    const [, mark = '', behind = ''] = FENCE.exec(line) ?? [];
    if (fence === null) {
      if (mark === '') return null;
      fence = mark;
      return 'open';
    }
    if (!mark.startsWith(fence) || behind.trim() !== '') return 'code';
    fence = null;
    return 'close';
  };
};
