import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NodePackStore } from '../../src/cli/judge/nodePackStore';
import type { PackStore } from '../../src/worker/packStore/packStore';
import { codeOf, GRAPH, keyOf, PACKS, serve, setUp, shardOf, urlOf } from '../worker/packStore/packWorld';

/** A store with two packs of one version, and a way to spoil or lose one of their files behind its back. */
interface Filled {
  readonly store: PackStore;
  spoil(content: string): Promise<void>;
  lose(content: string): Promise<void>;
}

const left: string[] = [];
afterEach(async () => {
  for (const folder of left.splice(0)) await rm(folder, { recursive: true, force: true });
});

const STORES: readonly { readonly name: string; readonly fill: (version: string) => Promise<Filled> }[] = [
  {
    name: 'CachePackStore',
    fill: async (version) => {
      const { store, cache, world } = setUp();
      world.server = serve({ version });
      for (const packId of ['notes-en', 'en-de'] as const) await store.download(packId);
      // Without a network there is no pack en-es to be seen either.
      world.offline = true;
      return {
        store,
        spoil: async (content) =>
          void cache.entries.set(keyOf(content), new TextEncoder().encode(`${content.slice(1)}!`)),
        lose: async (content) => void cache.entries.delete(keyOf(content)),
      };
    },
  },
  {
    name: 'NodePackStore',
    fill: async (version) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'inkling-packs-'));
      left.push(folder);
      const server = serve({ version });
      const fileOf = (url: string): string => path.join(folder, url.slice(PACKS.length));
      for (const [url, { body }] of server) {
        await mkdir(path.dirname(fileOf(url)), { recursive: true });
        await writeFile(fileOf(url), body);
      }
      return {
        store: new NodePackStore(folder),
        spoil: (content) => writeFile(fileOf(urlOf(server, content)), `${content.slice(1)}!`),
        lose: (content) => rm(fileOf(urlOf(server, content))),
      };
    },
  },
];

describe.each(STORES)('$name', ({ fill }) => {
  it('tells the version in use and that the pack is whole', async () => {
    const { store } = await fill('1.4.2');
    const status = await store.status('en-de');
    expect(status).toMatchObject({ packId: 'en-de', state: 'ready', version: '1.4.2', update: null });
    expect(status.storedBytes).toBe(status.totalBytes);
    expect(status.totalBytes).toBeGreaterThan(0);
  });

  it('reads a pack whole, every file by its manifest', async () => {
    const { store } = await fill('1.4.2');
    const pack = await store.read('en-de');
    expect(pack.manifest).toMatchObject({ id: 'en-de', version: '1.4.2' });
    expect(pack.shards.map(({ location, bytes }) => [location, new TextDecoder().decode(bytes)])).toEqual(
      [0, 1, 2].map((n) => [`w${n}`, shardOf('en-de', n, '1.4.2')]),
    );
    expect(new TextDecoder().decode(pack.graphs.wasm)).toBe(GRAPH);
  });

  it('has no version of a pack that is not there', async () => {
    const { store } = await fill('1.4.2');
    expect(await store.status('en-es')).toEqual({
      packId: 'en-es',
      state: 'absent',
      version: null,
      storedBytes: 0,
      totalBytes: 0,
      update: null,
    });
    expect(await codeOf(store.read('en-es'))).toBe('pack-missing');
  });

  it.each(['spoil', 'lose'] as const)(
    'does not read a pack after: %s a file, and leaves the other pack alone',
    async (how) => {
      const filled = await fill('1.4.2');
      await filled[how](shardOf('en-de', 1, '1.4.2'));
      expect(await codeOf(filled.store.read('en-de'))).toBe('pack-damaged');
      expect(await filled.store.status('en-de')).toMatchObject({ state: 'damaged', version: '1.4.2' });
      expect((await filled.store.read('notes-en')).manifest.id).toBe('notes-en');
    },
  );
});
