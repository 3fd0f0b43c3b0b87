import type { Sentence } from '../../core/text/sentences';
import { fromBase64 } from '../../shared/base64';
import type { SalienceHead } from '../../shared/packManifest';
import type { Model } from '../engine/model';
import { readHidden } from '../engine/readHidden';
import { SALIENCE_FEATURES, salienceFeatures } from '../text/salienceFeatures';
import { salienceWindows } from '../text/salienceWindows';
import type { SalienceWindow } from '../text/salienceWindows';

/** A long note is read in its most central parts only: at most this many windows, some 50,000 characters. */
const MAX_WINDOWS = 16;
const CENTRALITY = SALIENCE_FEATURES.indexOf('centrality');

const floats = (base64: string): Float32Array => {
  const bytes = fromBase64(base64);
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

const dot = (weights: Float32Array, values: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum;
};

/** The windows worth reading, in order: all of them, or the first and the most central ones. */
const chooseWindows = (
  windows: readonly SalienceWindow[],
  features: readonly (readonly number[])[],
): SalienceWindow[] => {
  if (windows.length <= MAX_WINDOWS) return [...windows];
  const centrality = ({ spans }: SalienceWindow): number =>
    Math.max(...spans.map(({ sentence }) => features[sentence]?.[CENTRALITY] ?? 0));
  const rest = windows.slice(1).sort((a, b) => centrality(b) - centrality(a));
  const chosen = new Set([windows[0], ...rest.slice(0, MAX_WINDOWS - 1)]);
  return windows.filter((window) => chosen.has(window));
};

/**
 * How much each sentence says of the whole note; -Infinity for sentences that were not read. Without a trained
 * head, the sentence that shares most words with the note counts most, the earlier of equals first. `onShare` hears how
 * much was read, 0 to 1.
 *
 * @throws Cancelled between pieces when `signal` is aborted.
 */
export const scoreSentences = async (
  model: Model,
  text: string,
  sentences: readonly Sentence[],
  onShare?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Float64Array> => {
  const features = salienceFeatures(text, sentences);
  const head = model.manifest.salience;
  if (head === undefined) return Float64Array.from(features, (row) => row[CENTRALITY] ?? 0);
  const scores = new Float64Array(sentences.length).fill(-Infinity);
  const weights = decodeHead(head);
  const windows = salienceWindows(text, sentences, (piece) => model.tokenizer.encode(piece));
  const chosen = chooseWindows(windows, features);
  for (const [index, window] of chosen.entries()) {
    const hidden = await readHidden(model, window.tokens, 'background', signal);
    for (const { sentence, from, to } of window.spans) {
      if (to > from) scores[sentence] = weights.score(hidden, from, to, model.hiddenSize, features[sentence] ?? []);
    }
    onShare?.((index + 1) / chosen.length);
  }
  return scores;
};

const decodeHead = (head: SalienceHead) => {
  const meanWeights = floats(head.meanWeights);
  const lastWeights = floats(head.lastWeights);
  const featureAt = head.featureNames.map((name) => (SALIENCE_FEATURES as readonly string[]).indexOf(name));
  return {
    score(hidden: Float32Array, from: number, to: number, size: number, features: readonly number[]): number {
      let sum = head.bias;
      for (let token = from; token < to; token++) {
        sum += dot(meanWeights, hidden.subarray(token * size, (token + 1) * size)) / (to - from);
      }
      sum += dot(lastWeights, hidden.subarray((to - 1) * size, to * size));
      featureAt.forEach((at, index) => {
        sum += (features[at] ?? 0) * (head.featureWeights[index] ?? 0);
      });
      return sum;
    },
  };
};
