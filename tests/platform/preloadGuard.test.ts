import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardPreload } from '../../src/platform/preloadGuard';

const reload = vi.fn();
let page: EventTarget & { location: { reload: () => void; pathname: string } };
let reachable: boolean;

beforeEach(() => {
  reload.mockClear();
  sessionStorage.clear();
  reachable = true;
  page = Object.assign(new EventTarget(), { location: { reload, pathname: '/' } });
  vi.stubGlobal('window', page);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async () => {
    if (!reachable) throw new TypeError('offline');
    return new Response('');
  });
});
afterEach(() => vi.unstubAllGlobals());

const fail = async (): Promise<void> => {
  page.dispatchEvent(new Event('vite:preloadError'));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('a part that cannot be loaded', () => {
  it('reloads the page once, after every draft is stored', async () => {
    const flush = vi.fn(async () => true);
    guardPreload(flush);
    await fail();
    await fail();
    expect(flush).toHaveBeenCalledOnce();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('does not reload into the error page of a browser without a network', async () => {
    reachable = false;
    guardPreload(async () => true);
    await fail();
    expect(reload).not.toHaveBeenCalled();
    // The minute begins with a reload, not with a failure that had none.
    reachable = true;
    await fail();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('reloads without a network where a service worker answers for the page', async () => {
    reachable = false;
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
    guardPreload(async () => true);
    await fail();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('never reloads over a draft that could not be stored', async () => {
    guardPreload(async () => false);
    await fail();
    expect(reload).not.toHaveBeenCalled();
  });
});
