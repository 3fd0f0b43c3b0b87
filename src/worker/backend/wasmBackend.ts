import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { OrtSession } from './ortSession';
import type { Backend, GraphFiles, ModelSession } from './modelSession';
import { runtimeFault } from './runtimeFault';

/** Where the runtime's own files come from: same-origin URLs in a browser, bytes in Node. */
export type WasmRuntime = { readonly wasmUrl: string; readonly mjsUrl: string } | { readonly wasmBinary: Uint8Array };

/**
 * onnxruntime-web on WebAssembly. One thread: at this model size two are slower, and one needs no
 * cross-origin isolation.
 */
export const wasmBackend = (runtime: WasmRuntime): Backend => {
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.logLevel = 'error';
  if ('wasmBinary' in runtime) env.wasm.wasmBinary = runtime.wasmBinary;
  else env.wasm.wasmPaths = { wasm: runtime.wasmUrl, mjs: runtime.mjsUrl };
  return {
    provider: 'wasm',
    async open(files: GraphFiles): Promise<ModelSession> {
      try {
        const session = await InferenceSession.create(files.graph, {
          executionProviders: ['wasm'],
          graphOptimizationLevel: 'all',
          externalData: files.shards.map(({ location, bytes }) => ({ path: location, data: bytes })),
        });
        return new OrtSession('wasm', session, Tensor, files);
      } catch (thrown) {
        throw runtimeFault(thrown);
      }
    },
  };
};
