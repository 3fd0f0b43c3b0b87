import { splitSentences } from '../../core/text/sentences';
import type { TitleDone, TitleRequest } from '../../shared/protocol';
import { isFunctionWord } from '../constraints/functionWords';
import { wordBagOf, wordsOf } from '../constraints/wordBag';
import { beamSearch } from '../engine/beamSearch';
import type { Model } from '../engine/model';
import { MAX_TITLE_LENGTH, titleCandidates, titleScorer } from '../text/titleCandidates';
import { BOS, TITLE } from '../tokenizer/reservedTokens';

/** What titles were trained on: the start of the note. */
const DOCUMENT_CHARS = 2_000;
const DOCUMENT_TOKENS = 300;
const MAX_TITLE_TOKENS = 20;
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

/** True when one sentence of the note holds the title's content words in the title's order. */
const isInOrder = (title: string, prose: string): boolean => {
  const wanted = wordsOf(title).filter((word) => !isFunctionWord(word));
  return prose.split('\n').some((sentence) => {
    let at = 0;
    for (const word of wordsOf(sentence)) if (word === wanted[at]) at += 1;
    return at === wanted.length;
  });
};

/**
 * Up to `count` different titles, best first; every content word of them stands in the note. What the writer named the
 * note comes first; what the model writes only where it names more than the note's own first words, in their order.
 * None for a note without words: code, addresses, signs.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const suggestTitles = async (model: Model, request: TitleRequest, signal?: AbortSignal): Promise<TitleDone> => {
  const text = request.text.normalize('NFC').trim();
  const { given, openings } = titleCandidates(text);
  if (given.length === 0 && openings.length === 0) return { titles: [] };
  const prose = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const tokens = model.tokenizer.encode(prose.slice(0, DOCUMENT_CHARS)).slice(0, DOCUMENT_TOKENS);
  const results = await beamSearch(model, {
    prefix: [BOS, ...tokens, TITLE],
    beams: Math.max(4, 2 * request.count),
    maxTokens: MAX_TITLE_TOKENS,
    lengthExponent: LENGTH_EXPONENT,
    constraint: wordBagOf(prose, model.tokenizer.vocabulary),
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
  const score = titleScorer(prose);
  const [first = ''] = [...given, ...openings];
  const better = written.filter(
    (title) => title.length <= MAX_TITLE_LENGTH && score(title) > score(first) && isInOrder(title, prose),
  );
  const rest = [...better, ...openings].sort((a, b) => score(b) - score(a));
  const titles = distinctTitles(given.length > 0 ? [...given, ...rest] : [first, ...rest]).slice(0, request.count);
  return { titles };
};
