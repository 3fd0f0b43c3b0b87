import { OrtSession } from './ortSession';
import type { Backend, GraphFiles, ModelSession } from './modelSession';
import { runtimeFault } from './runtimeFault';

export interface WebgpuRuntime {
  readonly wasmUrl: string;
  readonly mjsUrl: string;
}

/** True where WebGPU and JavaScript promise integration both exist: the small build of the runtime needs both. */
export const hasWebgpu = (): boolean =>
  'gpu' in navigator && 'Suspending' in (WebAssembly as unknown as Record<string, unknown>);

/**
 * onnxruntime-web on WebGPU, loaded only when asked for: it is a second runtime, and most devices decode
 * faster without it. Keys and values stay on the CPU side, so that the Wasm session can take over.
 *
 * @throws InklingFault `backend-failed` when there is no adapter.
 */
export const webgpuBackend = async (runtime: WebgpuRuntime): Promise<Backend> => {
  if (!hasWebgpu()) throw runtimeFault(new Error('no WebGPU'));
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/jspi');
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.logLevel = 'error';
  env.wasm.wasmPaths = { wasm: runtime.wasmUrl, mjs: runtime.mjsUrl };
  return {
    provider: 'webgpu',
    async open(files: GraphFiles): Promise<ModelSession> {
      try {
        const session = await InferenceSession.create(files.graph, {
          executionProviders: ['webgpu'],
          graphOptimizationLevel: 'all',
          externalData: files.shards.map(({ location, bytes }) => ({ path: location, data: bytes })),
          // Lets the weights' DequantizeLinear fold when the graph is loaded.
          extra: { session: { disable_quant_qdq: '1' } },
        });
        return new OrtSession('webgpu', session, Tensor, files);
      } catch (thrown) {
        throw runtimeFault(thrown);
      }
    },
  };
};
