import { noteBlocks } from '../../core/text/structure/blocks';
import { senseOf } from '../../core/text/sense';
import type { Sentence } from '../../core/text/sentences';
import type { SummarySilence } from '../../shared/protocol';
import { SALIENCE_FEATURES, salienceFeatures } from './salienceFeatures';

const CENTRALITY = SALIENCE_FEATURES.indexOf('centrality');
/** From this many words on a sentence says more by being longer no longer. */
const FULL_WORDS = 24;
const SHORT_WORDS = 8;
const LEAST_SENTENCES = 3;
/** An item with this many words is a sentence, whatever mark stands before it. */
const SENTENCE_WORDS = 7;
/** One with fewer is a thing: `1.5 l stock`. */
const SAYING_WORDS = 5;
const LEAST_ITEM_SENTENCES = 4;
const MOSTLY = 0.6;

/**
 * What each sentence is worth by what it is there for, in score points: to-dos, decisions, dates, amounts and reasons
 * are what notes are read for; -Infinity for greetings, sign-offs and markup. The points are round on purpose: dropping
 * or doubling any one of them moved the recall on the dev notes by three points in a hundred at most.
 */
export const matterWeights = (text: string, sentences: readonly Sentence[]): number[] => {
  const features = salienceFeatures(text, sentences);
  return sentences.map((sentence, index) => {
    const sense = senseOf(text, sentence);
    if (sense.isFrame) return -Infinity;
    const purpose =
      Number(sense.isTodo) +
      Number(sense.isDecision) +
      Number(sense.hasDate) +
      Number(sense.hasAmount) +
      0.7 * Number(sense.hasReason) -
      1.5 * Number(sense.isQuestion) -
      3 * Number(sense.isHousekeeping && !sense.isDecision);
    // Alone, without the list it belongs to, a thing says nothing.
    const isThing = sentence.kind === 'item' && sense.words < SAYING_WORDS && !sense.isTodo && !sense.isDecision;
    const short = isThing ? 6 : sense.words < 5 ? 3 : sense.words < SHORT_WORDS ? 1 : 0;
    return purpose - short + Math.min(sense.words, FULL_WORDS) / 8 + 2 * (features[index]?.[CENTRALITY] ?? 0);
  });
};

/** Why a note gets no summary, from those of its sentences that could be a line; null when it gets one. */
export const silenceOf = (text: string, candidates: readonly Sentence[]): SummarySilence | null => {
  const rows = noteBlocks(text).filter(({ kind }) => kind === 'row');
  const inRow = candidates.filter(({ start }) => rows.some((row) => row.start <= start && start < row.end)).length;
  if (inRow > 0 && inRow >= MOSTLY * candidates.length) return 'table';
  if (candidates.length < LEAST_SENTENCES) return 'short';
  const items = candidates.filter(({ kind }) => kind === 'item');
  const sayings = items.filter((item) => senseOf(text, item).words >= SENTENCE_WORDS).length;
  return items.length >= MOSTLY * candidates.length && sayings < LEAST_ITEM_SENTENCES ? 'list' : null;
};
