/** One file of the build's list, as the service worker installed it. */
export interface ShellFile {
  /** Absolute key in the cache, the revision in its query where the name carries none. */
  readonly key: string;
  /** Absolute address on the server. */
  readonly url: string;
  /** `sha256-…`; a server with another build must not mend this one. Left out: any whole answer will do. */
  readonly integrity: string | null;
}

/**
 * Fetches what the cache of the shell lacks: the browser or a person may have emptied it, and only an install fills it.
 * Never rejects; resolves to whether the shell is whole now.
 */
export const repairShell = async (cacheName: string, files: readonly ShellFile[]): Promise<boolean> => {
  try {
    const cache = await caches.open(cacheName);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const mended = await Promise.all(
      files
        .filter(({ key }) => !kept.has(key))
        .map(async ({ key, url, integrity }) => {
          try {
            const request: RequestInit = { cache: 'reload', credentials: 'same-origin' };
            const response = await fetch(url, integrity === null ? request : { ...request, integrity });
            if (response.status !== 200) return false;
            await cache.put(key, response);
            return true;
          } catch {
            return false;
          }
        }),
    );
    return mended.every(Boolean);
  } catch {
    return false;
  }
};
