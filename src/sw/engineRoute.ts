import { ENGINE_CACHE, ENGINE_UNWANTED_PATH, engineFilesToRenew } from '../shared/engineCache';

/** A whole, successful answer that is not a page in disguise. */
const isKeepable = (response: Response): boolean =>
  response.status === 200 && !(response.headers.get('content-type') ?? '').includes('text/html');

/** Integrity (`sha256-…`) of each engine file of this build by its absolute address; null where the build does not say. */
export type EngineFiles = ReadonlyMap<string, string | null>;

/** Whether the bytes are those that the build was made of: code is checked as the packs are. */
const isGenuine = async (response: Response, integrity: string | null): Promise<boolean> => {
  if (integrity === null) return true;
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};

/** A storage that fails costs a fetch, not the assistant. */
const keptAnswer = async (url: string): Promise<Response | undefined> => {
  try {
    return await (await caches.open(ENGINE_CACHE)).match(url);
  } catch {
    return undefined;
  }
};

/** A full disk must not cost the answer that is in hand. */
const keep = async (url: string, response: Response): Promise<void> => {
  try {
    await (await caches.open(ENGINE_CACHE)).put(url, response);
  } catch {
    // It is asked for again the next time.
  }
};

/** Answers from the kept engine, else from the network, keeping what belongs to this build. */
export const serveEngine = async (request: Request, engine: EngineFiles): Promise<Response> => {
  const kept = await keptAnswer(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (engine.has(request.url) && isKeepable(response)) {
    if (!(await isGenuine(response, engine.get(request.url) ?? null))) return Response.error();
    await keep(request.url, response.clone());
  }
  return response;
};

/** Fetches what is missing of `urls`; true when all are kept. Never rejects: somebody waits for the answer. */
export const keepEngine = async (urls: readonly string[], engine: EngineFiles): Promise<boolean> => {
  const outcomes = await Promise.all(
    urls.map(async (url) => {
      try {
        const cache = await caches.open(ENGINE_CACHE);
        if ((await cache.match(url)) !== undefined) return true;
        const response = await fetch(url);
        if (!isKeepable(response) || !(await isGenuine(response, engine.get(url) ?? null))) return false;
        await cache.put(url, response);
        return true;
      } catch {
        return false;
      }
    }),
  );
  return outcomes.every(Boolean);
};

const keptUrls = async (): Promise<string[]> => {
  if (!(await caches.has(ENGINE_CACHE))) return [];
  const cache = await caches.open(ENGINE_CACHE);
  return (await cache.keys()).map((request) => request.url);
};

/**
 * At install: brings the engine of the new build where the old one is in use, so that an update that is accepted
 * later, offline, leaves no half. A failure only costs the next start a fetch: the shell installs all the same.
 */
export const renewEngine = async (engine: EngineFiles): Promise<void> => {
  try {
    const kept = await keptUrls();
    if (kept.some((url) => url.endsWith(`/${ENGINE_UNWANTED_PATH}`))) return;
    const missing = engineFilesToRenew(kept, [...engine.keys()]);
    // Where the assistant was never on, not even an empty cache is made.
    if (missing.length > 0) await keepEngine(missing, engine);
  } catch {
    // The storage of the caches did not answer: no reason to keep the old shell.
  }
};

/** At activation: forgets engine files of former builds. */
export const dropFormerEngine = async (engineUrls: readonly string[]): Promise<void> => {
  const stale = (await keptUrls()).filter(
    (url) => !engineUrls.includes(url) && !url.endsWith(`/${ENGINE_UNWANTED_PATH}`),
  );
  if (stale.length === 0) return;
  const cache = await caches.open(ENGINE_CACHE);
  await Promise.all(stale.map((url) => cache.delete(url)));
};
