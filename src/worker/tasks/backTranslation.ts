import type { Language } from '../../shared/languages';
import { logSumExp } from '../engine/distribution';
import type { Model } from '../engine/model';
import { Sequence } from '../engine/sequence';
import { EOS, FIRST_PLACEHOLDER, isPlaceholder, languageToken, SEP } from '../tokenizer/reservedTokens';

/** Literals are numbered by their order in the text that is read: here that is the translation. */
const renumbered = (source: readonly number[], target: readonly number[]): { source: number[]; target: number[] } => {
  const order = target.filter(isPlaceholder);
  const numberOf = (token: number): number => (isPlaceholder(token) ? FIRST_PLACEHOLDER + order.indexOf(token) : token);
  return { source: source.map(numberOf), target: target.map(numberOf) };
};

/**
 * Log probability of each of `written` behind `prefix`, in nats.
 *
 * @throws Cancelled when `signal` is aborted.
 */
export const tokenScores = async (
  model: Model,
  prefix: readonly number[],
  written: readonly number[],
  signal?: AbortSignal,
): Promise<number[]> => {
  const sequence = new Sequence(model, 'background');
  const first = await sequence.readSource(prefix, signal);
  const later = written.length < 2 ? first : await sequence.peek(written.slice(0, -1), written.length - 1);
  return written.map((token, at) => {
    const logits = at === 0 ? first : later.subarray((at - 1) * model.vocabSize, at * model.vocabSize);
    return (logits[token] ?? -Infinity) - logSumExp(logits);
  });
};

/**
 * Log probabilities, in nats, of the source's tokens and its end when the pack's other direction turns `target` back
 * into `source`, both in tokens without frame. A translation that left something out or made something up leads back badly, however
 * smoothly it reads.
 *
 * @param from language of `source`.
 * @throws Cancelled when `signal` is aborted.
 */
export const backTranslationScores = async (
  model: Model,
  source: readonly number[],
  target: readonly number[],
  from: Language,
  signal?: AbortSignal,
): Promise<number[]> => {
  const texts = renumbered(source, target);
  return tokenScores(model, [languageToken(from), ...texts.target, SEP], [...texts.source, EOS], signal);
};
