import type { Sentence } from '../../core/text/sentences';

/**
 * What the salience head knows of a sentence beyond its hidden states. The order is the order of the values, the
 * names are what manifests carry: a renamed or changed feature needs a new name and newly trained weights.
 */
export const SALIENCE_FEATURES = [
  'logIndex',
  'isFirst',
  'isFirstThree',
  'isLast',
  'relativePosition',
  'logWords',
  'isShort',
  'isLong',
  'isHeading',
  'isItem',
  'opensBlock',
  'isQuestion',
  'endsWithColon',
  'hasDigits',
  'capitalShare',
  'centrality',
  'firstOverlap',
  'hasCue',
  'isSpoken',
] as const;
export type SalienceFeature = (typeof SALIENCE_FEATURES)[number];

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const FUNCTION_WORDS = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have he her his i if in into is it its ' +
    'just like me my no not of on or our out she should so some than that the their them then there these they this ' +
    'those to too up us was we were what when which who will with would yeah you your uh um okay'
  ).split(' '),
);
const CUES =
  /\b(?:in (?:short|summary|conclusion)|to sum up|overall|decided|decision|agreed|conclusion|resolved|action items?|important|the (?:main|key|goal|point|idea|problem|result)|therefore|announced|this (?:post|article|paper|note|guide)|we (?:propose|present|show|will|need|should))\b/iu;
const SPEAKER = /^[\p{Lu}][\p{L}.'’ ]{0,30}:\s/u;

const contentWords = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([word]) => word.toLowerCase()).filter((word) => !FUNCTION_WORDS.has(word));

const countsOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const cosine = (
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  normA: number,
  normB: number,
): number => {
  let dot = 0;
  for (const [word, count] of a) dot += count * (b.get(word) ?? 0);
  return normA * normB > 0 ? dot / (normA * normB) : 0;
};

const norm = (counts: ReadonlyMap<string, number>): number =>
  Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));

/** One row for each sentence, values in the order of `SALIENCE_FEATURES`. Linear in the length of the text. */
export const salienceFeatures = (text: string, sentences: readonly Sentence[]): number[][] => {
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const counts = texts.map((sentence) => countsOf(contentWords(sentence)));
  const norms = counts.map(norm);
  const whole = new Map<string, number>();
  for (const sentence of counts) for (const [word, count] of sentence) whole.set(word, (whole.get(word) ?? 0) + count);
  // Square roots keep one word that fills the note from deciding alone.
  for (const [word, count] of whole) whole.set(word, Math.sqrt(count));
  const wholeNorm = norm(whole);
  const last = sentences.length - 1;
  return sentences.map((sentence, index) => {
    const content = texts[index] ?? '';
    const own = counts[index] ?? new Map<string, number>();
    const words = [...content.matchAll(WORD)].map(([word]) => word);
    const capitals = words.filter((word, at) => at > 0 && /^\p{Lu}/u.test(word)).length;
    const values = {
      logIndex: Math.log1p(index),
      isFirst: index === 0 ? 1 : 0,
      isFirstThree: index < 3 ? 1 : 0,
      isLast: index === last ? 1 : 0,
      relativePosition: last > 0 ? index / last : 0,
      logWords: Math.log1p(words.length),
      isShort: words.length < 6 ? 1 : 0,
      isLong: words.length > 35 ? 1 : 0,
      isHeading: sentence.kind === 'heading' ? 1 : 0,
      isItem: sentence.kind === 'item' ? 1 : 0,
      opensBlock: sentences[index - 1]?.block === sentence.block ? 0 : 1,
      isQuestion: /[?？]["'”’)]*$/u.test(content) ? 1 : 0,
      endsWithColon: content.endsWith(':') ? 1 : 0,
      hasDigits: /\p{N}/u.test(content) ? 1 : 0,
      capitalShare: words.length > 1 ? capitals / (words.length - 1) : 0,
      centrality: cosine(own, whole, norms[index] ?? 0, wholeNorm),
      firstOverlap:
        index === 0 ? 0 : cosine(own, counts[0] ?? new Map<string, number>(), norms[index] ?? 0, norms[0] ?? 0),
      hasCue: CUES.test(content) ? 1 : 0,
      isSpoken: SPEAKER.test(content) ? 1 : 0,
    } satisfies Record<SalienceFeature, number>;
    return SALIENCE_FEATURES.map((name) => values[name]);
  });
};
