import { describe, expect, it } from 'vitest';
import { argmax } from '../../../src/worker/engine/distribution';
import { Sequence } from '../../../src/worker/engine/sequence';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { scriptedModel } from '../../fakes/scriptedModel';

/** Expects the sum of all tokens so far: any slip in the past shows. */
const sum = (tokens: readonly number[]) => new Map([[32 + (tokens.reduce((a, b) => a + b, 0) % 400), 1]]);
const expected = (tokens: readonly number[]): number => 32 + (tokens.reduce((a, b) => a + b, 0) % 400);
const numbers = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

describe('Sequence', () => {
  it('reads only what follows the longest common prefix', async () => {
    const { model, session } = scriptedModel(sum);
    const sequence = new Sequence(model, 'interactive');
    await sequence.read(numbers(100));
    expect(session.tokensRead).toBe(100);
    const longer = [...numbers(100), 7, 8];
    expect(argmax(await sequence.read(longer))).toBe(expected(longer));
    expect(session.tokensRead).toBe(102);
    const other = [...numbers(90), 3];
    expect(argmax(await sequence.read(other))).toBe(expected(other));
    expect(session.tokensRead).toBe(103);
    // Asked again for what it holds, it needs the last position's logits only.
    expect(argmax(await sequence.read(other))).toBe(expected(other));
    expect(session.tokensRead).toBe(104);
  });

  it('reads long texts in pieces of at most 64', async () => {
    const { model, session } = scriptedModel(sum);
    const tokens = numbers(300);
    expect(argmax(await new Sequence(model, 'interactive').read(tokens))).toBe(expected(tokens));
    expect(Math.max(...session.runs.map((run) => run.tokens.length))).toBe(64);
    expect(session.tokensRead).toBe(300);
  });

  it('reads a source both ways in one run and anew, whatever it holds of it already', async () => {
    const { model, session } = scriptedModel(sum, { prefixBidirectional: true });
    const sequence = new Sequence(model, 'interactive');
    await sequence.readSource(numbers(100));
    expect(argmax(await sequence.readSource([...numbers(100), 7]))).toBe(expected([...numbers(100), 7]));
    expect(
      session.runs.map(({ tokens, prefixTokens, pastTokens }) => [tokens.length, prefixTokens, pastTokens]),
    ).toEqual([
      [100, 100, 0],
      [101, 101, 0],
    ]);
    // What is written after it goes on from there, one way.
    expect(argmax(await sequence.peek([9]))).toBe(expected([...numbers(100), 7, 9]));
  });

  it('gives the logits of several last positions', async () => {
    const { model, session } = scriptedModel(sum);
    const tokens = numbers(130);
    const logits = await new Sequence(model, 'interactive').read(tokens, undefined, 3);
    const size = session.vocabSize;
    for (let kept = 0; kept < 3; kept++) {
      expect(argmax(logits, kept * size, (kept + 1) * size) - kept * size).toBe(expected(tokens.slice(0, 128 + kept)));
    }
  });

  it('peeks without committing', async () => {
    const { model, session } = scriptedModel(sum);
    const sequence = new Sequence(model, 'interactive');
    await sequence.read(numbers(20));
    expect(argmax(await sequence.peek([5, 6]))).toBe(expected([...numbers(20), 5, 6]));
    expect(sequence.tokens).toHaveLength(20);
    expect(argmax(await sequence.peek([9]))).toBe(expected([...numbers(20), 9]));
    expect(session.tokensRead).toBe(23);
  });

  it('stops between pieces when it is cancelled, and goes on from there', async () => {
    const { model, session } = scriptedModel(sum);
    const sequence = new Sequence(model, 'interactive');
    const controller = new AbortController();
    // Posted before the loop starts: it must be seen while the loop runs.
    setTimeout(() => controller.abort(), 0);
    await expect(sequence.read(numbers(5000), controller.signal)).rejects.toBeInstanceOf(Cancelled);
    expect(session.tokensRead).toBeLessThan(5000);
    const tokens = numbers(200);
    expect(argmax(await sequence.read(tokens))).toBe(expected(tokens));
  });
});
