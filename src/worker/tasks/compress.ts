import { subsequenceOf } from '../constraints/subsequence';
import { beamSearch } from '../engine/beamSearch';
import type { Model } from '../engine/model';
import { COMPRESS, SEP } from '../tokenizer/reservedTokens';

const MAX_SOURCE_TOKENS = 200;
const BEAMS = 4;
/** Shorter than this in words, or hardly shorter than the source: the whole sentence reads better. */
const MIN_WORDS = 4;
const MAX_LENGTH_SHARE = 0.9;
/** The model must be this sure of its cut, on the mean token. */
const MIN_MEAN_PROBABILITY = 0.5;
/** Words that turn a statement round: a cut may not lose one. */
const NEGATIONS =
  /\b(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|hardly|barely|scarcely|cannot|unless|except|\p{L}+n['’]t)\b/giu;

/** Words that promise another one: a cut may not stop at one where the sentence goes on. */
const OPEN_END =
  /(?<!\p{L})(?:an?|the|to|of|for|from|with|by|in|on|at|and|or|but|as|that|than|into|about|is|was|are|were)[^\p{L}]*$/iu;
/** The last word with the marks after it. */
const LAST_WORD = /\S+$/u;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** True when `shortened` keeps the meaning as far as words can tell. */
export const isSafeCut = (sentence: string, shortened: string): boolean =>
  countOf(shortened, NEGATIONS) === countOf(sentence, NEGATIONS) &&
  countOf(shortened, /["“”„«»]/gu) % 2 === 0 &&
  countOf(shortened, /\(/gu) === countOf(shortened, /\)/gu) &&
  countOf(shortened, /\S+/gu) >= MIN_WORDS &&
  (!OPEN_END.test(shortened) || LAST_WORD.exec(shortened)?.[0] === LAST_WORD.exec(sentence)?.[0]) &&
  shortened.length <= sentence.length * MAX_LENGTH_SHARE;

/**
 * The sentence with words left out, in their order; the sentence itself when no cut is sure and safe.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const compressSentence = async (model: Model, sentence: string, signal?: AbortSignal): Promise<string> => {
  const source = model.tokenizer.encode(sentence);
  if (source.length > MAX_SOURCE_TOKENS || countOf(sentence, /\S+/gu) <= MIN_WORDS) return sentence;
  const [best] = await beamSearch(model, {
    prefix: [COMPRESS, ...source, SEP],
    beams: BEAMS,
    maxTokens: source.length + 4,
    lengthExponent: 1,
    constraint: subsequenceOf(sentence, model.tokenizer.vocabulary),
    signal,
  });
  if (best?.isComplete !== true || Math.exp(best.score) < MIN_MEAN_PROBABILITY) return sentence;
  const shortened = model.tokenizer.decode(best.tokens).trim();
  return isSafeCut(sentence, shortened) ? shortened : sentence;
};
