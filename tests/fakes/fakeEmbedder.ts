import type { EmbedDone } from '../../src/shared/protocol';

/** Words of one line mean the same to the fake, whatever they look like. */
const CONCEPTS = [
  'boat ship sail harbour schiff barco bateau',
  'dentist tooth teeth dental zahnarzt molar',
  'bread flour dough sourdough bake loaf oven',
  'rent landlord flat lease deposit miete',
  'garden plant seeds soil tomatoes compost',
  'train station ticket platform zug bahnhof',
  'music guitar song choir concert',
  'money invoice budget euros cost price',
].map((line) => line.split(' '));

const FAKE_DIMENSIONS = 32;

/** Rare words scatter over the upper axes, so that texts without a concept are near nothing. */
const scatter = (word: string): number => {
  let hash = 7;
  for (const char of word) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return CONCEPTS.length + (hash % (FAKE_DIMENSIONS - CONCEPTS.length));
};

const SMALL = new Set(
  'the a an of in on at to for from by with and or is are was i we my our it that this be'.split(' '),
);

/** A vector of length 1 that depends on the words alone: concepts weigh eight times as much as other words. */
const fakeVector = (text: string): Float64Array => {
  const sum = new Float64Array(FAKE_DIMENSIONS);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (SMALL.has(word)) continue;
    const concept = CONCEPTS.findIndex((words) => words.includes(word));
    const at = concept === -1 ? scatter(word) : concept;
    sum[at] = (sum[at] ?? 0) + (concept === -1 ? 1 : 8);
  }
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
};

export const fakeEmbedding = (texts: readonly string[], version = '1.0.0'): EmbedDone => {
  const vectors = new Int8Array(texts.length * FAKE_DIMENSIONS);
  const scales = new Float32Array(texts.length);
  texts.forEach((text, row) => {
    const vector = fakeVector(text);
    const scale = Math.max(...vector.map(Math.abs)) / 127;
    scales[row] = scale;
    if (scale > 0)
      vectors.set(
        [...vector].map((value) => Math.round(value / scale)),
        row * FAKE_DIMENSIONS,
      );
  });
  return { version, dimensions: FAKE_DIMENSIONS, vectors, scales };
};
