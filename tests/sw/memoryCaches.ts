/** Cache Storage in memory, as much of it as the service worker uses. Keys are absolute URLs. */
class MemoryCache {
  readonly entries = new Map<string, Response>();

  async match(request: string | Request): Promise<Response | undefined> {
    return this.entries.get(urlOf(request))?.clone();
  }

  async put(request: string | Request, response: Response): Promise<void> {
    if (this.full) throw new DOMException('Full', 'QuotaExceededError');
    this.entries.set(urlOf(request), new Response(await response.arrayBuffer(), { headers: response.headers }));
  }

  async delete(request: string | Request): Promise<boolean> {
    return this.entries.delete(urlOf(request));
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.entries.keys()].map((url) => ({ url }));
  }

  full = false;
}

const urlOf = (request: string | Request): string => (typeof request === 'string' ? request : request.url);

export class MemoryCaches {
  readonly caches = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const cache = this.caches.get(name) ?? new MemoryCache();
    this.caches.set(name, cache);
    return cache;
  }

  async has(name: string): Promise<boolean> {
    return this.caches.has(name);
  }

  async match(request: string | Request, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.caches.get(cacheName)?.match(request);
  }

  async keys(): Promise<string[]> {
    return [...this.caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.caches.delete(name);
  }

  urls(name: string): string[] {
    return [...(this.caches.get(name)?.entries.keys() ?? [])].sort();
  }
}
