import { splitSentences } from '../../core/text/sentences';
import type { SummarizeDone, SummarizeRequest, SummaryLength, SummaryLine } from '../../shared/protocol';
import type { Model } from '../engine/model';
import { chooseDiverse } from '../text/redundancy';
import { candidateWeights } from '../text/summaryCandidates';
import { compressSentence } from './compress';
import { scoreSentences } from './salienceScorer';

const LINES = { short: 3, medium: 5, long: 8 } as const satisfies Record<SummaryLength, number>;
/** A summary is at most this share of the note's sentences. */
const MAX_SHARE = 0.5;
/** Score points that a sentence loses when all its words were said by a chosen one. */
const REDUNDANCY_PENALTY = 1.5;

/** Below this many words there is nothing to leave out. */
const MIN_WORDS = 8;

/** How many lines a note of `sentences` sentences gets. */
export const lineCount = (sentences: number, length: SummaryLength): number =>
  Math.min(LINES[length], Math.max(1, Math.floor(sentences * MAX_SHARE)));

/**
 * Key sentences of a note in its own order, each with its span; shortened by leaving words out when asked for. None
 * of a note that is too short: it would only be said again.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const summarize = async (
  model: Model,
  request: SummarizeRequest,
  onLine?: (line: SummaryLine) => void,
  signal?: AbortSignal,
): Promise<SummarizeDone> => {
  const { text } = request;
  const sentences = splitSentences(text).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const weights = candidateWeights(text, sentences);
  const candidates = texts.filter((_, index) => weights[index] !== -Infinity);
  const words = candidates.join(' ').match(/\S+/gu)?.length ?? 0;
  if (words < MIN_WORDS || (candidates.length === 1 && !request.compress)) return { lines: [] };
  const scores = (await scoreSentences(model, text, sentences, signal)).map(
    (score, index) => score + (weights[index] ?? 0),
  );
  const lines: SummaryLine[] = [];
  for (const index of chooseDiverse(scores, texts, lineCount(candidates.length, request.length), REDUNDANCY_PENALTY)) {
    const sentence = sentences[index];
    const source = texts[index];
    if (sentence === undefined || source === undefined) continue;
    const shown = request.compress ? await compressSentence(model, source, signal) : source;
    const line: SummaryLine = { text: shown, start: sentence.start, end: sentence.end };
    lines.push(line);
    onLine?.(line);
  }
  return { lines };
};
