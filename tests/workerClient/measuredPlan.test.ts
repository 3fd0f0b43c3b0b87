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

  it('tells a worker that the list of packs has started, before a pack is loaded', async () => {
    const { assistant, workers } = setUp();
    const plan: DevicePlan = {
      decode: 'webgpu',
      read: 'webgpu',
      readFromTokens: 8,
      wasmDecodeMs: 2,
      wasmReadMs: 130,
      webgpuDecodeMs: 1,
      webgpuReadMs: 7,
    };
    void assistant.listPacks();
    await settle();
    assistant.usePlan(plan);
    void assistant.loadPack('notes-en');
    await settle();
    expect(workers[0]!.sent.map(({ type }) => type)).toEqual(['hello', 'pack/list', 'plan/use', 'pack/load']);
    expect(workers[0]!.last('plan/use')).toMatchObject({ payload: plan });
  });

  it('begins the next worker without the graphics device when the last one died while that was tried', async () => {
    const { assistant, workers } = setUp();
    const plan: DevicePlan = {
      decode: 'webgpu',
      read: 'webgpu',
      readFromTokens: 64,
      wasmDecodeMs: 2,
      wasmReadMs: 130,
      webgpuDecodeMs: 1,
      webgpuReadMs: 7,
    };
    const heard: string[] = [];
    assistant.onTrial((stage) => heard.push(stage));
    assistant.usePlan(plan);
    void assistant.suggest(request, ignore, never);
    await settle();
    // It dies of something else: the plan stays.
    workers[0]!.say({ type: 'trial', isTrying: true });
    workers[0]!.say({ type: 'trial', isTrying: false });
    await settle();
    workers[0]!.onerror?.({});
    void assistant.suggest(request, ignore, never);
    await settle();
    expect(workers[1]!.last('plan/use')).toMatchObject({ payload: plan });
    workers[1]!.say({ type: 'trial', isTrying: true });
    await settle();
    workers[1]!.onerror?.({});
    expect(heard).toEqual(['begun', 'over', 'begun', 'killed']);
    void assistant.suggest(request, ignore, never);
    await settle();
    expect(workers[2]!.last('plan/use')).toMatchObject({
      payload: { decode: 'wasm', read: 'wasm', wasmDecodeMs: 2, webgpuDecodeMs: null, webgpuReadMs: null },
    });
  });

  it('holds nothing against the graphics device when the worker is stopped while that is tried', async () => {
    const { assistant, workers } = setUp();
    const heard: string[] = [];
    assistant.onTrial((stage) => heard.push(stage));
    void assistant.suggest(request, ignore, never);
    await settle();
    workers[0]!.say({ type: 'trial', isTrying: true });
    await settle();
    assistant.stop();
    expect(heard).toEqual(['begun', 'over']);
  });
});
