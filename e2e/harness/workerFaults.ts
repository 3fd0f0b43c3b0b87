import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InklingApp } from './app';
import type { FaultKind } from './faults';
import { DIST_PATH } from './server';

/** How a call of the service worker's caches goes wrong: of the kinds of the page, those that a cache knows. */
export const CACHE_FAULTS = ['quota', 'unknown', 'slow'] as const satisfies readonly FaultKind[];

/** `Cache.match inkling-engine`; '*' is every call, for `quota` every one that writes. */
export interface CachePlan {
  readonly site: string;
  readonly kind: (typeof CACHE_FAULTS)[number];
  /** The first call of a run of the service worker alone, or every one. */
  readonly forGood: boolean;
}

interface CacheCalls {
  readonly counts: Readonly<Record<string, number>>;
  readonly struck: Readonly<Record<string, number>>;
}

/* Serialised into the service worker: it may use nothing of this module. Its plan stands in a database of its own, where a run that has just begun finds it. */
const install = (slowMs: number): void => {
  const counts: Record<string, number> = {};
  const struck: Record<string, number> = {};
  const names = new WeakMap<object, string>();
  type Call = (this: unknown, ...args: unknown[]) => Promise<unknown>;

  const readPlan = (): Promise<CachePlan | null> =>
    new Promise((resolve) => {
      const opening = indexedDB.open('cache-faults', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('plan');
      opening.onerror = () => resolve(null);
      opening.onsuccess = () => {
        const asked = opening.result.transaction('plan').objectStore('plan').get('plan');
        asked.onsuccess = () => {
          opening.result.close();
          resolve((asked.result as CachePlan | undefined) ?? null);
        };
      };
    });
  const WRITES = /\.(?:put|add|addAll|open)\b/u;
  const wrap = (owner: object, name: string, siteOf: (target: object, args: unknown[]) => string): void => {
    const call = Reflect.get(owner, name) as Call;
    Reflect.set(owner, name, async function (this: object, ...args: unknown[]) {
      const site = siteOf(this, args);
      const plan = await readPlan();
      const count = (counts[site] ?? 0) + 1;
      counts[site] = count;
      const isMeant =
        plan !== null && (plan.site === '*' ? plan.kind !== 'quota' || WRITES.test(site) : plan.site === site);
      if (isMeant && (plan.forGood || count === 1)) {
        struck[site] = (struck[site] ?? 0) + 1;
        if (plan.kind !== 'slow')
          throw new DOMException(
            'Made to fail by a test.',
            plan.kind === 'quota' ? 'QuotaExceededError' : 'UnknownError',
          );
        await new Promise((resolve) => setTimeout(resolve, slowMs));
      }
      const result = await call.apply(this, args);
      if (name === 'open') names.set(result as object, String(args[0]));
      return result;
    });
  };
  // The shell's cache is named by its address, whose port is another one each time.
  const shortly = (name: string): string => name.replace(/^(workbox-precache).*$/u, '$1');
  for (const name of ['open', 'has', 'match', 'keys', 'delete'])
    wrap(CacheStorage.prototype, name, (_target, args) =>
      `CacheStorage.${name} ${typeof args[0] === 'string' ? shortly(args[0]) : ''}`.trim(),
    );
  for (const name of ['match', 'put', 'delete', 'keys', 'add', 'addAll'])
    wrap(Cache.prototype, name, (target) => `Cache.${name} ${shortly(names.get(target) ?? '')}`);

  addEventListener('message', ({ data, ports }) => {
    if (data === 'cache-faults') ports[0]?.postMessage({ counts, struck });
  });
};

/** Serves the app's own service worker with its caches under the plan. */
export const serveFaultyWorker = (app: InklingApp, slowMs: number): void => {
  const script = `(${install.toString()})(${slowMs});\n${readFileSync(path.join(DIST_PATH, 'serviceWorker.js'), 'utf8')}`;
  app.server.interfere((urlPath, response) => {
    if (urlPath !== '/serviceWorker.js') return false;
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(script);
    return true;
  });
};

/** From a page of the app's origin; the next call of a cache in the service worker obeys. */
export const planCaches = (app: InklingApp, plan: CachePlan | null): Promise<void> =>
  app.page.evaluate(
    (next) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cache-faults', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('plan');
        opening.onerror = () => reject(new Error(opening.error?.name));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('plan', 'readwrite');
          writing.objectStore('plan').put(next, 'plan');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    plan,
  );

/** Calls by site since the service worker was started last, and how many of them went wrong. */
export const cacheCalls = (app: InklingApp): Promise<CacheCalls> =>
  app.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return await new Promise<CacheCalls>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as CacheCalls);
      active?.postMessage('cache-faults', [port2]);
    });
  });

/** The next request starts the service worker anew, with nothing in its memory. */
export const stopServiceWorkers = async (app: InklingApp): Promise<void> => {
  const session = await app.context.newCDPSession(app.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
