import { beforeEach, describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import type { PackContents } from '../../../src/worker/packStore/packStore';
import { codeOf, GRAPH, keyOf, PACKS, serve, setUp, sha256Of, shardOf, urlOf } from './packWorld';

const BOTH_SHARDS = 2 * Buffer.byteLength(shardOf('en-de', 1));
const MANIFEST = `${PACKS}en-de/manifest.json`;

const textOf = ({ shards }: PackContents): string[] => shards.map(({ bytes }) => new TextDecoder().decode(bytes));
const shardsOf = (version: string): string[] => [0, 1, 2].map((n) => shardOf('en-de', n, version));

describe('an update of a pack', () => {
  let { cache, requests, world, open, store } = setUp();
  beforeEach(async () => {
    ({ cache, requests, world, open, store } = setUp());
    await store.download('notes-en');
    await store.download('en-de');
    requests.length = 0;
  });
  const release = (packs: Parameters<typeof serve>[0] = {}): void => {
    world.server = serve({ version: '2.0.0', ...packs });
  };
  const filesHere = (): string[] => [...cache.entries.keys()].filter((url) => !url.endsWith('.mark'));

  it('is offered by version, with the bytes of the files that differ, once the server was asked', async () => {
    release();
    expect(await store.status('en-de')).toMatchObject({ version: '1.0.0', update: null });
    expect(requests).toEqual([]);
    const update = { version: '2.0.0', sizeBytes: BOTH_SHARDS, storedBytes: 0 };
    expect(await store.check('en-de')).toMatchObject({ state: 'ready', version: '1.0.0', update });
    world.offline = true;
    expect(await store.status('en-de')).toMatchObject({ state: 'ready', version: '1.0.0', update });
    expect(requests).toEqual([MANIFEST]);
    expect(await codeOf(store.check('en-de'))).toBe('network');
  });

  it('is not offered for the same version or for one before it', async () => {
    expect((await store.check('en-de')).update).toBeNull();
    world.server = serve({ version: '0.9.0' });
    expect((await store.check('en-de')).update).toBeNull();
    expect(await store.update('en-de')).toMatchObject({ version: '1.0.0' });
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
  });

  it('fetches the files that differ and no other, switches, and clears the old ones away', async () => {
    release();
    const progress: (readonly [number, number])[] = [];
    const status = await store.update('en-de', { onProgress: (loaded, total) => progress.push([loaded, total]) });
    expect(status).toMatchObject({ state: 'ready', version: '2.0.0', update: null });
    expect(requests).toEqual([MANIFEST, ...[1, 2].map((n) => urlOf(world.server, shardOf('en-de', n, '2.0.0')))]);
    expect(progress[0]).toEqual([0, BOTH_SHARDS]);
    expect(progress.at(-1)).toEqual([BOTH_SHARDS, BOTH_SHARDS]);
    world.offline = true;
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('2.0.0'));
    expect((await store.read('notes-en')).manifest.version).toBe('1.0.0');
    for (const n of [1, 2]) expect(filesHere()).not.toContain(keyOf(shardOf('en-de', n)));
    for (const shared of [shardOf('en-de', 0), GRAPH]) expect(filesHere()).toContain(keyOf(shared));
  });

  it('pauses, and resumes with what is missing, also in another process', async () => {
    release();
    const pause = new AbortController();
    world.onRequest = async (url) => {
      if (url === urlOf(world.server, shardOf('en-de', 2, '2.0.0'))) pause.abort();
    };
    await expect(store.update('en-de', { signal: pause.signal })).rejects.toBeInstanceOf(Cancelled);
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
    world.onRequest = async () => undefined;
    requests.length = 0;
    const next = open();
    expect((await next.status('en-de')).update).toMatchObject({ sizeBytes: BOTH_SHARDS, storedBytes: BOTH_SHARDS / 2 });
    const progress: number[] = [];
    await next.update('en-de', { onProgress: (loaded) => progress.push(loaded) });
    expect(progress[0]).toBe(BOTH_SHARDS / 2);
    expect(requests).toEqual([MANIFEST, urlOf(world.server, shardOf('en-de', 2, '2.0.0'))]);
    expect(textOf(await next.read('en-de'))).toEqual(shardsOf('2.0.0'));
  });

  it('given up, leaves no file of its own and the old version as it was', async () => {
    release();
    const before = filesHere().toSorted();
    world.onRequest = async (url) => {
      if (url === urlOf(world.server, shardOf('en-de', 2, '2.0.0'))) world.offline = true;
    };
    expect(await codeOf(store.update('en-de'))).toBe('network');
    expect(filesHere().length).toBeGreaterThan(before.length);
    expect(await store.discard('en-de')).toMatchObject({
      state: 'ready',
      version: '1.0.0',
      update: { storedBytes: 0 },
    });
    expect(filesHere().toSorted()).toEqual(before);
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
  });

  it('uses the names of the old files anew without touching them', async () => {
    ({ cache, requests, world, open, store } = setUp());
    world.server = serve({ hashedNames: false });
    await store.download('notes-en');
    await store.download('en-de');
    release({ hashedNames: false, graph: 'a better wasm graph' });
    world.onRequest = async (url) => {
      if (url.endsWith('w-2.bin')) world.offline = true;
    };
    expect(await codeOf(store.update('en-de'))).toBe('network');
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
    world.onRequest = async () => undefined;
    world.offline = false;
    await store.update('en-de');
    const graphOf = async (packId: 'en-de' | 'notes-en'): Promise<string> =>
      new TextDecoder().decode((await store.read(packId)).graphs.wasm);
    expect(await graphOf('en-de')).toBe('a better wasm graph');
    expect(await graphOf('notes-en')).toBe(GRAPH);
    await store.update('notes-en');
    expect(await graphOf('notes-en')).toBe('a better wasm graph');
    expect(filesHere()).not.toContain(keyOf(GRAPH));
  });

  it('is not made by a check of what is here, nor by turning the assistant on', async () => {
    release();
    expect(await store.download('en-de')).toMatchObject({ state: 'ready', version: '1.0.0' });
    expect(requests).toEqual([]);
  });

  it('takes the place of a damaged version whose files the server has no more', async () => {
    release();
    cache.entries.set(keyOf(shardOf('en-de', 1)), new TextEncoder().encode('rotten'));
    expect(await store.download('en-de')).toMatchObject({ state: 'ready', version: '2.0.0' });
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('2.0.0'));
  });

  it('fetches a shared file that has rotted as well', async () => {
    release();
    cache.entries.set(keyOf(shardOf('en-de', 0)), new TextEncoder().encode('rotten'));
    await store.update('en-de');
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('2.0.0'));
  });

  it('leaves the old or the new version working, wherever the device dies, and nothing behind after the next one', async () => {
    release();
    await store.check('en-de');
    const before = new Map(cache.entries);
    const start = cache.changes;
    await store.update('en-de');
    const steps = cache.changes - start;
    const after = [...cache.entries.keys()].toSorted();
    expect(steps).toBeGreaterThan(4);
    const found = new Set<string>();
    for (let step = 0; step < steps; step += 1) {
      cache.entries.clear();
      for (const [url, bytes] of before) cache.entries.set(url, bytes);
      cache.changesLeft = cache.changes + step;
      await store.update('en-de').catch(() => undefined);
      cache.changesLeft = Infinity;
      const next = open();
      world.offline = true;
      const pack = await next.read('en-de');
      expect(textOf(pack)).toEqual(shardsOf(pack.manifest.version));
      expect((await next.status('en-de')).state).toBe('ready');
      expect((await next.read('notes-en')).manifest.version).toBe('1.0.0');
      found.add(pack.manifest.version);
      world.offline = false;
      await next.check('en-de');
      await next.update('en-de');
      expect([...cache.entries.keys()].toSorted()).toEqual(after);
    }
    expect([...found]).toEqual(['1.0.0', '2.0.0']);
  });

  it('a tab that reads the old version while another switches reads the new one instead of failing', async () => {
    release();
    const reading = open();
    const match = cache.match.bind(cache);
    let switched = false;
    cache.match = async (url) => {
      // The first shard is read: now the other tab switches and clears away.
      if (!switched && url === keyOf(shardOf('en-de', 1))) {
        switched = true;
        cache.match = match;
        await store.update('en-de');
      }
      return match(url);
    };
    expect(textOf(await reading.read('en-de'))).toEqual(shardsOf('2.0.0'));
    expect(switched).toBe(true);
  });

  it('comes through when another tab gives it up, or updates the other pack, in the middle', async () => {
    release({ graph: 'a better wasm graph' });
    const other = open();
    world.onRequest = async (url) => {
      if (url !== urlOf(world.server, shardOf('en-de', 2, '2.0.0'))) return;
      world.onRequest = async () => undefined;
      await other.discard('en-de');
      await other.update('notes-en');
    };
    expect(await store.update('en-de')).toMatchObject({ state: 'ready', version: '2.0.0' });
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('2.0.0'));
    expect((await store.read('notes-en')).manifest.version).toBe('2.0.0');
  });

  it('that this device has no room for, or that is for a later app, costs the old version nothing', async () => {
    release();
    cache.isFull = true;
    expect(await codeOf(store.update('en-de'))).toBe('storage-full');
    cache.isFull = false;
    const served = world.server.get(MANIFEST);
    const later = JSON.stringify({ ...(JSON.parse(served?.body ?? '{}') as object), schema: 2 });
    world.server.set(MANIFEST, { body: later, type: 'application/json' });
    world.server.set(MANIFEST.replace('.json', '.sha256'), { body: sha256Of(later), type: 'application/octet-stream' });
    expect(await codeOf(store.check('en-de'))).toBe('pack-incompatible');
    expect(await codeOf(store.update('en-de'))).toBe('pack-incompatible');
    expect(await store.status('en-de')).toMatchObject({ state: 'ready', version: '1.0.0', update: null });
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
  });

  it('paused, keeps what it has while other packs come and go', async () => {
    release();
    world.onRequest = async (url) => {
      if (url === urlOf(world.server, shardOf('en-de', 2, '2.0.0'))) world.offline = true;
    };
    expect(await codeOf(store.update('en-de'))).toBe('network');
    world.onRequest = async () => undefined;
    world.offline = false;
    await store.check('notes-en');
    await store.update('notes-en');
    await store.delete('notes-en');
    expect((await store.check('en-de')).update).toMatchObject({ storedBytes: BOTH_SHARDS / 2 });
    requests.length = 0;
    await store.update('en-de');
    expect(requests).toEqual([MANIFEST, urlOf(world.server, shardOf('en-de', 2, '2.0.0'))]);
  });

  it('what an abandoned version left is cleared away when the server offers a later one', async () => {
    release();
    world.onRequest = async (url) => {
      if (url === urlOf(world.server, shardOf('en-de', 2, '2.0.0'))) world.offline = true;
    };
    expect(await codeOf(store.update('en-de'))).toBe('network');
    world.offline = false;
    world.onRequest = async () => undefined;
    world.server = serve({ version: '3.0.0' });
    expect((await store.check('en-de')).update).toMatchObject({ version: '3.0.0', storedBytes: 0 });
    expect(filesHere()).not.toContain(keyOf(shardOf('en-de', 1, '2.0.0')));
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
  });
});

describe('a device from before', () => {
  /** As the first versions of the app kept packs: every file under its URL, the manifest as the server sent it. */
  const setUpOldDevice = async () => {
    const harness = setUp();
    const { cache, world } = harness;
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    for (const [url, { body }] of world.server) {
      if (url.endsWith('manifest.json')) {
        for (const mark of ['committed', 'seen'])
          cache.entries.set(url.replace('manifest.json', `${mark}.mark`), encode(body));
      } else if (!url.endsWith('.sha256')) cache.entries.set(url, encode(body));
    }
    return harness;
  };

  it('keeps its packs, offline too, and needs nothing', async () => {
    const { store, world, requests, cache } = await setUpOldDevice();
    world.offline = true;
    const before = [...cache.entries.keys()];
    expect(await store.status('en-de')).toMatchObject({ state: 'ready', version: '1.0.0' });
    expect(await store.download('en-de')).toMatchObject({ state: 'ready' });
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('1.0.0'));
    expect(await codeOf(store.check('en-de'))).toBe('network');
    expect([...cache.entries.keys()]).toEqual(before);
    expect(requests).toHaveLength(1);
  });

  it('updates one pack and keeps the other, with the files that they share', async () => {
    const { store, world, cache } = await setUpOldDevice();
    world.server = serve({ version: '2.0.0' });
    expect((await store.check('en-de')).update).toMatchObject({ sizeBytes: BOTH_SHARDS });
    await store.update('en-de');
    world.offline = true;
    expect(textOf(await store.read('en-de'))).toEqual(shardsOf('2.0.0'));
    expect((await store.read('notes-en')).manifest.version).toBe('1.0.0');
    expect([...cache.entries.keys()].some((url) => url.includes(sha256Of(shardOf('en-de', 1)).slice(0, 8)))).toBe(
      false,
    );
  });

  it('leaves all files alone while a later version of the app has a pack of its own here', async () => {
    const { store, cache } = await setUpOldDevice();
    cache.entries.set(`${PACKS}en-it/committed.mark`, new TextEncoder().encode('{"schema":2}'));
    cache.entries.set(keyOf('its weights'), new TextEncoder().encode('its weights'));
    await store.check('en-de');
    await store.delete('notes-en');
    expect(cache.entries.has(keyOf('its weights'))).toBe(true);
  });
});
