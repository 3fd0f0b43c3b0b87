import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  decodeLedger,
  decodeTally,
  LEDGER_PATH,
  LOCK_PATH,
  MOST_COUNTED,
  MOST_LEDGER_ENTRIES,
  NETWORK_CACHE,
  TALLY_PATH,
} from '../../src/shared/networkGate';
import { gateNetwork, type Fetch } from '../../src/sw/networkGate';
import { MemoryCaches } from './memoryCaches';

const SCOPE = 'http://localhost/app/';

let memory: MemoryCaches;
let sent: string[];
let network: () => Promise<Response>;
let gated: Fetch;

const lock = async (): Promise<void> => (await memory.open(NETWORK_CACHE)).put(SCOPE + LOCK_PATH, new Response(''));
const unlock = async (): Promise<boolean> => (await memory.open(NETWORK_CACHE)).delete(SCOPE + LOCK_PATH);
const ledger = async () =>
  decodeLedger(await (await (await memory.open(NETWORK_CACHE)).match(SCOPE + LEDGER_PATH))?.json());
const outcomes = async () => (await ledger()).map(({ url, outcome }) => `${url.replace(SCOPE, '')} ${outcome}`);

beforeEach(() => {
  memory = new MemoryCaches();
  sent = [];
  network = async () => new Response('here');
  vi.stubGlobal('caches', memory);
  vi.stubGlobal('navigator', {});
  gated = gateNetwork(async (input) => {
    sent.push(input instanceof Request ? input.url : String(input));
    return await network();
  }, SCOPE);
});

afterEach(() => vi.unstubAllGlobals());

describe('the way out of the service worker', () => {
  it('is open without a lock, and every request is in the ledger with what came of it', async () => {
    expect(await (await gated(`${SCOPE}a.js`)).text()).toBe('here');
    network = async () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(gated(new Request(`${SCOPE}b.js`))).rejects.toThrow('Failed to fetch');
    await expect.poll(outcomes).toEqual(['a.js answered', 'b.js unanswered']);
    network = async () => new Response('here');
    await gated(new URL('c.js', SCOPE));
    await expect.poll(async () => (await outcomes()).at(-1)).toBe('c.js answered');
  });

  it('is shut while the lock is on: nothing is sent, as a failed request, and the refusal is in the ledger', async () => {
    await lock();
    await expect(gated(`${SCOPE}a.js`)).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
    await expect.poll(outcomes).toEqual(['a.js refused']);
    await unlock();
    await gated(`${SCOPE}a.js`);
    expect(sent).toHaveLength(1);
  });

  it('obeys a lock that was set before the service worker was started', async () => {
    await lock();
    const restarted = gateNetwork(async () => new Response(''), SCOPE);
    await expect(restarted(`${SCOPE}x`)).rejects.toThrow(TypeError);
  });

  it('is asked once more about the lock, and shut when the storage does not say whether there is one', async () => {
    const has = vi.spyOn(memory, 'has');
    has.mockRejectedValueOnce(new DOMException('Broken', 'UnknownError'));
    expect((await gated(`${SCOPE}a.js`)).status).toBe(200);
    has.mockRejectedValue(new DOMException('Broken', 'UnknownError'));
    await expect(gated(`${SCOPE}b.js`)).rejects.toThrow(TypeError);
    expect(sent).toEqual([`${SCOPE}a.js`]);
  });

  it('loses none of many at once and keeps the newest', async () => {
    await Promise.all(Array.from({ length: MOST_LEDGER_ENTRIES + 60 }, (_, at) => gated(`${SCOPE}${String(at)}`)));
    await expect.poll(async () => (await ledger()).length).toBe(MOST_LEDGER_ENTRIES);
    await expect.poll(async () => (await ledger()).at(-1)?.url).toBe(`${SCOPE}${String(MOST_LEDGER_ENTRIES + 59)}`);
  });

  it('loses none while an update installs: two service workers write at once', async () => {
    let last: Promise<unknown> = Promise.resolve();
    // One lock for the origin, as the browser has it.
    const request = (_name: string, job: () => Promise<unknown>) => (last = last.then(job, job));
    vi.stubGlobal('navigator', { locks: { request } });
    const installing = gateNetwork(async () => new Response(''), SCOPE);
    for (let at = 0; at < 20; at += 1)
      await Promise.all([gated(`${SCOPE}packs/${String(at)}`), installing(`${SCOPE}assets/${String(at)}.js`)]);
    await expect.poll(async () => (await ledger()).length).toBe(40);
    const cache = await memory.open(NETWORK_CACHE);
    expect(decodeTally(await (await cache.match(SCOPE + TALLY_PATH))?.json())?.addresses).toHaveLength(40);
  });

  it('answers also when the ledger cannot be written or holds rubbish', async () => {
    const cache = await memory.open(NETWORK_CACHE);
    await cache.put(SCOPE + LEDGER_PATH, new Response('{"no": "ledger"'));
    await gated(`${SCOPE}a`);
    await expect.poll(outcomes).toEqual(['a answered']);
    cache.full = true;
    expect((await gated(`${SCOPE}b`)).status).toBe(200);
    cache.full = false;
    await gated(`${SCOPE}c`);
    await expect.poll(async () => (await outcomes()).at(-1)).toBe('c answered');
  });
});

describe('the tally since the installation', () => {
  const tally = async () =>
    decodeTally(await (await (await memory.open(NETWORK_CACHE)).match(SCOPE + TALLY_PATH))?.json());
  const counts = async () =>
    (await tally())?.addresses.map(({ url, sent: times, refused }) => `${url.replace(SCOPE, '')} ${times} ${refused}`);

  it('counts by address what was sent and what was refused, over restarts, beyond what the ledger remembers', async () => {
    for (let turn = 0; turn < MOST_LEDGER_ENTRIES + 5; turn += 1) await gated(`${SCOPE}a.js`);
    await expect.poll(counts).toEqual([`a.js ${String(MOST_LEDGER_ENTRIES + 5)} 0`]);
    const restarted = gateNetwork(async () => new Response(''), SCOPE);
    await restarted('https://elsewhere.example/x');
    await lock();
    await expect(restarted(`${SCOPE}a.js`)).rejects.toThrow(TypeError);
    await expect.poll(counts).toEqual(['https://elsewhere.example/x 1 0', `a.js ${String(MOST_LEDGER_ENTRIES + 5)} 1`]);
    expect((await tally())?.sinceMs).toBeGreaterThan(0);
  });

  it('sums own addresses beyond the bound, and never a foreign one', async () => {
    await gated('https://elsewhere.example/first');
    for (let at = 0; at < MOST_COUNTED + 7; at += 1) await gated(`${SCOPE}${String(at)}`);
    await expect.poll(async () => (await tally())?.earlier).toBe(7);
    const { addresses } = (await tally())!;
    expect(addresses).toHaveLength(MOST_COUNTED + 1);
    expect(addresses[0]?.url).toBe('https://elsewhere.example/first');
  });
});
