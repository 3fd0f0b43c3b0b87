import { describe, expect, it, vi } from 'vitest';
import type { Provider } from '../../../src/shared/protocol';
import {
  choosePlan,
  isWorthTrusting,
  MIN_POSITIONS,
  Probe,
  timeProvider,
  topOneAgreement,
} from '../../../src/worker/engine/devicePlan';
import { RunQueue } from '../../../src/worker/backend/runQueue';
import { ScriptedSession } from '../../fakes/scriptedModel';

describe('choosePlan', () => {
  const wasm = { decodeMs: 3, readMs: 280 };

  it('reads on the GPU and decodes on the CPU where that is fastest', () => {
    expect(choosePlan(wasm, { decodeMs: 8, readMs: 7 }, 0.99)).toMatchObject({
      decode: 'wasm',
      read: 'webgpu',
      readFromTokens: 8,
      webgpuReadMs: 7,
    });
  });

  it('sends only prompts to the GPU that are long enough to gain by it', () => {
    expect(choosePlan(wasm, { decodeMs: 8, readMs: 140 }, 0.99).readFromTokens).toBe(128);
  });

  it('stays on Wasm without a GPU, with a slow one, and with one that says other things', () => {
    for (const [webgpu, agreement] of [
      [null, 0],
      [{ decodeMs: 40, readMs: 270 }, 0.99],
      [{ decodeMs: 1, readMs: 1 }, 0.9],
    ] as const) {
      expect(choosePlan(wasm, webgpu, agreement)).toMatchObject({ decode: 'wasm', read: 'wasm' });
    }
  });

  const probe = () => new Probe((job) => job());
  const saying = (token: (tokens: readonly number[]) => number, provider: Provider = 'wasm') =>
    new ScriptedSession(512, (tokens) => new Map([[token(tokens), 1]]), provider);

  it('does not wait for a provider that is hopeless', async () => {
    const [full, session] = [saying(() => 40, 'webgpu'), saying(() => 40, 'webgpu')];
    await timeProvider(probe(), full, [[1, 2, 3]]);
    const times = await timeProvider(probe(), session, [[1, 2, 3]], { decodeMs: -1, readMs: -1 });
    expect(session.runs.length).toBeLessThan(full.runs.length / 2);
    expect(isWorthTrusting({ decodeMs: 0, readMs: 0 }, times)).toBe(false);
  });

  it('measures agreement position by position, on five hundred at least', async () => {
    const prompts = Array.from({ length: 32 }, (_, at) => Array.from({ length: 20 }, (__, place) => 20 * at + place));
    const [a, b] = [saying(() => 100), saying((tokens) => (tokens.length % 4 === 0 ? 200 : 100), 'webgpu')];
    expect(await topOneAgreement(probe(), a, b, prompts)).toBe(0.75);
    expect(await topOneAgreement(probe(), a, a, prompts)).toBe(1);
    expect(await topOneAgreement(probe(), a, a, prompts.slice(0, 24))).toBe(0);
    expect(MIN_POSITIONS).toBeGreaterThanOrEqual(500);
  });

  it('begins no run once two seconds of work are done, and trusts nothing that it could not judge', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const slow = saying(() => 100);
      const run = slow.run.bind(slow);
      slow.run = async (asked) => {
        vi.advanceTimersByTime(300);
        return run(asked);
      };
      const limited = probe();
      const prompts = [Array.from({ length: 600 }, (_, at) => at)];
      const times = await timeProvider(limited, slow, prompts);
      expect(limited.hasTime).toBe(false);
      // The last one was begun in time.
      expect(slow.runs.length * 300).toBeLessThanOrEqual(2_300 + 300);
      expect(times.decodeMs).toBe(300);
      const before = slow.runs.length;
      expect(await topOneAgreement(limited, slow, slow, prompts)).toBe(0);
      expect(slow.runs).toHaveLength(before);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('RunQueue', () => {
  it('runs one job at a time, suggestions first', async () => {
    const queue = new RunQueue();
    const log: string[] = [];
    let running = 0;
    const job = (name: string) => async (): Promise<void> => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(name);
      running--;
    };
    await Promise.all([
      queue.run(job('first')),
      queue.run(job('long')),
      queue.run(job('ghost'), 'interactive'),
      queue.run(job('longer')),
    ]);
    expect(log).toEqual(['first', 'ghost', 'long', 'longer']);
  });

  it('goes on after a failed job', async () => {
    const queue = new RunQueue();
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(async () => 5)).toBe(5);
  });
});
