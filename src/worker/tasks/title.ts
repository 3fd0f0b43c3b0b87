import { splitSentences } from '../../core/text/sentences';
import type { TitleDone, TitleRequest } from '../../shared/protocol';
import { isFunctionWord } from '../constraints/functionWords';
import { wordBagOf, wordsOf } from '../constraints/wordBag';
import { beamSearch } from '../engine/beamSearch';
import type { Model } from '../engine/model';
import { BOS, TITLE } from '../tokenizer/reservedTokens';

/** What titles were trained on: the start of the note. */
const DOCUMENT_CHARS = 2_000;
const DOCUMENT_TOKENS = 300;
const MAX_TITLE_TOKENS = 20;
const FALLBACK_WORDS = 8;
const LENGTH_EXPONENT = 1;

/** Titles that differ by more than case, marks, order and function words; the first of each kind. */
const distinctTitles = (titles: readonly string[]): string[] => {
  const seen = new Set<string>();
  return titles.filter((title) => {
    const words = wordsOf(title);
    const content = words.filter((word) => !isFunctionWord(word));
    const key = (content.length > 0 ? content : words).sort().join(' ');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const firstWords = (text: string): string => {
  const [first] = splitSentences(text);
  const sentence = first === undefined ? text.trim() : text.slice(first.start, first.end);
  return sentence
    .split(/\s+/u)
    .slice(0, FALLBACK_WORDS)
    .join(' ')
    .replace(/[\s.,;:!?-]+$/u, '');
};

/**
 * Up to `count` different titles, best first; every content word of them stands in the note.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const suggestTitles = async (model: Model, request: TitleRequest, signal?: AbortSignal): Promise<TitleDone> => {
  const text = request.text.normalize('NFC').trim();
  const tokens = model.tokenizer.encode(text.slice(0, DOCUMENT_CHARS)).slice(0, DOCUMENT_TOKENS);
  const results = await beamSearch(model, {
    prefix: [BOS, ...tokens, TITLE],
    beams: Math.max(4, 2 * request.count),
    maxTokens: MAX_TITLE_TOKENS,
    lengthExponent: LENGTH_EXPONENT,
    constraint: wordBagOf(text, model.tokenizer.vocabulary),
    signal,
  });
  const written = results
    .filter(({ isComplete }) => isComplete)
    .map((result) =>
      model.tokenizer
        .decode(result.tokens)
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/[\s.,;:-]+$/u, ''),
    );
  const titles = distinctTitles([...written, firstWords(text)]).slice(0, request.count);
  return { titles };
};
