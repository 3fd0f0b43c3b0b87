import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { startUpdates, type UpdateHooks } from '../../src/platform/updates';
import { LOCK_PATH, NETWORK_CACHE } from '../../src/shared/networkGate';
import { MemoryCaches } from '../sw/memoryCaches';

type FakeWorker = EventTarget & { postMessage: ReturnType<typeof vi.fn>; state: string; scriptURL: string };

const fakeWorker = (): FakeWorker =>
  Object.assign(new EventTarget(), {
    postMessage: vi.fn(),
    state: 'installed',
    scriptURL: 'http://localhost/serviceWorker.js',
  });

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

let registration: EventTarget & { waiting: FakeWorker | null; update: ReturnType<typeof vi.fn> };
let container: EventTarget & { controller: FakeWorker | null; register: () => Promise<unknown> };
let memory: MemoryCaches;
let reload: Mock<() => void>;
let hooks: { [Name in keyof UpdateHooks]-?: Mock<NonNullable<UpdateHooks[Name]>> };

beforeEach(() => {
  registration = Object.assign(new EventTarget(), {
    waiting: null,
    active: null,
    update: vi.fn(async () => undefined),
  });
  container = Object.assign(new EventTarget(), { controller: null, register: async () => registration });
  reload = vi.fn<() => void>();
  hooks = {
    onUpdateReady: vi.fn<() => void>(),
    flush: vi.fn(async () => true),
    onReloadHeld: vi.fn<() => void>(),
    onOfflineReady: vi.fn<() => void>(),
  };
  memory = new MemoryCaches();
  vi.stubGlobal('caches', memory);
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('window', { location: { reload, href: 'http://localhost/' }, addEventListener: vi.fn() });
});

afterEach(() => vi.unstubAllGlobals());

const changeController = async (): Promise<void> => {
  container.controller = fakeWorker();
  container.dispatchEvent(new Event('controllerchange'));
  await settle();
};

describe('updates', () => {
  it('do not reload a page that its first service worker claims, but do at the next change in the same session', async () => {
    startUpdates(hooks);
    await changeController();
    expect(reload).not.toHaveBeenCalled();
    await changeController();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('flush before they reload, and reload once', async () => {
    container.controller = fakeWorker();
    const order: string[] = [];
    hooks.flush.mockImplementation(async () => {
      await settle();
      order.push('flushed');
      return true;
    });
    reload.mockImplementation(() => void order.push('reloaded'));
    startUpdates(hooks);
    container.dispatchEvent(new Event('controllerchange'));
    container.dispatchEvent(new Event('controllerchange'));
    await settle();
    await settle();
    expect(order).toEqual(['flushed', 'reloaded']);
  });

  it('never reload over a draft that could not be stored', async () => {
    container.controller = fakeWorker();
    hooks.flush.mockResolvedValue(false);
    startUpdates(hooks);
    await changeController();
    expect(reload).not.toHaveBeenCalled();
    expect(hooks.onReloadHeld).toHaveBeenCalledTimes(1);
  });

  it('let the waiting version take over only after the drafts are stored', async () => {
    container.controller = fakeWorker();
    const waiting = fakeWorker();
    registration.waiting = waiting;
    const updates = startUpdates(hooks);
    hooks.flush.mockResolvedValueOnce(false);
    expect(await updates.accept()).toBe(false);
    expect(waiting.postMessage).not.toHaveBeenCalled();
    expect(await updates.accept()).toBe(true);
    expect(waiting.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
    expect(reload).not.toHaveBeenCalled();
  });

  it('offer a version that was dismissed again when asked to look', async () => {
    container.controller = fakeWorker();
    const updates = startUpdates(hooks);
    await updates.check();
    expect(hooks.onUpdateReady).not.toHaveBeenCalled();
    registration.waiting = fakeWorker();
    await updates.check();
    expect(registration.update).toHaveBeenCalledTimes(2);
    expect(hooks.onUpdateReady).toHaveBeenCalledTimes(1);
  });

  it('do nothing, quietly, where there are no service workers', async () => {
    vi.stubGlobal('navigator', {});
    const updates = startUpdates(hooks);
    await updates.check();
    expect(await updates.accept()).toBe(false);
  });

  it('say what came of looking for a newer version', async () => {
    const updates = startUpdates(hooks);
    await settle();
    expect(await updates.check()).toBe('newest');
    registration.update.mockRejectedValueOnce(new TypeError('no network'));
    expect(await updates.check()).toBe('unreachable');
    Object.assign(registration, { installing: fakeWorker() });
    expect(await updates.check()).toBe('coming');
    registration.waiting = fakeWorker();
    expect(await updates.check()).toBe('ready');
    expect(hooks.onUpdateReady).toHaveBeenCalled();
  });

  it('reload a window that no service worker held (Shift+reload) once it has accepted them', async () => {
    registration.waiting = fakeWorker();
    const updates = startUpdates(hooks);
    expect(await updates.accept()).toBe(true);
    registration.waiting = null;
    await changeController();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('reload such a window also when another tab was faster', async () => {
    const updates = startUpdates(hooks);
    expect(await updates.accept()).toBe(true);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('are not asked for while the offline lock is on, nor when nobody knows whether it is', async () => {
    container.controller = fakeWorker();
    const lock = new URL(LOCK_PATH, document.baseURI).href;
    const cache = await memory.open(NETWORK_CACHE);
    await cache.put(lock, new Response(''));
    const updates = startUpdates(hooks);
    expect(await updates.check()).toBe('unreachable');
    // The app was open for hours, and is looked at again.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10 * 60 * 60 * 1000);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    await cache.delete(lock);
    vi.spyOn(memory, 'has').mockRejectedValueOnce(new DOMException('Broken', 'UnknownError'));
    expect(await updates.check()).toBe('unreachable');
    expect(registration.update).not.toHaveBeenCalled();
    expect(await updates.check()).toBe('newest');
  });

  it('that wait already are offered under the offline lock as well', async () => {
    await (await memory.open(NETWORK_CACHE)).put(new URL(LOCK_PATH, document.baseURI).href, new Response(''));
    registration.waiting = fakeWorker();
    expect(await startUpdates(hooks).check()).toBe('ready');
    expect(registration.update).not.toHaveBeenCalled();
  });
});
