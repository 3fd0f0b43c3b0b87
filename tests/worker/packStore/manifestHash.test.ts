import { describe, expect, it } from 'vitest';
import { codeOf, PACKS, serve, setUp } from './packWorld';

const MANIFEST = `${PACKS}notes-en/manifest.json`;
const HASH = `${PACKS}notes-en/manifest.sha256`;

/** The manifest with one bit turned that leaves it a manifest: a version that nobody released. */
const flipped = (body: string): string => body.replace('"version":"1.0.0"', '"version":"1.0.1"');

describe('a manifest', () => {
  it('with a bit turned on the way is refused, and nothing of it is kept', async () => {
    const { world, store, cache } = setUp();
    const served = world.server.get(MANIFEST);
    if (served === undefined) throw new Error('No manifest is served.');
    world.server.set(MANIFEST, { ...served, body: flipped(served.body) });
    expect(flipped(served.body)).not.toBe(served.body);
    expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
    expect(await codeOf(store.check('notes-en'))).toBe('pack-damaged');
    expect([...cache.entries.keys()]).toEqual([]);
    world.server.set(MANIFEST, served);
    expect((await store.download('notes-en')).state).toBe('ready');
  });

  it('is refused with a damaged hash, too', async () => {
    const { world, store } = setUp();
    world.server.set(HASH, { body: 'f00d', type: 'application/octet-stream' });
    expect(await codeOf(store.download('notes-en'))).toBe('pack-damaged');
  });

  it('of a server that has no hash beside it, as earlier releases had none, is used', async () => {
    const { world, store } = setUp();
    world.server.delete(HASH);
    expect((await store.download('notes-en')).state).toBe('ready');
    world.server = serve({ version: '1.1.0' });
    world.server.delete(HASH);
    expect((await store.update('notes-en')).version).toBe('1.1.0');
  });

  it('installed before there were hashes is updated to one that has one', async () => {
    const { world, store } = setUp();
    world.server.delete(HASH);
    await store.download('notes-en');
    world.server = serve({ version: '1.1.0' });
    expect((await store.check('notes-en')).update?.version).toBe('1.1.0');
    expect((await store.update('notes-en')).version).toBe('1.1.0');
  });

  it('is asked for anew when a release came between it and its hash', async () => {
    const { world, store } = setUp();
    world.onRequest = async (url) => {
      if (url !== HASH) return;
      world.onRequest = async () => undefined;
      world.server = serve({ version: '1.1.0' });
    };
    expect((await store.download('notes-en')).version).toBe('1.1.0');
  });

  it('cannot be proven while its hash cannot be reached', async () => {
    const { world, store } = setUp();
    world.onRequest = async (url) => {
      if (url === HASH) throw new TypeError('Failed to fetch');
    };
    expect(await codeOf(store.download('notes-en'))).toBe('network');
  });
});
