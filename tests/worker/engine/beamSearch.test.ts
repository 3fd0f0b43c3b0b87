import { describe, expect, it } from 'vitest';
import { beamSearch } from '../../../src/worker/engine/beamSearch';
import type { Constraint } from '../../../src/worker/engine/constraint';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { EOS } from '../../../src/worker/tokenizer/reservedTokens';
import { scriptedModel } from '../../fakes/scriptedModel';
import type { Script } from '../../fakes/scriptedModel';

const [A, B, C, D] = [40, 41, 42, 43];
const START = 39;
const free: Constraint<number> = { start: 0, step: (state) => state + 1, mayEnd: () => true };

/** Greedy falls for A (0.6) and then has only bad ends; B leads to a sure one. */
const trap: Script = (tokens) => {
  switch (tokens.at(-1)) {
    case A:
      return new Map([
        [C, 0.3],
        [D, 0.3],
        [EOS, 0.2],
        [B, 0.2],
      ]);
    case B:
      return new Map([[EOS, 1]]);
    case START:
      return new Map([
        [A, 0.6],
        [B, 0.4],
      ]);
    default:
      return new Map([[EOS, 1]]);
  }
};

const options = { prefix: [1, START], maxTokens: 6, lengthExponent: 1, constraint: free };

describe('beamSearch', () => {
  it('is greedy with one beam', async () => {
    const [best] = await beamSearch(scriptedModel(trap).model, { ...options, beams: 1 });
    expect(best?.tokens).toEqual([A, C]);
  });

  it('reads the source both ways where the pack was taught so, and only there', async () => {
    const plain = scriptedModel(trap);
    await beamSearch(plain.model, { ...options, beams: 3 });
    expect(plain.session.runs[0]?.prefixTokens).toBeUndefined();
    const bothWays = scriptedModel(trap, { prefixBidirectional: true });
    const [best] = await beamSearch(bothWays.model, { ...options, beams: 3 });
    expect(bothWays.session.runs.map(({ prefixTokens }) => prefixTokens).slice(0, 2)).toEqual([2, undefined]);
    expect(best?.tokens).toEqual([B]);
  });

  it('finds the better whole with several', async () => {
    const [best] = await beamSearch(scriptedModel(trap).model, { ...options, beams: 3 });
    expect(best?.tokens).toEqual([B]);
    expect(best?.logProbability).toBeCloseTo(Math.log(0.4), 4);
    expect(best?.score).toBeCloseTo(Math.log(0.4) / 2, 4);
  });

  it('follows each hypothesis with its own past', async () => {
    // The end comes only after a palindrome of four: one row's past in another's place would break it.
    const palindrome: Script = (tokens) => {
      const written = tokens.slice(2);
      if (written.length < 2)
        return new Map([
          [A, 0.35],
          [B, 0.34],
          [C, 0.31],
        ]);
      const mirror = written[3 - written.length];
      return written.length === 4 || mirror === undefined ? new Map([[EOS, 1]]) : new Map([[mirror, 1]]);
    };
    const results = await beamSearch(scriptedModel(palindrome).model, { ...options, beams: 5 });
    expect(results[0]?.tokens).toEqual([A, A, A, A]);
    expect(results.length).toBeGreaterThanOrEqual(5);
    for (const { tokens } of results) expect(tokens).toEqual([...tokens].reverse());
    expect(new Set(results.map(({ tokens }) => tokens.join())).size).toBe(results.length);
  });

  it('never leaves the constraint, even where the model wants nothing else', async () => {
    const onlyD: Constraint<number> = {
      start: 0,
      step: (count, token) => (token === D ? count + 1 : null),
      mayEnd: (count) => count === 2,
    };
    for (const beams of [1, 4]) {
      const [best] = await beamSearch(scriptedModel(trap).model, { ...options, beams, constraint: onlyD });
      expect(best?.tokens).toEqual([D, D]);
      expect(best?.isComplete).toBe(true);
    }
  });

  it('gives what is owed before the end', async () => {
    const owed: Constraint<boolean> = {
      start: false,
      step: (paid, token) => paid || token === D,
      mayEnd: (paid) => paid,
      beforeEnd: () => [D],
    };
    const atOnce: Script = () =>
      new Map([
        [EOS, 0.9],
        [A, 0.1],
      ]);
    const [best] = await beamSearch(scriptedModel(atOnce).model, { ...options, beams: 1, constraint: owed });
    expect(best?.tokens).toEqual([D]);
  });

  it('falls into no loop when runs may not come twice', async () => {
    // Would write ABABAB… for ever; C is next best.
    const loop: Script = (tokens) => {
      const [first, second] = tokens.at(-1) === A ? [B, C] : [A, C];
      return new Map(
        tokens.at(-1) === C
          ? [[EOS, 1]]
          : [
              [first, 0.9],
              [second, 0.1],
            ],
      );
    };
    const [looping] = await beamSearch(scriptedModel(loop).model, { ...options, beams: 1, maxTokens: 12 });
    expect(looping?.tokens).toHaveLength(12);
    const [best] = await beamSearch(scriptedModel(loop).model, {
      ...options,
      beams: 1,
      maxTokens: 12,
      noRepeatTokens: 3,
    });
    expect(best?.tokens).toEqual([A, B, A, B, C]);
  });

  it('tells when it ran out of room', async () => {
    const endless: Script = () => new Map([[A, 1]]);
    const results = await beamSearch(scriptedModel(endless).model, { ...options, beams: 2, maxTokens: 5 });
    expect(results[0]).toMatchObject({ tokens: [A, A, A, A, A], isComplete: false });
  });

  it('is cancelled between steps', async () => {
    const endless: Script = () => new Map([[A, 1]]);
    const { model, session } = scriptedModel(endless);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 0);
    const search = beamSearch(model, { ...options, beams: 1, maxTokens: 100_000, signal: controller.signal });
    await expect(search).rejects.toBeInstanceOf(Cancelled);
    expect(session.runs.length).toBeLessThan(1000);
  });
});
