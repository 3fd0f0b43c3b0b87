import type { Model } from '../engine/model';
import { keptNames, lostNames } from '../text/keptNames';
import { PLACEHOLDER_COUNT } from '../tokenizer/reservedTokens';
import { translateWithTerms } from './keepTerms';
import { copiedSpans } from './translateSentence';
import type { FlatText, SentenceTranslation, TranslateOptions } from './translateSentence';

/**
 * A sentence in which names stay: a pack that knows a name writes sentences better with it than with a placeholder, and
 * yet may translate it (Frau Schwarz, João). Where it did, the sentence is translated once more, with the name copied.
 *
 * @param change done to the words of the target.
 * @throws Cancelled between steps when the signal is aborted.
 */
export const translateWithNames = async (
  model: Model,
  source: FlatText,
  options: TranslateOptions,
  change?: (text: string) => string,
): Promise<SentenceTranslation> => {
  const first = await translateWithTerms(model, source, options, change);
  if (change !== undefined || !first.isComplete) return first;
  const lost = lostNames(keptNames(source.text, options.from), first.target);
  if (lost.length === 0) return first;
  const free = lost.filter(({ start, end }) => source.spans.every((span) => span.end <= start || span.start >= end));
  const spans = [...source.spans, ...free].sort((a, b) => a.start - b.start);
  const flat = { text: source.text, spans };
  if (free.length === 0 || copiedSpans(model, flat, options.from).length > PLACEHOLDER_COUNT) return first;
  const second = await translateWithTerms(model, flat, options, change);
  return second.isComplete ? second : first;
};
