import type { TextSpan } from '../../shared/protocol';
import { isAbbreviationDot } from './abbreviations';
import { textBlocks } from './textBlocks';
import type { BlockKind } from './textBlocks';
import { veiled } from './structure/inlines';

/** One sentence, without white space around it and without the marks of its line. */
export interface Sentence extends TextSpan {
  readonly kind: BlockKind;
  /** Counts the blocks (headings, items, paragraphs) of the text from 0. */
  readonly block: number;
}

const END = /[.!?…。！？｡]+/gu;
const CJK_END = /[。！？｡]$/u;
const CLOSERS = /^["'”’»›)\]}」』】）*_~=“‘]+/u;
/** « Bonjour. » with the space that French sets before the mark; a letter after it would make it an opening one. */
const SPACED_CLOSER = /^[ \u00a0\u202f]»(?!\p{L})/u;
const CLOSED_WITHOUT_SPACE = /^(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（])/u;

const isLowerStart = (next: string): boolean => /^["'“‘„«‹(¿¡\s*_]*\p{Ll}/u.test(next);

/** Ends of the sentences inside one run of prose, as offsets into `text`, the last one left out. */
const cutsOf = (text: string, run: TextSpan): number[] => {
  const content = veiled(text, run);
  // In notes written without capitals a small letter says nothing.
  const lowerCounts = /\p{Lu}/u.test(content);
  const cuts: number[] = [];
  for (const match of content.matchAll(END)) {
    const mark = match[0];
    let end = match.index + mark.length;
    const after = content.slice(end, end + 64);
    const closer = CLOSERS.exec(after)?.[0] ?? SPACED_CLOSER.exec(after)?.[0] ?? '';
    const cjk = CJK_END.test(mark);
    // An opening quote sticks to the word after it, a closing one to the mark before it.
    const rest = content.slice(end + closer.length, end + closer.length + 64);
    if (rest === '') continue;
    if (/^\s/u.test(rest) || cjk || CLOSED_WITHOUT_SPACE.test(rest)) end += closer.length;
    else continue;
    const next = rest.trimStart();
    if (next === '' || /^[.!?…,;:)\]]/u.test(next)) continue;
    if (!cjk && lowerCounts && isLowerStart(next)) continue;
    if (mark === '.' && closer === '' && isAbbreviationDot(content, match.index, next)) continue;
    cuts.push(run.start + end);
  }
  return cuts;
};

/** The sentences of one run of prose, in order, without white space around them. */
export const sentencesIn = (text: string, run: TextSpan): TextSpan[] => {
  const sentences: TextSpan[] = [];
  let start = run.start;
  for (const cut of [...cutsOf(text, run), run.end]) {
    while (start < cut && /\s/u.test(text[start] ?? '')) start += 1;
    if (start < cut) sentences.push({ start, end: cut });
    start = cut;
  }
  return sentences;
};

/**
 * The sentences of a note, in order, for English, German, Spanish, French, Portuguese and CJK text. Markdown line
 * marks, fenced code and white space lie between the spans; the spans never overlap. Linear in the length of the text.
 */
export const splitSentences = (text: string): Sentence[] =>
  textBlocks(text).flatMap((block, index) =>
    sentencesIn(text, block).map((sentence) => ({ ...sentence, kind: block.kind, block: index })),
  );
