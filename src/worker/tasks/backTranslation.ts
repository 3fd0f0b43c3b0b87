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
 * Mean log probability, in nats a token, that the pack's other direction turns `target` back into `source`, both in
 * tokens without frame. A translation that left something out or made something up leads back badly, however
 * smoothly it reads.
 *
 * @param from language of `source`.
 * @throws Cancelled when `signal` is aborted.
 */
export const backTranslationScore = async (
  model: Model,
  source: readonly number[],
  target: readonly number[],
  from: Language,
  signal?: AbortSignal,
): Promise<number> => {
  const texts = renumbered(source, target);
  const prefix = [languageToken(from), ...texts.target, SEP];
  const written = [...texts.source, EOS];
  const sequence = new Sequence(model, 'background');
  const first = await sequence.readSource(prefix, signal);
  const later = await sequence.peek(written.slice(0, -1), written.length - 1);
  let sum = 0;
  written.forEach((token, at) => {
    const logits = at === 0 ? first : later.subarray((at - 1) * model.vocabSize, at * model.vocabSize);
    sum += (logits[token] ?? -Infinity) - logSumExp(logits);
  });
  return sum / written.length;
};
