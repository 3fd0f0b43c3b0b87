import { describe, expect, it } from 'vitest';
import { choosePlan, isWorthTrusting, timeProvider, topOneAgreement } from '../../../src/worker/engine/devicePlan';
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

  it('does not wait for a provider that is hopeless', async () => {
    const session = new ScriptedSession(64, () => new Map([[40, 1]]));
    const full = new ScriptedSession(64, () => new Map([[40, 1]]));
    await timeProvider(full, [[1, 2, 3]]);
    const times = await timeProvider(session, [[1, 2, 3]], { decodeMs: 0, readMs: 0 });
    expect(session.runs.length).toBeLessThan(full.runs.length / 3);
    expect(isWorthTrusting({ decodeMs: 0, readMs: 0 }, times)).toBe(false);
  });

  it('measures agreement position by position', async () => {
    const a = new ScriptedSession(512, () => new Map([[100, 1]]));
    const b = new ScriptedSession(512, (tokens) => new Map([[tokens.length === 2 ? 200 : 100, 1]]));
    expect(await topOneAgreement(a, b, [[1, 2, 3, 4]])).toBe(0.75);
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
