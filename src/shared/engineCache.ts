/** Cache of the assistant's own code (worker and runtime). Kept apart: the shell must install without it. */
export const ENGINE_CACHE = 'inkling-engine';

/** Folder, relative to the scope, that the build puts that code in. */
export const ENGINE_FOLDER = 'assets/engine/';

/** Path in ENGINE_CACHE whose presence says that the assistant is off: then no update fetches engine code. */
export const ENGINE_UNWANTED_PATH = 'engine-unwanted';

/** Messages from a page to the service worker. `SKIP_WAITING` is workbox-window's own name. */
export type ToServiceWorker =
  | { readonly type: 'SKIP_WAITING' }
  /** A window was loaded past the service worker: take it back. */
  | { readonly type: 'CLAIM' }
  /** The assistant is on: keep these engine files for offline use. Answered on the port with `true` when all are kept. */
  | { readonly type: 'KEEP_ENGINE'; readonly urls: readonly string[] };

export const decodeToServiceWorker = (value: unknown): ToServiceWorker | null => {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  if (value.type === 'SKIP_WAITING' || value.type === 'CLAIM') return { type: value.type };
  if (value.type !== 'KEEP_ENGINE' || !('urls' in value) || !Array.isArray(value.urls)) return null;
  return { type: 'KEEP_ENGINE', urls: value.urls.filter((url): url is string => typeof url === 'string') };
};

export const isEngineFile = (url: string): boolean => url.includes(ENGINE_FOLDER);

/** A hashed file's name without its hash: two builds of one file share it. `ort-wasm-Ab3_x9-Q.wasm` gives `ort-wasm.wasm`. */
export const unhashedName = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .at(-1)
    ?.replace(/-[\w-]{8}(\.\w+)$/u, '$1') ?? '';

/**
 * Engine files that an update must fetch so that what works offline now works offline after it: those of the new
 * build whose former build is kept, and which are not kept yet.
 */
export const engineFilesToRenew = (kept: readonly string[], built: readonly string[]): string[] => {
  const names = new Set(kept.map(unhashedName));
  const have = new Set(kept);
  return built.filter((url) => names.has(unhashedName(url)) && !have.has(url));
};
