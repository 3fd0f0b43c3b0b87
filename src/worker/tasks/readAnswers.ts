import { InklingFault } from '../../shared/errors';
import type { AnswerHead } from '../../shared/packManifest';
import type { PassageAnswer, ReadAnswersDone, ReadAnswersRequest, TextSpan } from '../../shared/protocol';
import { checkpoint } from '../calls/cancellation';
import type { Model } from '../engine/model';
import { answerReading } from '../text/answerReading';

/** Tokens of the longest answer. */
const MAX_ANSWER_TOKENS = 24;
/** What may stand at the edges of a span and is no part of an answer. */
const LEADING = /^[\s.,;:!?…*#>|·•-]+/u;
const TRAILING = /[\s,;:!?…*|·•-]+$/u;

const floats = (base64: string): Float32Array => {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

/** `weights` times each row of `hidden` [tokens, size]. */
const scoresOf = (weights: Float32Array, hidden: Float32Array): Float64Array =>
  Float64Array.from({ length: hidden.length / weights.length }, (_, row) =>
    weights.reduce((sum, weight, at) => sum + weight * (hidden[row * weights.length + at] ?? 0), 0),
  );

/** First and last of the tokens [from, count) that score best together. Needs a token. */
const bestSpan = (starts: Float64Array, ends: Float64Array, from: number) => {
  let best = { first: from, last: from, score: -Infinity };
  for (let first = from; first < starts.length; first += 1) {
    for (let last = first; last < Math.min(starts.length, first + MAX_ANSWER_TOKENS); last += 1) {
      const score = (starts[first] ?? 0) + (ends[last] ?? 0);
      if (score > best.score) best = { first, last, score };
    }
  }
  return best;
};

/** The span without white space and marks at its edges; as it is where nothing else is in it. */
const trimmed = (text: string, { start, end }: TextSpan): TextSpan => {
  const inside = text.slice(start, end);
  const lead = LEADING.exec(inside)?.[0].length ?? 0;
  const trail = TRAILING.exec(inside)?.[0].length ?? 0;
  return lead + trail < inside.length ? { start: start + lead, end: end - trail } : { start, end };
};

const readOne = async (model: Model, head: AnswerHead, question: string, passage: string): Promise<PassageAnswer> => {
  const { tokens, passageAt, spans } = answerReading(model.tokenizer, question, passage);
  if (spans.length === 0) return { start: 0, end: 0, probability: 0 };
  const { hidden } = await model.run(
    {
      batch: 1,
      tokens,
      past: null,
      pastTokens: 0,
      prefixTokens: tokens.length,
      keep: 0,
      wantPresent: false,
      wantHidden: true,
    },
    'background',
  );
  const states = hidden ?? new Float32Array(0);
  const starts = scoresOf(floats(head.startWeights), states);
  const ends = scoresOf(floats(head.endWeights), states);
  const { first, last, score } = bestSpan(starts, ends, passageAt);
  const margin = score - (starts[0] ?? 0) - (ends[0] ?? 0);
  const start = spans[first - passageAt]?.start ?? 0;
  const end = spans[last - passageAt]?.end ?? passage.length;
  return { ...trimmed(passage, { start, end }), probability: 1 / (1 + Math.exp(-(head.scale * margin + head.offset))) };
};

/**
 * The likeliest answer to a question in each passage, and how likely the passage answers with it. One passage, one run:
 * what a passage is given does not depend on its company.
 *
 * @throws Cancelled between passages when `signal` is aborted.
 * @throws InklingFault `pack-incompatible` when the pack has not been taught to answer.
 */
export const readAnswers = async (
  model: Model,
  { question, passages }: ReadAnswersRequest,
  signal?: AbortSignal,
): Promise<ReadAnswersDone> => {
  const head = model.manifest.answer;
  if (head === undefined) throw new InklingFault('pack-incompatible', 'This pack does not answer questions.');
  const answers: PassageAnswer[] = [];
  for (const passage of passages) {
    answers.push(await readOne(model, head, question, passage));
    await checkpoint(signal);
  }
  return { answers };
};
