import { describe, expect, it } from 'vitest';
import { makeReadyStore, makeStore, settle } from '../../ui/assistant/assistantHarness';

const KEY = 'assistant.plan';
const TRIAL = 'assistant.trial';

/** The app started again over what `before` stored. */
const startAgain = async (before: Awaited<ReturnType<typeof makeReadyStore>>, version?: string) => {
  const next = makeStore();
  next.have('notes-en');
  const status = next.fake.packs.get('notes-en');
  if (version !== undefined && status !== undefined) next.fake.packs.set('notes-en', { ...status, version });
  for (const key of ['assistant', KEY, TRIAL]) {
    const stored = before.settings.values.get(key);
    if (stored !== undefined) next.settings.values.set(key, stored);
  }
  await next.actions.restoreAssistant();
  await settle();
  return next;
};

describe('the plan of the device', () => {
  it('is measured once, and again only when the pack is another one', async () => {
    const first = await makeReadyStore('notes-en');
    await settle();
    expect(first.fake.probes).toEqual([false]);
    const second = await startAgain(first);
    expect(second.fake.probes).toEqual([]);
    expect(second.fake.used).toEqual([second.fake.plan]);
    expect(second.state().plan).toEqual(second.fake.plan);
    const third = await startAgain(second, '2.0.0');
    expect(third.fake.probes).toEqual([false]);
    expect(third.fake.used).toEqual([]);
  });

  it('asks for the graphics card only when that was agreed to, and measures anew then', async () => {
    const harness = await makeReadyStore('notes-en');
    await settle();
    harness.actions.setGraphics(true);
    await settle();
    expect(harness.fake.probes).toEqual([false, true]);
    expect((await startAgain(harness)).fake.probes).toEqual([]);
    harness.actions.setGraphics(false);
    await settle();
    expect(harness.fake.probes).toEqual([false, true, false]);
  });

  it('changes on the screen and in the store when the card fails, and is not measured again for that', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.fake.plan = { ...harness.fake.plan, decode: 'webgpu', webgpuDecodeMs: 1, webgpuReadMs: 1 };
    harness.actions.setGraphics(true);
    await settle();
    expect(harness.state().plan?.decode).toBe('webgpu');
    harness.fake.changePlan({ ...harness.fake.plan, decode: 'wasm', webgpuDecodeMs: null, webgpuReadMs: null });
    expect(harness.state().plan?.decode).toBe('wasm');
    const next = await startAgain(harness);
    expect(next.state().plan?.decode).toBe('wasm');
    expect(next.fake.probes).toEqual([]);
  });
});

describe('a graphics card that takes the worker, or the app, with it', () => {
  const OUTCOME = {
    status: 'failed',
    error: { code: 'worker-crashed', message: 'It stopped.', retryable: true },
  } as const;

  it('is left out at once when the worker died of being measured, and at the next start as well', async () => {
    const harness = await makeReadyStore('notes-en');
    const { fake } = harness;
    const measure = fake.probe;
    fake.probe = async (webgpu) => {
      // Tried over and over it would end no test.
      if (!webgpu || fake.probes.length > 3) return measure(webgpu);
      fake.probes.push(webgpu);
      fake.tryGraphics('begun');
      await Promise.resolve();
      fake.tryGraphics('killed');
      return OUTCOME;
    };
    harness.actions.setGraphics(true);
    await settle();
    expect(fake.probes).toEqual([false, true, false]);
    const next = await startAgain(harness);
    expect(next.fake.probes).toEqual([]);
    expect(next.fake.used).toEqual([next.fake.plan]);
  });

  it('is not tried again by a start after one that ended while it was tried, until an update or the switch asks', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.fake.probe = (webgpu) => {
      harness.fake.probes.push(webgpu);
      harness.fake.tryGraphics('begun');
      return new Promise(() => undefined);
    };
    harness.actions.setGraphics(true);
    await settle();
    expect(harness.settings.values.has(TRIAL)).toBe(true);
    const updated = await startAgain(harness, '2.0.0');
    expect(updated.fake.probes).toEqual([true]);
    const next = await startAgain(harness);
    expect(next.fake.probes).toEqual([false]);
    expect(next.settings.values.has(TRIAL)).toBe(false);
    const third = await startAgain(next);
    expect(third.fake.probes).toEqual([]);
    third.actions.setGraphics(false);
    third.actions.setGraphics(true);
    await settle();
    expect(third.fake.probes).toContain(true);
  });

  it('that was planned with loses its part of the plan, which a new worker is told', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.fake.plan = { ...harness.fake.plan, decode: 'webgpu', webgpuDecodeMs: 1, webgpuReadMs: 1 };
    harness.actions.setGraphics(true);
    await settle();
    harness.fake.tryGraphics('begun');
    await settle();
    const next = await startAgain(harness);
    expect(next.state().plan).toMatchObject({ decode: 'wasm', read: 'wasm', webgpuDecodeMs: null });
    expect(next.fake.used).toEqual([next.state().plan]);
    expect(next.fake.probes).toEqual([]);
  });

  it('is as trusted as before once a trial is over', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.fake.plan = { ...harness.fake.plan, decode: 'webgpu', webgpuDecodeMs: 1, webgpuReadMs: 1 };
    harness.actions.setGraphics(true);
    await settle();
    harness.fake.tryGraphics('begun');
    harness.fake.tryGraphics('over');
    await settle();
    const next = await startAgain(harness);
    expect(next.state().plan?.decode).toBe('webgpu');
    expect(next.fake.used).toEqual([harness.fake.plan]);
  });
});
