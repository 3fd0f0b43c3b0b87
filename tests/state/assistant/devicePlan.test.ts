import { describe, expect, it } from 'vitest';
import { makeReadyStore, makeStore, settle } from '../../ui/assistant/assistantHarness';

const KEY = 'assistant.plan';

/** The app started again over what `before` stored. */
const startAgain = async (before: Awaited<ReturnType<typeof makeReadyStore>>, version?: string) => {
  const next = makeStore();
  next.have('notes-en');
  const status = next.fake.packs.get('notes-en');
  if (version !== undefined && status !== undefined) next.fake.packs.set('notes-en', { ...status, version });
  for (const key of ['assistant', KEY]) {
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
