import { InklingFault } from '../../shared/errors';
import type { Backend, GraphFiles } from '../backend/modelSession';
import type { RunQueue } from '../backend/runQueue';
import type { PackContents } from '../packStore/packStore';
import { TextTokenizer } from '../tokenizer/textTokenizer';
import { Model } from './model';

/** What a backend needs of a pack, for the graph of its provider. */
export const graphFiles = (pack: PackContents, provider: Backend['provider']): GraphFiles => ({
  graph: pack.graphs[provider],
  shards: pack.shards,
  vocabSize: pack.manifest.model.vocabSize,
  hiddenSize: pack.manifest.model.hiddenSize,
  layers: pack.manifest.model.layers,
  kvHeads: pack.manifest.model.kvHeads,
  headDim: pack.manifest.model.headDim,
});

/** A verified pack as a model on Wasm. @throws InklingFault when the tokenizer or the graph cannot be used. */
export const openModel = async (pack: PackContents, backend: Backend, queue: RunQueue): Promise<Model> => {
  const tokenizer = new TextTokenizer(JSON.parse(new TextDecoder().decode(pack.tokenizer)));
  if (tokenizer.vocabulary.size !== pack.manifest.model.vocabSize) {
    throw new InklingFault('pack-damaged', 'The tokenizer and the weights of the pack do not fit together.');
  }
  const session = await queue.run(() => backend.open(graphFiles(pack, 'wasm')));
  return new Model(pack.manifest, tokenizer, session, queue);
};
