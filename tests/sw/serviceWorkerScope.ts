import { vi } from 'vitest';
import { MemoryCaches } from './memoryCaches';

export const SCOPE = 'http://localhost/app/';

/** Requests of a service worker: addresses are relative to its own, and a page is asked for by navigation. */
class ScopeRequest extends Request {
  readonly #mode: RequestMode | undefined;

  constructor(input: RequestInfo | URL, { mode, ...init }: RequestInit = {}) {
    super(input instanceof Request ? input : new URL(input, SCOPE), init);
    this.#mode = mode;
  }

  override get mode(): RequestMode {
    return this.#mode ?? super.mode;
  }
}

interface ScopeEvent {
  readonly type: string;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}
type Listener = (event: ScopeEvent) => void;

/** What an event led to. */
export interface Dispatched {
  /** Undefined when nobody answered: the browser would go to the network by itself. */
  readonly answer: Promise<Response> | undefined;
  /** What the browser waits for before it stops the service worker. */
  readonly done: Promise<unknown>;
}

/** The global scope of a service worker, as much of it as `serviceWorker.ts` and Workbox use. */
export class ServiceWorkerScope {
  readonly listeners = new Map<string, Listener[]>();
  readonly caches = new MemoryCaches();
  readonly sent: Request[] = [];
  readonly skipWaiting = vi.fn(async () => {});
  readonly claim = vi.fn(async () => {});
  network: (url: string) => Promise<Response> = async () => Promise.reject(new TypeError('Failed to fetch'));

  /** Puts the scope in the place of the globals; `manifest` is the list of the build. */
  install(manifest: readonly unknown[]): void {
    const globals = {
      self: globalThis,
      location: new URL('sw.js', SCOPE),
      registration: { scope: SCOPE },
      caches: this.caches,
      navigator: { language: 'en' },
      clients: { claim: this.claim, matchAll: async () => [] },
      skipWaiting: this.skipWaiting,
      Request: ScopeRequest,
      ExtendableEvent: Event,
      FetchEvent: Event,
      __WB_MANIFEST: manifest,
      __WB_DISABLE_DEV_LOGS: true,
      addEventListener: (type: string, listener: Listener) =>
        void this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]),
      fetch: async (input: RequestInfo, init?: RequestInit) => {
        const request = new ScopeRequest(input, init);
        this.sent.push(request);
        return this.network(request.url);
      },
    };
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  }

  dispatch(type: string, fields: object = {}): Dispatched {
    const works: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    const event = Object.assign(new Event(type), fields, {
      waitUntil: (work: Promise<unknown>) => void works.push(work),
      respondWith: (response: Promise<Response>) => (answer = response),
    });
    for (const listener of this.listeners.get(type) ?? []) {
      listener(event);
      // The one that answers keeps the event from those after it.
      if (answer !== undefined) break;
    }
    return { answer, done: Promise.all([...works, answer?.catch(() => undefined)]) };
  }

  fetch(url: string, init: RequestInit = {}): Dispatched {
    return this.dispatch('fetch', { request: new ScopeRequest(url, init) });
  }
}
