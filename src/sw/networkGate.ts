import {
  decodeLedger,
  decodeTally,
  LEDGER_PATH,
  LOCK_PATH,
  MOST_COUNTED,
  MOST_LEDGER_ENTRIES,
  NETWORK_CACHE,
  TALLY_PATH,
  type RequestTally,
  type SentRequest,
} from '../shared/networkGate';

export type Fetch = typeof fetch;

/** A storage that failed to say whether there is a lock is asked once more. */
const ASK_AGAIN_MS = 150;

const urlOf = (input: RequestInfo | URL): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

/** The tally with these requests; own addresses beyond the bound are summed, those asked for longest ago first. */
const counted = (before: RequestTally | null, added: readonly SentRequest[], scope: string): RequestTally => {
  const tally = before ?? { sinceMs: added[0]?.atMs ?? 0, addresses: [], earlier: 0 };
  const byUrl = new Map(tally.addresses.map((address) => [address.url, address]));
  for (const { url, outcome } of added) {
    const known = byUrl.get(url) ?? { url, sent: 0, refused: 0 };
    const kind = outcome === 'refused' ? 'refused' : 'sent';
    byUrl.delete(url);
    byUrl.set(url, { ...known, [kind]: known[kind] + 1 });
  }
  const own = [...byUrl.values()].filter(({ url }) => url.startsWith(scope));
  const dropped = own.slice(0, Math.max(0, own.length - MOST_COUNTED));
  for (const { url } of dropped) byUrl.delete(url);
  return {
    sinceMs: tally.sinceMs,
    addresses: [...byUrl.values()],
    earlier: dropped.reduce((sum, { sent }) => sum + sent, tally.earlier),
  };
};

/** While an update installs there are two service workers, and what one writes the other must have read. */
const inTurn = async (job: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? await navigator.locks.request('inkling-ledger', job) : await job();

/**
 * `send` behind the offline lock and with a ledger: while the lock is on, every request fails as if there were no
 * network. Put in the place of `fetch`, it is the only way out of the service worker.
 *
 * @param scope absolute URL of the app, with a trailing slash.
 */
export const gateNetwork = (send: Fetch, scope: string): Fetch => {
  const lockUrl = new URL(LOCK_PATH, scope).href;
  const ledgerUrl = new URL(LEDGER_PATH, scope).href;
  const tallyUrl = new URL(TALLY_PATH, scope).href;
  let waiting: SentRequest[] = [];
  let writing: Promise<void> | null = null;

  const readLock = async (): Promise<boolean> => {
    if (!(await caches.has(NETWORK_CACHE))) return false;
    return (await (await caches.open(NETWORK_CACHE)).match(lockUrl)) !== undefined;
  };
  /** A storage that fails twice does not say that there is no lock: then nothing goes out. */
  const isLocked = async (): Promise<boolean> => {
    try {
      return await readLock();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      return await readLock().catch(() => true);
    }
  };

  /** An install asks for sixty files at once: what comes while one write runs goes into the next. */
  const write = async (): Promise<void> => {
    while (waiting.length > 0)
      await inTurn(async () => {
        const added = waiting;
        waiting = [];
        const cache = await caches.open(NETWORK_CACHE);
        const stored = async (url: string): Promise<unknown> =>
          await (await cache.match(url))?.json().catch(() => null);
        const entries = [...decodeLedger(await stored(ledgerUrl)), ...added].slice(-MOST_LEDGER_ENTRIES);
        const tally = counted(decodeTally(await stored(tallyUrl)), added, scope);
        await cache.put(ledgerUrl, Response.json(entries));
        await cache.put(tallyUrl, Response.json(tally));
      });
  };
  const record = (entry: SentRequest): void => {
    waiting.push(entry);
    // A full disk costs the entry, never the answer.
    writing ??= write()
      .catch(() => undefined)
      .finally(() => {
        writing = null;
      });
  };

  return async (input, init) => {
    const entry = { url: urlOf(input), atMs: Date.now() };
    if (await isLocked()) {
      record({ ...entry, outcome: 'refused' });
      throw new TypeError('The offline lock is on.');
    }
    try {
      const response = await send(input, init);
      record({ ...entry, outcome: 'answered' });
      return response;
    } catch (thrown) {
      record({ ...entry, outcome: 'unanswered' });
      throw thrown;
    }
  };
};
