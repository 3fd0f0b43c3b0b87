import { expect, it } from 'vitest';
import type { DevicePlan } from '../../../src/shared/protocol';
import { keepEngineWhileOn } from '../../../src/state/assistant/engineKeeping';
import { openHarness } from '../storeHarness';

const PLAN: DevicePlan = {
  decode: 'wasm',
  read: 'webgpu',
  readFromTokens: 64,
  wasmDecodeMs: 1,
  wasmReadMs: 9,
  webgpuDecodeMs: 2,
  webgpuReadMs: 1,
};

it('keeps the engine while the assistant is on, and its second build where that is faster', () => {
  const { store } = openHarness();
  const done: string[] = [];
  keepEngineWhileOn(store, {
    keep: async (webgpu) => void done.push(webgpu ? 'keep both' : 'keep'),
    stop: async () => void done.push('stop'),
  });
  const { assistant } = store.getState();
  const set = (enabled: boolean, plan: DevicePlan | null) =>
    store.setState({ assistant: { ...assistant, plan, settings: { ...assistant.settings, enabled } } });
  set(true, null);
  set(true, null);
  set(true, PLAN);
  set(true, { ...PLAN, read: 'wasm' });
  set(false, null);
  expect(done).toEqual(['keep', 'keep both', 'keep', 'stop']);
});
