import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropFormerEngine, keepEngine, renewEngine, serveEngine } from '../../src/sw/engineRoute';
import { ENGINE_CACHE } from '../../src/shared/engineCache';
import { randomFrom } from '../../e2e/harness/hostile/inputs';
import { MemoryCaches } from './memoryCaches';

const at = (name: string): string => `http://localhost/assets/engine/${name}`;
const oldBuild = [at('entry-aaaaaaaa.js'), at('ort-wasm-bbbbbbbb.wasm'), at('ort-gpu-cccccccc.wasm')];
const newBuild = [at('entry-dddddddd.js'), at('ort-wasm-bbbbbbbb.wasm'), at('ort-gpu-eeeeeeee.wasm')];
const mark = 'http://localhost/engine-unwanted';

const unchecked = (urls: readonly string[]) => new Map(urls.map((url) => [url, null] as const));

let memory: MemoryCaches;
let fetched: string[];
let network: (url: string) => Response;

beforeEach(() => {
  memory = new MemoryCaches();
  fetched = [];
  network = (url) => new Response(`bytes of ${url}`, { headers: { 'content-type': 'application/wasm' } });
  vi.stubGlobal('caches', memory);
  vi.stubGlobal('fetch', async (request: string | Request) => {
    const url = typeof request === 'string' ? request : request.url;
    fetched.push(url);
    return network(url);
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('engine files', () => {
  it('come from the network once and from the cache from then on', async () => {
    const first = await serveEngine(new Request(oldBuild[0]!), unchecked(oldBuild));
    const second = await serveEngine(new Request(oldBuild[0]!), unchecked(oldBuild));
    expect(await first.text()).toBe(await second.text());
    expect(fetched).toEqual([oldBuild[0]]);
  });

  it.each([
    ['a page in disguise', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['an error', () => new Response('gone', { status: 404 })],
  ])('are never kept when the answer is %s', async (_name, answer) => {
    network = answer;
    await serveEngine(new Request(oldBuild[0]!), unchecked(oldBuild));
    expect(await keepEngine(oldBuild, unchecked(oldBuild))).toBe(false);
    expect(memory.urls(ENGINE_CACHE)).toEqual([]);
  });

  it('are kept also from a server that names no type', async () => {
    network = () => new Response(new Uint8Array([0, 97, 115, 109]));
    expect(await keepEngine(oldBuild, unchecked(oldBuild))).toBe(true);
    expect(memory.urls(ENGINE_CACHE)).toHaveLength(3);
  });

  it('are answered even when the disk is full', async () => {
    (await memory.open(ENGINE_CACHE)).full = true;
    expect((await serveEngine(new Request(oldBuild[0]!), unchecked(oldBuild))).status).toBe(200);
  });

  it('are answered by the network, unkept, while the storage of the caches fails', async () => {
    vi.spyOn(memory, 'open').mockRejectedValue(new DOMException('Broken', 'UnknownError'));
    expect((await serveEngine(new Request(oldBuild[0]!), unchecked(oldBuild))).status).toBe(200);
    expect(await keepEngine(oldBuild, unchecked(oldBuild))).toBe(false);
  });

  it('of no known build are passed on and not kept', async () => {
    await serveEngine(new Request(at('other-ffffffff.js')), unchecked(oldBuild));
    expect(memory.urls(ENGINE_CACHE)).toEqual([]);
  });
});

describe('an update', () => {
  it('do not fail the install where the caches do not answer', async () => {
    vi.stubGlobal('caches', { has: () => Promise.reject(new DOMException('no', 'UnknownError')) });
    await expect(renewEngine(unchecked(newBuild))).resolves.toBeUndefined();
  });

  it('fetches nothing where the assistant was never on', async () => {
    await renewEngine(unchecked(newBuild));
    expect(fetched).toEqual([]);
    expect(memory.caches.has(ENGINE_CACHE)).toBe(false);
  });

  it('renews what is in use, leaves alone what is not, and keeps the former files until it takes over', async () => {
    await keepEngine(oldBuild.slice(0, 2), unchecked(oldBuild));
    fetched = [];
    await renewEngine(unchecked(newBuild));
    expect(fetched).toEqual([at('entry-dddddddd.js')]);
    expect(memory.urls(ENGINE_CACHE)).toEqual([
      at('entry-aaaaaaaa.js'),
      at('entry-dddddddd.js'),
      at('ort-wasm-bbbbbbbb.wasm'),
    ]);
    for (let start = 0; start < 2; start += 1) {
      await dropFormerEngine(newBuild);
      expect(memory.urls(ENGINE_CACHE)).toEqual([at('entry-dddddddd.js'), at('ort-wasm-bbbbbbbb.wasm')]);
    }
  });

  it('fetches nothing when the assistant was turned off', async () => {
    await keepEngine(oldBuild, unchecked(oldBuild));
    await (await memory.open(ENGINE_CACHE)).put(mark, new Response(''));
    fetched = [];
    await renewEngine(unchecked(newBuild));
    expect(fetched).toEqual([]);
    await dropFormerEngine(newBuild);
    expect(memory.urls(ENGINE_CACHE)).toContain(mark);
  });

  it('installs although the engine cannot be fetched', async () => {
    await keepEngine(oldBuild, unchecked(oldBuild));
    network = () => {
      throw new TypeError('offline');
    };
    await expect(renewEngine(unchecked(newBuild))).resolves.toBeUndefined();
  });
});

describe('engine files that are not those of the build', () => {
  const url = oldBuild[1]!;
  const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

  it('are neither run nor kept', async () => {
    const engine = new Map([[url, hashOf('something else')]]);
    expect((await serveEngine(new Request(url), engine)).type).toBe('error');
    expect(await keepEngine([url], engine)).toBe(false);
    expect(memory.urls(ENGINE_CACHE)).toEqual([]);
  });

  it('and those that are pass', async () => {
    const engine = new Map([[url, hashOf(`bytes of ${url}`)]]);
    expect(await keepEngine([url], engine)).toBe(true);
    expect(await (await serveEngine(new Request(url), engine)).text()).toBe(`bytes of ${url}`);
  });
});

describe('engine files that break on their way, at a hundred random bytes', () => {
  const url = oldBuild[1]!;
  const whole = new TextEncoder().encode('the engine, as it was built '.repeat(20));
  const engine = new Map([[url, `sha256-${createHash('sha256').update(whole).digest('base64')}`]]);
  const answer = (body: BodyInit): Response => new Response(body, { headers: { 'content-type': 'application/wasm' } });
  const torn = (at: number): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start: (controller) => controller.enqueue(whole.slice(0, at)),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
  const flipped = (at: number, bit: number): Uint8Array<ArrayBuffer> =>
    whole.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));

  it('are neither run nor kept, and fetched anew', async () => {
    const random = randomFrom(7);
    for (let round = 0; round < 100; round += 1) {
      const at = Math.floor(random() * whole.length);
      const broken = [() => answer(torn(at)), () => answer(whole.slice(0, at)), () => answer(flipped(at, round % 8))];
      network = broken[round % broken.length]!;
      const served = await serveEngine(new Request(url), engine).catch(() => Response.error());
      expect(served.type, `byte ${at}`).toBe('error');
      expect(await keepEngine([url], engine)).toBe(false);
      expect(memory.urls(ENGINE_CACHE)).toEqual([]);
    }
    network = () => answer(whole);
    expect((await serveEngine(new Request(url), engine)).status).toBe(200);
    expect(memory.urls(ENGINE_CACHE)).toEqual([url]);
  });
});
