import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InklingFault } from '../../../src/shared/errors';
import type { PackFile, PackId } from '../../../src/shared/packManifest';
import { CachePackStore } from '../../../src/worker/packStore/cachePackStore';
import type { PackCache } from '../../../src/worker/packStore/packFileCache';

export const PACKS = 'https://notes.example/app/packs/';
const good = JSON.parse(
  readFileSync(new URL('../../fixtures/manifests/good/notes.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

/** A cache on a map, whose disk may be full, and whose device may die. */
class MemoryCache implements PackCache {
  readonly entries = new Map<string, Uint8Array>();
  isFull = false;
  /** Writes and deletions that still happen before the device dies. */
  changesLeft = Infinity;
  changes = 0;

  async match(url: string): Promise<Response | undefined> {
    const bytes = this.entries.get(url);
    return bytes === undefined ? undefined : new Response(bytes as Uint8Array<ArrayBuffer>);
  }

  async put(url: string, response: Response): Promise<void> {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.#change();
    this.entries.set(url, bytes);
  }

  async delete(url: string): Promise<boolean> {
    this.#change();
    return this.entries.delete(url);
  }

  async keys(): Promise<readonly { readonly url: string }[]> {
    return [...this.entries.keys()].map((url) => ({ url }));
  }

  #change(): void {
    if (this.changes >= this.changesLeft) throw new Error('The device is off.');
    this.changes += 1;
  }
}

const file = (path: string, content: string): PackFile & { readonly content: string } => ({
  path,
  content,
  sha256: sha256Of(content),
  sizeBytes: Buffer.byteLength(content),
});

export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');
export const keyOf = (content: string): string => `${PACKS}files/${sha256Of(content)}`;
/** Content of one shard: its first one is the same in every version. */
export const shardOf = (id: PackId, n: number, version = '1.0.0'): string =>
  `${id} ${n === 0 ? 'any' : version} shard ${n}`;
export const GRAPH = 'the wasm graph';

export interface ServedPacks {
  readonly version?: string;
  readonly graph?: string;
  /** Names by what is in them, as releases have; else a new version uses the names of the old one anew. */
  readonly hashedNames?: boolean;
}

/** A server of two packs that share their graphs. */
export const serve = ({ version = '1.0.0', graph = GRAPH, hashedNames = true }: ServedPacks = {}) => {
  const server = new Map<string, { body: string; type: string }>();
  const strip = ({ path, sha256, sizeBytes }: PackFile): PackFile => ({ path, sha256, sizeBytes });
  const named = (path: string, content: string) =>
    file(hashedNames ? path.replace(/\.(\w+)$/u, `.${sha256Of(content).slice(0, 8)}.$1`) : path, content);
  for (const id of ['notes-en', 'en-de'] satisfies PackId[]) {
    const graphs = { wasm: named('../graph/wasm.onnx', graph), webgpu: named('../graph/webgpu.onnx', 'gpu graph') };
    const tokenizer = named('tokenizer.json', `{"pack":"${id}"}`);
    const shards = [0, 1, 2].map((n) => ({ location: `w${n}`, ...named(`w-${n}.bin`, shardOf(id, n, version)) }));
    const manifest = {
      ...good,
      id,
      version,
      graphs: { wasm: strip(graphs.wasm), webgpu: strip(graphs.webgpu) },
      tokenizer: strip(tokenizer),
      shards: shards.map((shard) => ({ location: shard.location, ...strip(shard) })),
    };
    const put = (path: string, body: string, type = 'application/octet-stream'): void => {
      server.set(new URL(path, `${PACKS}${id}/`).href, { body, type });
    };
    put('manifest.json', JSON.stringify(manifest), 'application/json');
    put('manifest.sha256', sha256Of(JSON.stringify(manifest)));
    for (const { path, content } of [graphs.wasm, graphs.webgpu, tokenizer, ...shards]) put(path, content);
  }
  return server;
};

/** URL on the server of the file with this content. */
export const urlOf = (server: ReturnType<typeof serve>, content: string): string => {
  for (const [url, { body }] of server) if (body === content) return url;
  throw new Error(`Nothing serves "${content}"`);
};

const tornAnswer = ({ body, type }: { readonly body: string; readonly type: string }, at: number): Response => {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(body.slice(0, at)));
    },
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  return new Response(stream, { headers: { 'content-type': type } });
};

/** Rejects as `fetch` does, also while the server says nothing. */
const abortOf = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), { once: true });
  });

/** One device and one server; `open` is one more tab on that device. */
export const setUp = () => {
  const cache = new MemoryCache();
  const requests: string[] = [];
  const world = {
    server: serve(),
    offline: false,
    /** The connection breaks off in the middle of this file. */
    torn: null as { readonly url: string; readonly at: number } | null,
    onRequest: async (_url: string): Promise<void> => undefined,
    /** What the server says instead of the file, where it says anything. */
    answer: async (_url: string): Promise<Response | undefined> => undefined,
  };
  let last: Promise<unknown> = Promise.resolve();
  const open = (): CachePackStore =>
    new CachePackStore({
      packsUrl: PACKS,
      openCache: async () => cache,
      exclusively: (job) => {
        const turn = last.then(job, job);
        last = turn.catch(() => undefined);
        return turn;
      },
      fetch: async (url, init) => {
        // It goes with its manifest, which is counted.
        if (!url.endsWith('/manifest.sha256')) requests.push(url);
        await Promise.race([world.onRequest(url), abortOf(init.signal)]);
        init.signal?.throwIfAborted();
        if (world.offline) throw new TypeError('Failed to fetch');
        const said = await world.answer(url);
        if (said !== undefined) return said;
        const found = world.server.get(url);
        if (found !== undefined && world.torn?.url === url) return tornAnswer(found, world.torn.at);
        return found === undefined
          ? new Response('<!doctype html>', { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
          : new Response(found.body, { headers: { 'content-type': found.type } });
      },
    });
  return { cache, requests, world, open, store: open() };
};

export const codeOf = async (job: Promise<unknown>): Promise<string> => {
  const thrown: unknown = await job.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof InklingFault ? thrown.detail.code : String(thrown);
};
