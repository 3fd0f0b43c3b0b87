import { subsequenceOf } from '../constraints/subsequence';
import { beamSearch } from '../engine/beamSearch';
import type { Model } from '../engine/model';
import { isSafeCut, MIN_WORDS } from '../text/safeCut';
import { COMPRESS, SEP } from '../tokenizer/reservedTokens';

const MAX_SOURCE_TOKENS = 200;
const BEAMS = 4;
/** The model must be this sure of its cut, on the mean token. */
const MIN_MEAN_PROBABILITY = 0.5;

/**
 * The sentence with words left out, in their order; the sentence itself when no cut is sure and safe. It knows English
 * alone: who calls it sees to that.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const compressSentence = async (model: Model, sentence: string, signal?: AbortSignal): Promise<string> => {
  const source = model.tokenizer.encode(sentence);
  if (source.length > MAX_SOURCE_TOKENS || (sentence.match(/\S+/gu) ?? []).length <= MIN_WORDS) return sentence;
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
