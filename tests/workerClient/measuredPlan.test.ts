import { describe, expect, it } from 'vitest';
import type { DevicePlan } from '../../src/shared/protocol';
import { settle, setUp } from './paperWorker';

const request = { before: 'the bo', after: '' };
const never = new AbortController().signal;
const ignore = (): void => undefined;

describe('the plan of the device', () => {
  it('tells a new worker what was measured before, and passes on what one finds out later', async () => {
    const { assistant, workers } = setUp();
    const probed = assistant.probe(true);
    await settle();
    const plan: DevicePlan = {
      decode: 'wasm',
      read: 'webgpu',
      readFromTokens: 64,
      wasmDecodeMs: 2,
      wasmReadMs: 130,
      webgpuDecodeMs: 8,
      webgpuReadMs: 7,
    };
    workers[0]!.say({ type: 'done', id: workers[0]!.last('probe').id, value: plan });
    expect(await probed).toEqual({ status: 'done', value: plan });
    assistant.stop();
    void assistant.suggest(request, ignore, never);
    await settle();
    expect(workers[1]!.sent.map(({ type }) => type)).toEqual(['hello', 'plan/use', 'pack/load', 'suggest']);
    expect(workers[1]!.last('plan/use')).toMatchObject({ payload: plan });
    const heard: unknown[] = [];
    assistant.onPlan((changed) => heard.push(changed));
    const failed: DevicePlan = { ...plan, read: 'wasm', webgpuDecodeMs: null, webgpuReadMs: null };
    workers[1]!.say({ type: 'plan', plan: failed });
    await settle();
    expect(heard).toEqual([failed]);
    assistant.stop();
    void assistant.suggest(request, ignore, never);
    await settle();
    expect(workers[2]!.last('plan/use')).toMatchObject({ payload: failed });
  });
});
