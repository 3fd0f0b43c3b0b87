import { votesOf } from '../../core/text/languageVotes';
import { splitSentences } from '../../core/text/sentences';
import type { TitleDone, TitleRequest } from '../../shared/protocol';
import { wordBagOf } from '../constraints/wordBag';
import { beamSearch } from '../engine/beamSearch';
import type { Model } from '../engine/model';
import { chooseTitles } from '../text/chooseTitles';
import { titleCandidates } from '../text/titleCandidates';
import { withoutEdges } from '../text/titleCut';
import { BOS, TITLE } from '../tokenizer/reservedTokens';

/** What titles were trained on: the start of the note. */
const DOCUMENT_CHARS = 2_000;
const DOCUMENT_TOKENS = 300;
const MAX_TITLE_TOKENS = 20;
const LENGTH_EXPONENT = 1;

/** What the model calls the note, best first; nothing for a note in a language that it was not trained on. */
const writtenTitles = async (model: Model, prose: string, count: number, signal?: AbortSignal): Promise<string[]> => {
  if (votesOf(prose.slice(0, DOCUMENT_CHARS)).ranking[0]?.language !== 'en') return [];
  const tokens = model.tokenizer.encode(prose.slice(0, DOCUMENT_CHARS)).slice(0, DOCUMENT_TOKENS);
  const results = await beamSearch(model, {
    prefix: [BOS, ...tokens, TITLE],
    beams: Math.max(4, 2 * count),
    maxTokens: MAX_TITLE_TOKENS,
    lengthExponent: LENGTH_EXPONENT,
    constraint: wordBagOf(prose, model.tokenizer.vocabulary),
    signal,
  });
  return results
    .filter(({ isComplete }) => isComplete)
    .map(({ tokens: title }) => withoutEdges(model.tokenizer.decode(title).replace(/\s+/gu, ' ').trim()));
};

/**
 * Up to `count` different titles, best first, each in words that the note says in that order. What the writer named the
 * note comes alone: nothing is surely better. None for a note without words: code, addresses, signs.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const suggestTitles = async (model: Model, request: TitleRequest, signal?: AbortSignal): Promise<TitleDone> => {
  const text = request.text.normalize('NFC').trim();
  const candidates = titleCandidates(text);
  const { given, generic, topics, recurring, opening } = candidates;
  if (given !== null) return { titles: [given] };
  if (generic === null && opening === null && topics.length + recurring.length === 0) return { titles: [] };
  const prose = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const written = await writtenTitles(model, prose, request.count, signal);
  return { titles: chooseTitles(candidates, written, prose).slice(0, request.count) };
};
