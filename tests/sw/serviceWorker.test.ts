import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINE_CACHE } from '../../src/shared/engineCache';
import { decodeLedger, LEDGER_PATH, LOCK_PATH, NETWORK_CACHE } from '../../src/shared/networkGate';
import { SHARE_CACHE } from '../../src/shared/shareStash';
import { SCOPE, ServiceWorkerScope } from './serviceWorkerScope';

const SHELL_CACHE = `workbox-precache-v2-${SCOPE}`;
const textOf = (path: string): string => `bytes of ${SCOPE}${path}`;
const integrityOf = (path: string): string => `sha256-${createHash('sha256').update(textOf(path)).digest('base64')}`;
const WASM = 'assets/engine/ort-wasm-bbbbbbbb.wasm';
const GPU = 'assets/engine/ort-gpu-cccccccc.wasm';
const GLUE = 'assets/engine/entry-aaaaaaaa.js';

const scope = new ServiceWorkerScope();
const served = async (url: string): Promise<Response> =>
  new Response(`bytes of ${url}`, { headers: { 'content-type': url.endsWith('.html') ? 'text/html' : 'text/plain' } });
const offline = async (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

const put = async (cache: string, path: string, body = ''): Promise<void> =>
  (await scope.caches.open(cache)).put(SCOPE + path, new Response(body));
const installed = async (): Promise<void> => {
  scope.network = served;
  await scope.dispatch('install').done;
  scope.network = offline;
  scope.sent.length = 0;
};
const engineHere = (): string[] => scope.caches.urls(ENGINE_CACHE).map((url) => url.slice(SCOPE.length));

beforeAll(async () => {
  // As the build may write it: an entry is an address alone, has a revision, or says what its bytes are.
  scope.install([
    { url: 'index.html', revision: '1', integrity: integrityOf('index.html') },
    { url: 'assets/app-11111111.js', revision: null, integrity: integrityOf('assets/app-11111111.js') },
    'assets/style-22222222.css',
    { url: WASM, revision: null, integrity: integrityOf(WASM) },
    { url: GPU, integrity: integrityOf(GPU) },
    GLUE,
  ]);
  // Its types are those of a service worker, which a test is not.
  const path = '../../src/sw/serviceWorker';
  await import(path);
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  scope.caches.caches.clear();
  scope.sent.length = 0;
  scope.network = offline;
  vi.clearAllMocks();
});

describe('an install', () => {
  it('keeps the whole shell, and nothing of an engine that is not in use', async () => {
    await installed();
    expect(scope.caches.urls(SHELL_CACHE)).toEqual([
      `${SCOPE}assets/app-11111111.js`,
      `${SCOPE}assets/style-22222222.css`,
      `${SCOPE}index.html?__WB_REVISION__=1`,
    ]);
    expect(engineHere()).toEqual([]);
  });

  it('fails where a file of the shell cannot be had: half a shell is none', async () => {
    scope.network = async (url) => (url.endsWith('.css') ? new Response('gone', { status: 404 }) : served(url));
    await expect(scope.dispatch('install').done).rejects.toThrow('HTTP status of 404');
  });

  it('has every request wait for the service worker, and goes on where the browser cannot', async () => {
    scope.network = served;
    const addRoutes = vi.fn(async () => Promise.reject(new TypeError('no such rule')));
    await scope.dispatch('install', { addRoutes }).done;
    expect(addRoutes).toHaveBeenCalledExactlyOnceWith({
      condition: { requestMethod: 'GET' },
      source: 'fetch-event',
    });
  });

  it('renews the engine that is in use, and goes on without a network for it', async () => {
    await put(ENGINE_CACHE, 'assets/engine/ort-wasm-99999999.wasm', 'of the former build');
    await installed();
    expect(engineHere()).toContain(WASM);
    await scope.dispatch('activate').done;
    expect(engineHere()).toEqual([WASM]);
    expect(scope.claim).toHaveBeenCalledOnce();
  });

  it('waits a minute for the engine, keeps what came of it, and goes on', async () => {
    for (const name of ['wasm', 'gpu']) await put(ENGINE_CACHE, `assets/engine/ort-${name}-99999999.wasm`, 'former');
    scope.network = (url) => (url.endsWith(WASM) ? new Promise(() => undefined) : served(url));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const done = vi.fn();
    const { done: installing } = scope.dispatch('install');
    void installing.then(done);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    await installing;
    expect(engineHere()).toContain(GPU);
    expect(scope.caches.urls(SHELL_CACHE)).toHaveLength(3);
  });
});

describe('without a server', () => {
  it('the app is answered for every address without a file ending, past no network', async () => {
    await installed();
    // Other sites add names to an address, which may end like a file.
    const added = ['?ref=news.example.com', '?utm_source=chatgpt.com', '?from=a/packs/b', 'index.html?ref=example.com'];
    for (const path of ['', 'index.html', '?shared=1', 'index.html?shared=1', ...added]) {
      const { answer } = scope.fetch(path, { mode: 'navigate' });
      expect(await (await answer)?.text()).toBe(textOf('index.html'));
    }
    const deep = await scope.fetch('a/deep/path', { mode: 'navigate' }).answer;
    expect([deep?.status, deep?.headers.get('location')]).toEqual([302, SCOPE]);
    expect(scope.sent).toEqual([]);
  });

  it('a pack or a file that is not here fails, and is never a page', async () => {
    await installed();
    const packs = ['packs/notes-en/w-0', 'packs/notes-en/w-0.bin', 'packs/notes-en/w-0?again'];
    for (const path of [...packs, 'picture.png', 'picture.png?again', 'index.html.png'])
      await expect(scope.fetch(path, { mode: 'navigate' }).answer).rejects.toThrow('Failed to fetch');
  });
});

describe('the offline lock', () => {
  const ledger = async () =>
    decodeLedger(await (await (await scope.caches.open(NETWORK_CACHE)).match(SCOPE + LEDGER_PATH))?.json());

  it('holds for whatever no route takes, for the engine, and for what the shell lacks', async () => {
    await installed();
    await put(NETWORK_CACHE, LOCK_PATH);
    scope.network = served;
    await (await scope.caches.open(SHELL_CACHE)).delete(`${SCOPE}assets/style-22222222.css`);
    for (const url of [
      'https://elsewhere.example/x',
      'packs/notes-en/manifest.json',
      WASM,
      'assets/style-22222222.css',
    ])
      await expect(scope.fetch(url).answer, url).rejects.toThrow('The offline lock is on.');
    expect(scope.sent).toEqual([]);
    await expect.poll(async () => (await ledger()).filter(({ outcome }) => outcome === 'refused').length).toBe(4);
  });
});

describe('the engine', () => {
  it('is answered from the cache, and run only when it is the one of the build', async () => {
    scope.network = served;
    expect(await (await scope.fetch(WASM).answer)?.text()).toBe(textOf(WASM));
    scope.network = offline;
    expect(await (await scope.fetch(WASM).answer)?.text()).toBe(textOf(WASM));
    scope.network = async () => new Response('forged');
    expect((await scope.fetch(GPU).answer)?.type).toBe('error');
  });

  it('of another site is none of ours', async () => {
    scope.network = served;
    await scope.fetch(`https://elsewhere.example/app/${WASM}`).answer;
    expect(engineHere()).toEqual([]);
  });

  const keep = async (urls: readonly string[]): Promise<unknown> => {
    const port = { postMessage: vi.fn() };
    await scope.dispatch('message', { data: { type: 'KEEP_ENGINE', urls }, ports: [port] }).done;
    return port.postMessage.mock.calls[0]?.[0];
  };

  it('is kept on demand: what was named, and the scripts between; the answer says whether all of it is here', async () => {
    expect(await keep([SCOPE + WASM])).toBe(false);
    scope.network = served;
    expect(await keep([SCOPE + WASM, 'https://elsewhere.example/x.wasm'])).toBe(true);
    expect(engineHere()).toEqual([GLUE, WASM]);
    scope.network = offline;
    expect(await keep([SCOPE + WASM])).toBe(true);
  });

  it('is kept also for a page that waits for no answer', async () => {
    scope.network = served;
    await scope.dispatch('message', { data: { type: 'KEEP_ENGINE', urls: [SCOPE + GPU] }, ports: [] }).done;
    expect(engineHere()).toEqual([GLUE, GPU]);
  });
});

describe('a word from a page', () => {
  it('lets the new build take over, or takes the page back', async () => {
    await scope.dispatch('message', { data: { type: 'SKIP_WAITING' } }).done;
    expect(scope.skipWaiting).toHaveBeenCalledOnce();
    expect(scope.claim).not.toHaveBeenCalled();
    await scope.dispatch('message', { data: { type: 'CLAIM' } }).done;
    expect(scope.claim).toHaveBeenCalledOnce();
  });

  it('that is not understood changes nothing', async () => {
    for (const data of [null, 'SKIP_WAITING', { type: 'ERASE' }, { type: 'KEEP_ENGINE', urls: 'all' }])
      await scope.dispatch('message', { data, ports: [] }).done;
    expect(scope.skipWaiting).not.toHaveBeenCalled();
    expect(scope.claim).not.toHaveBeenCalled();
    expect(scope.sent).toEqual([]);
  });
});

describe('a share', () => {
  const post = (path: string) => {
    const body = new FormData();
    body.set('text', 'shared words');
    return scope.fetch(path, { method: 'POST', body });
  };

  it('is taken at its own address alone', async () => {
    expect((await post('share?from=sheet').answer)?.status).toBe(303);
    expect(scope.caches.urls(SHARE_CACHE)).toHaveLength(1);
    for (const path of ['other', 'https://elsewhere.example/app/share']) expect(post(path).answer).toBeUndefined();
    expect(scope.caches.urls(SHARE_CACHE)).toHaveLength(1);
  });
});

describe('a shell of which files are gone', () => {
  it('is mended behind the start of a page, with what the build says the bytes are', async () => {
    await installed();
    const shell = await scope.caches.open(SHELL_CACHE);
    await shell.delete(`${SCOPE}assets/app-11111111.js`);
    await shell.delete(`${SCOPE}assets/style-22222222.css`);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    scope.network = served;
    const { answer, done } = scope.fetch('', { mode: 'navigate' });
    expect(await (await answer)?.text()).toBe(textOf('index.html'));
    expect(scope.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
    vi.useRealTimers();
    expect(scope.sent.map(({ url, integrity }) => [url.slice(SCOPE.length), integrity])).toEqual([
      ['assets/app-11111111.js', integrityOf('assets/app-11111111.js')],
      ['assets/style-22222222.css', ''],
    ]);
    expect(scope.caches.urls(SHELL_CACHE)).toHaveLength(3);
  });

  it('is not looked at for a picture or a script', async () => {
    await installed();
    await (await scope.caches.open(SHELL_CACHE)).delete(`${SCOPE}assets/style-22222222.css`);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    scope.network = served;
    await scope.fetch('assets/app-11111111.js').answer;
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(scope.sent).toEqual([]);
  });
});
