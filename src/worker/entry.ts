import { wasmBackend } from './backend/wasmBackend';
import { hasWebgpu, webgpuBackend } from './backend/webgpuBackend';
import { assistantHandlers } from './calls/handlers';
import { Dispatcher } from './calls/dispatcher';
import { CachePackStore, PACK_CACHE } from './packStore/cachePackStore';
import { broadcastSwitches } from './packStore/packSwitches';

const scope = self as unknown as DedicatedWorkerGlobalScope;

const switches = broadcastSwitches();

const handlers = assistantHandlers(({ packsUrl, runtime, webgpuRuntime }) => ({
  store: new CachePackStore({
    packsUrl,
    fetch: (url, init) => fetch(url, init),
    openCache: () => caches.open(PACK_CACHE),
    exclusively: (job) => navigator.locks.request(PACK_CACHE, job),
  }),
  switches,
  wasm: wasmBackend(runtime),
  webgpu: webgpuRuntime !== undefined && hasWebgpu() ? () => webgpuBackend(webgpuRuntime) : null,
}));

const dispatcher = new Dispatcher(handlers, (message) => scope.postMessage(message));

scope.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void dispatcher.handle(data);
});
scope.postMessage({ type: 'ready' });
