import type { TextSpan } from '../../shared/protocol';
import { stripMarks } from '../note/plainLine';
import { splitSentences } from '../text/sentences';
import type { Sentence } from '../text/sentences';

/** A stretch of a note that means something by itself; the span is its place in the body, in UTF-16 units. */
export interface Passage extends TextSpan {
  /** As it is read: without marks. */
  readonly text: string;
}

/** A note longer than a book's chapter is found by its first passages: it must not fill the index by itself. */
export const MAX_PASSAGES = 1_000;
/** List items shorter than this say little alone ("milk"): neighbours are read together. */
const SHORT_ITEM_WORDS = 4;
const MERGED_WORDS = 12;
const WORD = /[\p{L}\p{N}]+/gu;
/** A tag is a word like others; a line of nothing but tags is no sentence. */
const TAG_SIGN = /(^|[\s(])#(?=\p{L})/gu;
const TAGS_ALONE = /^#\S+(?:\s+#\S+)*\s*$/u;
const HAS_LETTER = /\p{L}/u;

const wordCount = (text: string): number => text.match(WORD)?.length ?? 0;

interface Draft {
  start: number;
  end: number;
  words: number;
  readonly texts: string[];
  readonly short: boolean;
  lastBlock: number;
}

const joins = (draft: Draft | undefined, sentence: Sentence, words: number): draft is Draft =>
  draft?.short === true &&
  sentence.kind === 'item' &&
  words < SHORT_ITEM_WORDS &&
  sentence.block === draft.lastBlock + 1 &&
  draft.words + words <= MERGED_WORDS;

/** The passages of a note in order: its sentences, headings and list items. What has no letter says nothing. */
export const passagesOf = (body: string): Passage[] => {
  const drafts: Draft[] = [];
  for (const sentence of splitSentences(body)) {
    const { start, end } = sentence;
    const plain = stripMarks(body.slice(start, end));
    if (!HAS_LETTER.test(plain) || TAGS_ALONE.test(plain)) continue;
    const text = plain.replace(TAG_SIGN, '$1');
    const words = wordCount(text);
    const last = drafts.at(-1);
    if (joins(last, sentence, words)) {
      last.end = end;
      last.words += words;
      last.texts.push(text);
      last.lastBlock = sentence.block;
      continue;
    }
    if (drafts.length === MAX_PASSAGES) break;
    const short = sentence.kind === 'item' && words < SHORT_ITEM_WORDS;
    drafts.push({ start, end, words, texts: [text], short, lastBlock: sentence.block });
  }
  return drafts.map(({ start, end, texts }) => ({ start, end, text: texts.join(', ') }));
};
