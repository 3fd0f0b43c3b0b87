import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../e2e/harness/hostile/inputs';
import { codeOf, PACKS, serve, setUp, shardOf } from './packWorld';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What can become of one file on its way: cut with an error, cut without one, one bit turned. */
const BREAKS = ['torn', 'short', 'flipped'] as const;

describe('a download that is broken at a hundred random bytes', () => {
  it.each(BREAKS)(
    '%s: never a half pack in use, the fault is named, and only what is missing comes again',
    async (how) => {
      const random = randomFrom(BREAKS.indexOf(how) + 1);
      for (let round = 0; round < 100; round += 1) {
        const { world, store, requests } = setUp();
        const urls = [...world.server.keys()].filter(
          (url) => url.startsWith(`${PACKS}notes-en/`) || url.includes('graph'),
        );
        const url = urls[Math.floor(random() * urls.length)] ?? '';
        const whole = world.server.get(url)!;
        const at = Math.floor(random() * whole.body.length);
        const what = `round ${round}: ${url} at ${at}`;
        if (how === 'torn') world.torn = { url, at };
        else {
          const flipped = String.fromCharCode(whole.body.charCodeAt(at) ^ (1 << Math.floor(random() * 7)));
          const body = whole.body.slice(0, at) + (how === 'short' ? '' : flipped + whole.body.slice(at + 1));
          world.server.set(url, { ...whole, body });
        }
        const code = await codeOf(store.download('notes-en'));
        expect(code, what).toMatch(how === 'torn' ? /^network$/u : /^(?:pack-damaged|pack-incompatible|network)$/u);
        const status = await store.status('notes-en');
        expect(['absent', 'partial'], what).toContain(status.state);
        expect(await codeOf(store.read('notes-en')), what).toBe('pack-missing');

        world.torn = null;
        world.server.set(url, whole);
        requests.length = 0;
        const healed = await store.download('notes-en');
        expect(healed.state, what).toBe('ready');
        // The hash of a manifest goes with it.
        const counted = url.replace(/\.sha256$/u, '.json');
        expect(
          requests.filter((asked) => asked === counted),
          what,
        ).toHaveLength(1);
        const pack = await store.read('notes-en');
        expect(
          pack.shards.map(({ bytes }) => textOf(bytes)),
          what,
        ).toEqual([0, 1, 2].map((n) => shardOf('notes-en', n)));
      }
    },
  );

  it('an update leaves the version before it in use until it is whole', async () => {
    const random = randomFrom(4);
    for (let round = 0; round < 100; round += 1) {
      const { world, store } = setUp();
      await store.download('en-de');
      world.server = serve({ version: '2.0.0' });
      const urls = [...world.server.keys()].filter((url) => /en-de\/w-[12]\./u.test(url));
      const url = urls[Math.floor(random() * urls.length)] ?? '';
      world.torn = { url, at: Math.floor(random() * (world.server.get(url)?.body.length ?? 0)) };
      expect(await codeOf(store.update('en-de'))).toBe('network');
      expect((await store.read('en-de')).manifest.version).toBe('1.0.0');
      world.torn = null;
      await store.update('en-de');
      expect((await store.read('en-de')).manifest.version).toBe('2.0.0');
    }
  });
});
