import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InklingFault } from '../../../src/shared/errors';
import type { DevicePlan, Provider } from '../../../src/shared/protocol';
import type { Backend, ModelRun } from '../../../src/worker/backend/modelSession';
import { ModelHost } from '../../../src/worker/engine/modelHost';
import { PROBE_TEXT } from '../../../src/worker/engine/probeText';
import type { PackContents } from '../../../src/worker/packStore/packStore';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import { ScriptedSession, tokenizerJson } from '../../fakes/scriptedModel';

const tokenizer = new TextTokenizer(tokenizerJson);
const vocabSize = tokenizer.vocabulary.size;
const manifest = { model: { vocabSize, contextTokens: 1_024, layers: 1, kvHeads: 1, headDim: 1 }, version: '1.0.0' };
const pack = {
  manifest,
  tokenizer: new TextEncoder().encode(JSON.stringify(tokenizerJson)),
  graphs: {},
  shards: [],
} as unknown as PackContents;

/** A device whose runs take so long by its own clock. A GPU may be told to fail, to hang, or to speak otherwise. */
const openDevice = (runMs: Readonly<Record<Provider, number>>) => {
  const sessions: ScriptedSession[] = [];
  const device = { fails: false, hangs: false, isGone: false, says: 100 };
  const backend = (provider: Provider): Backend => ({
    provider,
    open: async () => {
      if (provider === 'webgpu' && device.isGone) throw new InklingFault('backend-failed', 'There is no device.', true);
      const session = new ScriptedSession(
        vocabSize,
        () => new Map([[provider === 'webgpu' ? device.says : 100, 1]]),
        provider,
      );
      const run = session.run.bind(session);
      session.run = async (asked: ModelRun) => {
        if (provider === 'webgpu' && device.hangs) await new Promise(() => undefined);
        if (provider === 'webgpu' && device.fails)
          throw new InklingFault('backend-failed', 'The device went away.', true);
        vi.advanceTimersByTime(runMs[provider]);
        return run(asked);
      };
      sessions.push(session);
      return session;
    },
  });
  const plans: DevicePlan[] = [];
  const trials: boolean[] = [];
  const host = new ModelHost({
    store: { read: async () => pack, status: async () => Promise.reject(new Error('not asked')) },
    wasm: backend('wasm'),
    webgpu: async () => backend('webgpu'),
    onPlan: (plan) => plans.push(plan),
    onTrial: (isTrying) => trials.push(isTrying),
  });
  const ask = (): Promise<unknown> =>
    host.use('notes-en', (model) =>
      model.run({ batch: 1, tokens: [1, 2], past: null, pastTokens: 0, keep: 1, wantPresent: false }, 'interactive'),
    );
  return {
    host,
    device,
    plans,
    trials,
    sessions,
    ask,
    of: (provider: Provider) => sessions.filter((s) => s.provider === provider),
  };
};

/** Lets time pass until `job` is done. */
const passing = async <Value>(job: Promise<Value>): Promise<Value> => {
  const state = { isDone: false };
  void job.finally(() => (state.isDone = true)).catch(() => undefined);
  while (!state.isDone) await vi.advanceTimersByTimeAsync(50);
  return job;
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the probe', () => {
  it('judges on a text of more than five hundred positions', () => {
    expect(PROBE_TEXT.flatMap((text) => [...tokenizer.encode(text)]).length).toBeGreaterThan(550);
  });

  it('chooses a GPU that is faster and says the same, and takes it into use without loading anew', async () => {
    const { host, of, ask } = openDevice({ wasm: 30, webgpu: 2 });
    await ask();
    const plan = await passing(host.probe('notes-en', true));
    expect(plan).toMatchObject({ decode: 'webgpu', read: 'webgpu' });
    expect(of('wasm')).toHaveLength(1);
    const runs = of('webgpu')[0]?.runs.length ?? 0;
    await passing(ask());
    expect(of('webgpu')[0]?.runs).toHaveLength(runs + 1);
  });

  it('chooses none that says something else, and gives its session back', async () => {
    const { host, of, device } = openDevice({ wasm: 30, webgpu: 2 });
    device.says = 101;
    expect(await passing(host.probe('notes-en', true))).toMatchObject({ decode: 'wasm', read: 'wasm' });
    expect(of('webgpu').map(({ isReleased }) => isReleased)).toEqual([true]);
  });

  it('leaves the GPU and its runtime alone until that was agreed to', async () => {
    const { host, of } = openDevice({ wasm: 30, webgpu: 2 });
    expect(await passing(host.probe('notes-en', false))).toMatchObject({ decode: 'wasm', webgpuDecodeMs: null });
    expect(of('webgpu')).toHaveLength(0);
  });

  it('goes by the last wish when that comes while the first is still measured', async () => {
    const { host, of, ask } = openDevice({ wasm: 30, webgpu: 2 });
    const [first, second] = [host.probe('notes-en', true), host.probe('notes-en', false)];
    expect(await passing(first)).toMatchObject({ decode: 'webgpu' });
    expect(await passing(second)).toMatchObject({ decode: 'wasm' });
    expect(of('webgpu').map(({ isReleased }) => isReleased)).toEqual([true]);
    const runs = of('wasm')[0]?.runs.length ?? 0;
    await passing(ask());
    expect(of('wasm')[0]?.runs).toHaveLength(runs + 1);
  });

  it('is not needed where a plan of before is known', async () => {
    const known = openDevice({ wasm: 30, webgpu: 2 });
    const plan = await passing(known.host.probe('notes-en', true));
    const { host, of, ask } = openDevice({ wasm: 30, webgpu: 2 });
    host.usePlan(plan);
    await passing(ask());
    expect(of('webgpu')[0]?.runs).toHaveLength(1);
  });

  it('takes no step while somebody writes', async () => {
    const { host, of, ask } = openDevice({ wasm: 30, webgpu: 2 });
    await ask();
    const probing = host.probe('notes-en', true);
    for (let key = 0; key < 10; key++) {
      await vi.advanceTimersByTimeAsync(400);
      const before = of('wasm')[0]?.runs.length;
      await ask();
      expect(of('wasm')[0]?.runs).toHaveLength((before ?? 0) + 1);
    }
    expect(of('wasm')[0]?.runs).toHaveLength(11);
    await passing(probing);
    expect(of('wasm')[0]?.runs.length).toBeGreaterThan(11);
  });
});

describe('a GPU that fails', () => {
  const chosen = async () => {
    const opened = openDevice({ wasm: 30, webgpu: 2 });
    await passing(opened.host.probe('notes-en', true));
    await passing(opened.ask());
    return opened;
  };

  it.each(['fails', 'hangs'] as const)(
    'that %s gives its session back, Wasm answers within a second, the plan says so',
    async (how) => {
      const { device, ask, plans, of } = await chosen();
      device[how] = true;
      const startMs = performance.now();
      const answer = await passing(ask());
      expect(answer).toMatchObject({ logits: expect.any(Float32Array) as Float32Array });
      expect(performance.now() - startMs).toBeLessThanOrEqual(1_000);
      expect(of('webgpu')[0]?.isReleased).toBe(true);
      expect(plans).toMatchObject([{ decode: 'wasm', read: 'wasm', webgpuDecodeMs: null, webgpuReadMs: null }]);
      await passing(ask());
      expect(plans).toHaveLength(1);
    },
  );
});

it('says so when the GPU that a plan of before was made for is not there any more', async () => {
  const known = openDevice({ wasm: 30, webgpu: 2 });
  const plan = await passing(known.host.probe('notes-en', true));
  const { host, device, plans, ask } = openDevice({ wasm: 30, webgpu: 2 });
  device.isGone = true;
  host.usePlan(plan);
  expect(await passing(ask())).toMatchObject({ logits: expect.any(Float32Array) as Float32Array });
  expect(plans).toMatchObject([{ decode: 'wasm', read: 'wasm', webgpuDecodeMs: null, webgpuReadMs: null }]);
});

describe('what a GPU has not done yet', () => {
  it('is said before it is done and when it is over, once for each kind of run', async () => {
    const { host, trials, ask } = openDevice({ wasm: 30, webgpu: 2 });
    await ask();
    expect(trials).toEqual([]);
    await passing(host.probe('notes-en', true));
    // Opening, a short text, one token, a long text.
    expect(trials).toEqual([true, false, true, false, true, false, true, false]);
    await passing(ask());
    expect(trials).toHaveLength(8);
  });

  it('is left unsaid to be over by one that hangs, and over when it merely fails', async () => {
    const hanging = openDevice({ wasm: 30, webgpu: 2 });
    hanging.device.hangs = true;
    void hanging.host.probe('notes-en', true);
    for (let step = 0; step < 100; step++) await vi.advanceTimersByTimeAsync(50);
    expect(hanging.trials).toEqual([true, false, true]);
    const failing = openDevice({ wasm: 30, webgpu: 2 });
    failing.device.fails = true;
    await passing(failing.host.probe('notes-en', true));
    expect(failing.trials).toEqual([true, false, true, false]);
  });
});
