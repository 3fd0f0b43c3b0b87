import { beforeEach, describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { codeOf, GRAPH, keyOf, PACKS, serve, setUp, shardOf, urlOf } from './packWorld';

describe('CachePackStore', () => {
  let { cache, requests, world, store } = setUp();
  beforeEach(() => ({ cache, requests, world, store } = setUp()));
  const shardUrl = (n: number): string => urlOf(world.server, shardOf('notes-en', n));
  const shardKey = (n: number): string => keyOf(shardOf('notes-en', n));
  const requestsFor = (url: string): number => requests.filter((asked) => asked === url).length;

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
    expect(new TextDecoder().decode(pack.shards[1]?.bytes)).toBe(shardOf('notes-en', 1));
    expect((await store.status('notes-en')).state).toBe('ready');
  });

  it('is checked and found whole without a network, and damage is not hidden by the lack of one', async () => {
    await store.download('notes-en');
    world.offline = true;
    expect((await store.download('notes-en')).state).toBe('ready');
    cache.entries.set(shardKey(1), new TextEncoder().encode('notes-en 1.0.0 shard X'));
    expect(await codeOf(store.download('notes-en'))).toBe('network');
    expect((await store.status('notes-en')).state).toBe('damaged');
  });

  it('is not there before it is whole, and resumes with what is missing', async () => {
    const controller = new AbortController();
    world.onRequest = async (url) => {
      if (url === shardUrl(1)) controller.abort();
    };
    await expect(store.download('notes-en', { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
    expect((await store.status('notes-en')).state).toBe('partial');
    expect(await codeOf(store.read('notes-en'))).toBe('pack-missing');
    world.onRequest = async () => undefined;
    expect((await store.download('notes-en')).state).toBe('ready');
    expect(requestsFor(shardUrl(0))).toBe(1);
    expect(requestsFor(shardUrl(1))).toBe(2);
  });

  it('that is stopped keeps each file that was whole, be it while one is fetched or while all are looked at', async () => {
    const stopAt = (fraction: number) => {
      const controller = new AbortController();
      const onProgress = (loadedBytes: number, totalBytes: number): void => {
        if (loadedBytes >= totalBytes * fraction) controller.abort();
      };
      return { signal: controller.signal, onProgress };
    };
    await expect(store.download('notes-en', stopAt(0.5))).rejects.toBeInstanceOf(Cancelled);
    const half = (await store.status('notes-en')).storedBytes;
    expect(half).toBeGreaterThan(0);
    requests.length = 0;
    await store.download('notes-en');
    const fetched = requests.filter((url) => !url.endsWith('manifest.json'));
    expect(fetched.length).toBeGreaterThan(0);
    expect(fetched.length).toBeLessThan(6);
    await expect(store.download('notes-en', stopAt(0.5))).rejects.toBeInstanceOf(Cancelled);
    expect((await store.status('notes-en')).state).toBe('ready');
  });

  it.each(['discard', 'delete'] as const)(
    'that is stopped while a file is being written leaves nothing of it behind a %s',
    async (clearAway) => {
      const controller = new AbortController();
      const put = cache.put.bind(cache);
      let writing: () => void = () => undefined;
      const isWriting = new Promise<void>((resolve) => (writing = resolve));
      cache.put = async (url, response) => {
        if (url === shardKey(1)) {
          writing();
          // The disk takes its time.
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await put(url, response);
      };
      const download = store.download('notes-en', { signal: controller.signal });
      await isWriting;
      controller.abort();
      expect((await store[clearAway]('notes-en')).state).toBe('absent');
      await expect(download).rejects.toBeInstanceOf(Cancelled);
      expect([...cache.entries.keys()].filter((url) => url.includes('/files/'))).toEqual([]);
    },
  );

  it('says that the server failed, that it has another pack there, and that it sent nothing', async () => {
    const manifestUrl = `${PACKS}notes-en/manifest.json`;
    world.answer = async () => new Response('later', { status: 503 });
    expect(await codeOf(store.download('notes-en'))).toBe('network');
    world.answer = async () => undefined;
    world.server.set(manifestUrl, world.server.get(`${PACKS}en-de/manifest.json`)!);
    expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
    world.server = serve();
    world.answer = async (url) => (url === shardUrl(1) ? new Response(null) : undefined);
    expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
    expect(cache.entries.has(shardKey(1))).toBe(false);
    world.answer = async () => undefined;
    expect((await store.download('notes-en')).state).toBe('ready');
  });

  it('never keeps a page, a short or a wrong file in place of a shard', async () => {
    const url = shardUrl(2);
    const right = world.server.get(url);
    const wrong = [
      '<!doctype html><title>404</title>',
      'notes-en 1.0.0 shar',
      'notes-en 1.0.0 shard 9',
      'x'.repeat(10_000),
    ];
    for (const body of wrong) {
      world.server.set(url, { body, type: 'application/octet-stream' });
      expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
      expect(cache.entries.has(shardKey(2))).toBe(false);
    }
    world.server.delete(url);
    expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
    expect((await store.status('notes-en')).state).toBe('partial');
    if (right !== undefined) world.server.set(url, right);
    expect((await store.download('notes-en')).state).toBe('ready');
  });

  it('refuses a damaged file, and fetches that one alone again', async () => {
    await store.download('notes-en');
    const bytes = cache.entries.get(shardKey(0));
    if (bytes !== undefined)
      cache.entries.set(
        shardKey(0),
        bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte)),
      );
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
    expect(requestsFor(urlOf(world.server, GRAPH))).toBe(1);
    expect((await store.delete('notes-en')).state).toBe('absent');
    expect(await codeOf(store.read('notes-en'))).toBe('pack-missing');
    expect((await store.read('en-de')).manifest.id).toBe('en-de');
    await store.delete('en-de');
    expect([...cache.entries.keys()].filter((url) => !url.endsWith('.mark'))).toEqual([]);
  });

  it('tells a full disk and a lost network apart', async () => {
    cache.isFull = true;
    expect(await codeOf(store.download('notes-en'))).toBe('storage-full');
    cache.isFull = false;
    world.offline = true;
    expect(await codeOf(store.download('notes-en'))).toBe('network');
    expect(await store.status('en-de')).toEqual({
      packId: 'en-de',
      state: 'absent',
      version: null,
      storedBytes: 0,
      totalBytes: 0,
      update: null,
    });
  });
});
