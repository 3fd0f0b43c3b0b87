import type { InferenceSession, Tensor as OrtTensor, TensorConstructor } from 'onnxruntime-web';
import type { Provider } from '../../shared/protocol';
import type { GraphFiles, KvCache, ModelOutput, ModelRun, ModelSession } from './modelSession';
import { runtimeFault } from './runtimeFault';

const EMPTY = new Float32Array(0);

const presentNames = (layers: number): string[] =>
  Array.from({ length: layers }, (_, layer) => [`present_key.${layer}`, `present_value.${layer}`]).flat();

const floats = (tensor: OrtTensor | undefined): Float32Array =>
  tensor?.data instanceof Float32Array ? tensor.data : EMPTY;

/** A ModelSession over an onnxruntime-web session of either provider. */
export class OrtSession implements ModelSession {
  readonly provider: Provider;
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly #session: InferenceSession;
  readonly #Tensor: TensorConstructor;
  readonly #shape: Pick<GraphFiles, 'layers' | 'kvHeads' | 'headDim'>;
  readonly #presentNames: readonly string[];

  constructor(provider: Provider, session: InferenceSession, tensor: TensorConstructor, files: GraphFiles) {
    this.provider = provider;
    this.vocabSize = files.vocabSize;
    this.hiddenSize = files.hiddenSize;
    this.#session = session;
    this.#Tensor = tensor;
    this.#shape = files;
    this.#presentNames = presentNames(files.layers);
  }

  async run(run: ModelRun): Promise<ModelOutput> {
    const wanted = [
      ...(run.keep > 0 ? ['logits'] : []),
      ...(run.wantHidden === true ? ['hidden'] : []),
      ...(run.wantPresent ? this.#presentNames : []),
    ];
    let outputs: InferenceSession.ReturnType;
    try {
      outputs = await this.#session.run(this.#feeds(run), wanted);
    } catch (thrown) {
      throw runtimeFault(thrown);
    }
    return {
      logits: floats(outputs['logits']),
      hidden: run.wantHidden === true ? floats(outputs['hidden']) : null,
      present: run.wantPresent ? this.#present(outputs, run.batch) : null,
    };
  }

  async release(): Promise<void> {
    try {
      await this.#session.release();
    } catch (thrown) {
      throw runtimeFault(thrown);
    }
  }

  #feeds(run: ModelRun): Record<string, OrtTensor> {
    const length = run.tokens.length / run.batch;
    const total = run.pastTokens + length;
    const feeds: Record<string, OrtTensor> = {
      input_ids: new this.#Tensor('int64', BigInt64Array.from(run.tokens, BigInt), [run.batch, length]),
      seqlens_k: new this.#Tensor('int32', new Int32Array(run.batch).fill(total - 1), [run.batch]),
      total_sequence_length: new this.#Tensor('int32', Int32Array.of(total), []),
      // The graph wants at least one position even when its logits are not fetched.
      keep: new this.#Tensor('int64', BigInt64Array.of(BigInt(Math.max(1, run.keep))), [1]),
    };
    // Graphs of packs from before there was such an input are causal without it.
    if (this.#session.inputNames.includes('prefix_tokens')) {
      feeds['prefix_tokens'] = new this.#Tensor('int64', BigInt64Array.of(BigInt(run.prefixTokens ?? 0)), []);
    }
    const { layers, kvHeads, headDim } = this.#shape;
    const dims = [run.batch, kvHeads, run.past?.rows ?? 0, headDim];
    for (let layer = 0; layer < layers; layer++) {
      feeds[`past_key.${layer}`] = new this.#Tensor('float32', run.past?.data[2 * layer] ?? EMPTY, dims);
      feeds[`past_value.${layer}`] = new this.#Tensor('float32', run.past?.data[2 * layer + 1] ?? EMPTY, dims);
    }
    return feeds;
  }

  #present(outputs: InferenceSession.ReturnType, batch: number): KvCache {
    const tensors = this.#presentNames.map((name) => outputs[name]);
    return { batch, rows: tensors[0]?.dims[2] ?? 0, data: tensors.map(floats) };
  }
}
