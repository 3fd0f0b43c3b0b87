import type { FromWorker } from '../shared/protocol';
import { wasmBackend } from './backend/wasmBackend';
import { hasWebgpu, webgpuBackend } from './backend/webgpuBackend';
import { assistantHandlers } from './calls/handlers';
import { Dispatcher } from './calls/dispatcher';
import { CachePackStore, PACK_CACHE } from './packStore/cachePackStore';
import { broadcastSwitches } from './packStore/packSwitches';

const scope = self as unknown as DedicatedWorkerGlobalScope;

const switches = broadcastSwitches();

const post = (message: FromWorker): void => scope.postMessage(message);

const handlers = assistantHandlers(({ packsUrl, runtime, webgpuRuntime }) => ({
  store: new CachePackStore({
    packsUrl,
    fetch: (url, init) => fetch(url, init),
    openCache: () => caches.open(PACK_CACHE),
    exclusively: (job) => navigator.locks.request(PACK_CACHE, job),
  }),
  switches,
  wasm: wasmBackend(runtime),
  onPlan: (plan) => post({ type: 'plan', plan }),
  onTrial: (isTrying) => post({ type: 'trial', isTrying }),
  webgpu: webgpuRuntime !== undefined && hasWebgpu() ? () => webgpuBackend(webgpuRuntime) : null,
}));

const dispatcher = new Dispatcher(handlers, post);

scope.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void dispatcher.handle(data);
});
post({ type: 'ready' });
