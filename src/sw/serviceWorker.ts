import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precacheAndRoute,
} from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setDefaultHandler } from 'workbox-routing';
import { decodeToServiceWorker, isEngineFile } from '../shared/engineCache';
import { SHARE_ACTION } from '../shared/shareStash';
import { redirectOf } from './appAddress';
import { dropFormerEngine, keepEngine, renewEngine, serveEngine } from './engineRoute';
import { gateNetwork } from './networkGate';
import { repairShell } from './shellRepair';
import { receiveShare } from './shareRoute';
import { answerWithoutCache } from './withoutCache';

declare const self: ServiceWorkerGlobalScope;

// Workbox asks for what it lacks by the global `fetch`: gated there, it cannot go past the lock either.
self.fetch = gateNetwork(self.fetch.bind(self), self.registration.scope);

const { scope } = self.registration;

// One list from the build, two fates: the shell is precached whole, the engine only once the assistant is on.
const built = self.__WB_MANIFEST.map((entry) => (typeof entry === 'string' ? { url: entry, revision: null } : entry));
const shell = built.filter(({ url }) => !isEngineFile(url));
/** `sha256-…`; null where the build does not say. */
const integrityOf = (entry: PrecacheEntry): string | null => entry.integrity ?? null;
/** Integrity by absolute address. */
const engine: ReadonlyMap<string, string | null> = new Map(
  built.filter(({ url }) => isEngineFile(url)).map((entry) => [new URL(entry.url, scope).href, integrityOf(entry)]),
);
const engineUrls = [...engine.keys()];

const REPAIR_AFTER_MS = 2_000;

/** Longest that an install waits for the engine: a browser gives up one that takes minutes, and the update with it. */
const RENEW_MS = 60_000;

// Before every route: the one that answers an event keeps it from the listeners after it.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  // Behind the start of the page, which needs the same disk.
  const later = new Promise((resolve) => setTimeout(resolve, REPAIR_AFTER_MS));
  event.waitUntil(later.then(() => repairShell(SHELL_CACHE, shellFiles)));
});

addPlugins([{ handlerDidError: answerWithoutCache }]);
precacheAndRoute(shell, { cleanURLs: false });
cleanupOutdatedCaches();

const openApp = createHandlerBoundToURL('index.html');
/** A file by its ending, but for the app itself. What another site adds to the address (`?ref=news.example`) is none. */
const FILE = /^(?![^?]*\/index\.html(?:\?|$))[^?]*\.[a-z0-9]{1,11}(?:\?|$)/iu;
// A page is any navigation without a file ending; a missing shard or asset must stay a 404, never become a page.
registerRoute(
  new NavigationRoute(
    async (options) => {
      const elsewhere = redirectOf(options.request.url, scope);
      return elsewhere === null ? await openApp(options) : Response.redirect(elsewhere, 302);
    },
    { denylist: [/^[^?]*\/packs\//u, FILE] },
  ),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isEngineFile(url.pathname),
  ({ request }) => serveEngine(request, engine),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.split('?')[0] === new URL(SHARE_ACTION, scope).href,
  ({ request }) => receiveShare(request, scope),
  'POST',
);

// Whatever no route takes would go to the network behind the back of the lock.
setDefaultHandler(({ request }) => fetch(request));

/** Static routing, where the browser has it (https://w3c.github.io/ServiceWorker/#register-router-method). */
interface RoutingInstallEvent extends ExtendableEvent {
  addRoutes?(rule: {
    readonly condition: { readonly requestMethod: string };
    readonly source: 'fetch-event';
  }): Promise<void>;
}

self.addEventListener('install', (event: RoutingInstallEvent) => {
  // Chromium asks the server for a page while the service worker starts, to be quicker. Here that is never quicker,
  // and it goes past the lock and the ledger: this rule says that every request waits for the service worker.
  const routed = event.addRoutes?.({ condition: { requestMethod: 'GET' }, source: 'fetch-event' });
  event.waitUntil(Promise.resolve(routed).catch(() => undefined));
  event.waitUntil(Promise.race([renewEngine(engine), new Promise((resolve) => setTimeout(resolve, RENEW_MS))]));
});

self.addEventListener('activate', (event) => {
  // Claiming lets the very first visit keep engine files; after an update the pages flush and reload on it.
  event.waitUntil(Promise.all([dropFormerEngine(engineUrls), self.clients.claim()]));
});

/** Workbox's own name for the cache of the shell, which it does not export from this package. */
const SHELL_CACHE = `workbox-precache-v2-${scope}`;
const shellFiles = shell.map((entry) => ({
  key: getCacheKeyForURL(entry.url) ?? '',
  url: new URL(entry.url, scope).href,
  integrity: integrityOf(entry),
}));
self.addEventListener('message', (event) => {
  const message = decodeToServiceWorker(event.data);
  if (message?.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  } else if (message?.type === 'CLAIM') {
    event.waitUntil(self.clients.claim());
  } else if (message?.type === 'KEEP_ENGINE') {
    const port = event.ports[0];
    const wanted = new Set(message.urls);
    // A page names the large files that this device uses; the scripts between them are small and known only here.
    const urls = engineUrls.filter((url) => wanted.has(url) || url.endsWith('.js'));
    event.waitUntil(keepEngine(urls, engine).then((kept) => port?.postMessage(kept)));
  }
});
