import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { InklingFault } from '../../src/shared/errors';
import type { PackFile, PackId } from '../../src/shared/packManifest';
import { Cancelled } from '../../src/worker/engine/yielding';
import { CachePackStore } from '../../src/worker/packStore/cachePackStore';

const PACKS = 'https://notes.example/app/packs/';
const good = JSON.parse(
  readFileSync(new URL('../fixtures/manifests/good/notes.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

class MemoryCache {
  readonly entries = new Map<string, Uint8Array>();
  isFull = false;

  async match(url: string): Promise<Response | undefined> {
    const bytes = this.entries.get(url);
    return bytes === undefined ? undefined : new Response(bytes as Uint8Array<ArrayBuffer>);
  }

  async put(url: string, response: Response): Promise<void> {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(url, new Uint8Array(await response.arrayBuffer()));
  }

  async delete(url: string): Promise<boolean> {
    return this.entries.delete(url);
  }
}

const file = (path: string, content: string): PackFile & { readonly content: string } => ({
  path,
  content,
  sha256: createHash('sha256').update(content).digest('hex'),
  sizeBytes: Buffer.byteLength(content),
});

/** A server of two packs that share their graphs. */
const serve = (version = '1.0.0') => {
  const server = new Map<string, { body: string | Uint8Array; type: string }>();
  const strip = ({ path, sha256, sizeBytes }: PackFile): PackFile => ({ path, sha256, sizeBytes });
  for (const id of ['notes-en', 'en-de'] satisfies PackId[]) {
    const graphs = { wasm: file('../graph/wasm.onnx', 'the wasm graph'), webgpu: file('../graph/webgpu.onnx', 'gpu graph') };
    const tokenizer = file('tokenizer.json', `{"pack":"${id}"}`);
    const shards = [0, 1, 2].map((n) => ({ location: `w${n}`, ...file(`w-${n}-${version.replaceAll('.', '-')}.bin`, `${id} ${version} shard ${n}`) }));
    const manifest = {
      ...good,
      id,
      version,
      graphs: { wasm: strip(graphs.wasm), webgpu: strip(graphs.webgpu) },
      tokenizer: strip(tokenizer),
      shards: shards.map((shard) => ({ location: shard.location, ...strip(shard) })),
    };
    const put = (path: string, body: string, type = 'application/octet-stream'): void => {
      server.set(new URL(path, `${PACKS}${id}/`).href, { body, type });
    };
    put('manifest.json', JSON.stringify(manifest), 'application/json');
    for (const { path, content } of [graphs.wasm, graphs.webgpu, tokenizer, ...shards]) put(path, content);
  }
  return server;
};

const setUp = () => {
  const cache = new MemoryCache();
  const requests: string[] = [];
  const world = { server: serve(), offline: false, onRequest: (_url: string): void => undefined };
  const store = new CachePackStore({
    packsUrl: PACKS,
    openCache: async () => cache,
    fetch: async (url, init) => {
      requests.push(url);
      world.onRequest(url);
      init.signal?.throwIfAborted();
      if (world.offline) throw new TypeError('Failed to fetch');
      const found = world.server.get(url);
      return found === undefined
        ? new Response('<!doctype html>', { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
        : new Response(found.body as string, { headers: { 'content-type': found.type } });
    },
  });
  return { cache, requests, world, store };
};

const codeOf = async (job: Promise<unknown>): Promise<string> => {
  const thrown: unknown = await job.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof InklingFault ? thrown.detail.code : String(thrown);
};

describe('CachePackStore', () => {
  let { cache, requests, world, store } = setUp();
  beforeEach(() => ({ cache, requests, world, store } = setUp()));
  const shardUrl = (n: number, version = '1-0-0'): string => `${PACKS}notes-en/w-${n}-${version}.bin`;
  const requestsFor = (part: string): number => requests.filter((url) => url.includes(part)).length;

  it('tells the size before anything is fetched but the manifest', async () => {
    const status = await store.status('notes-en');
    expect(status).toMatchObject({ state: 'absent', storedBytes: 0 });
    expect(status.totalBytes).toBeGreaterThan(50);
    expect(requests).toEqual([`${PACKS}notes-en/manifest.json`]);
  });

  it('downloads, commits last, reads back whole and then works offline', async () => {
    const progress: number[] = [];
    const status = await store.download('notes-en', { onProgress: (loadedBytes) => progress.push(loadedBytes) });
    expect(status.state).toBe('ready');
    expect(status.storedBytes).toBe(status.totalBytes);
    expect(progress.at(-1)).toBe(status.totalBytes);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    world.offline = true;
    const pack = await store.read('notes-en');
    expect(new TextDecoder().decode(pack.shards[1]?.bytes)).toBe('notes-en 1.0.0 shard 1');
    expect((await store.status('notes-en')).state).toBe('ready');
  });

  it('is checked and found whole without a network, and damage is not hidden by the lack of one', async () => {
    await store.download('notes-en');
    world.offline = true;
    expect((await store.download('notes-en')).state).toBe('ready');
    cache.entries.set(shardUrl(1), new TextEncoder().encode('notes-en 1.0.0 shard X'));
    expect(await codeOf(store.download('notes-en'))).toBe('network');
  });

  it('is not there before it is whole, and resumes with what is missing', async () => {
    const controller = new AbortController();
    world.onRequest = (url) => {
      if (url === shardUrl(1)) controller.abort();
    };
    await expect(store.download('notes-en', { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
    expect((await store.status('notes-en')).state).toBe('partial');
    expect(await codeOf(store.read('notes-en'))).toBe('pack-missing');
    world.onRequest = () => undefined;
    expect((await store.download('notes-en')).state).toBe('ready');
    expect(requestsFor('w-0-')).toBe(1);
    expect(requestsFor('w-1-')).toBe(2);
  });

  it('never keeps a page, a short or a wrong file in place of a shard', async () => {
    const right = world.server.get(shardUrl(2));
    const wrong = ['<!doctype html><title>404</title>', 'notes-en 1.0.0 shar', 'notes-en 1.0.0 shard 9', 'x'.repeat(10_000)];
    for (const body of wrong) {
      world.server.set(shardUrl(2), { body, type: 'application/octet-stream' });
      expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
      expect(cache.entries.has(shardUrl(2))).toBe(false);
    }
    world.server.delete(shardUrl(2));
    expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
    expect((await store.status('notes-en')).state).toBe('partial');
    if (right !== undefined) world.server.set(shardUrl(2), right);
    expect((await store.download('notes-en')).state).toBe('ready');
  });

  it('refuses a damaged file, and fetches that one alone again', async () => {
    await store.download('notes-en');
    const bytes = cache.entries.get(shardUrl(0));
    if (bytes !== undefined) cache.entries.set(shardUrl(0), bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte)));
    expect(await codeOf(store.read('notes-en'))).toBe('pack-damaged');
    expect((await store.status('notes-en')).state).toBe('damaged');
    requests.length = 0;
    expect((await store.download('notes-en')).state).toBe('ready');
    expect(requests).toEqual([`${PACKS}notes-en/manifest.json`, shardUrl(0)]);
    expect((await store.read('notes-en')).shards).toHaveLength(3);
  });

  it('keeps what other packs use when one is deleted', async () => {
    await store.download('notes-en');
    await store.download('en-de');
    expect(requestsFor('graph/')).toBe(2);
    expect((await store.delete('notes-en')).state).toBe('absent');
    expect(await codeOf(store.read('notes-en'))).toBe('pack-missing');
    expect((await store.read('en-de')).manifest.id).toBe('en-de');
    await store.delete('en-de');
    expect([...cache.entries.keys()].filter((url) => !url.endsWith('.mark'))).toEqual([]);
  });

  it('stays on the old version until the new one is whole, then drops the old', async () => {
    await store.download('notes-en');
    world.server = serve('2.0.0');
    world.onRequest = (url) => {
      if (url === shardUrl(2, '2-0-0')) world.offline = true;
    };
    expect(await codeOf(store.download('notes-en'))).toBe('network');
    expect((await store.read('notes-en')).manifest.version).toBe('1.0.0');
    world.onRequest = () => undefined;
    world.offline = false;
    await store.download('notes-en');
    expect((await store.read('notes-en')).manifest.version).toBe('2.0.0');
    expect(cache.entries.has(shardUrl(0))).toBe(false);
  });

  it('tells a full disk and a lost network apart', async () => {
    cache.isFull = true;
    expect(await codeOf(store.download('notes-en'))).toBe('storage-full');
    cache.isFull = false;
    world.offline = true;
    expect(await codeOf(store.download('notes-en'))).toBe('network');
    expect(await store.status('en-de')).toEqual({ packId: 'en-de', state: 'absent', storedBytes: 0, totalBytes: 0 });
  });
});
