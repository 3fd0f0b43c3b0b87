import { isFunctionWord } from '../constraints/functionWords';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Content words of a sentence, lower-case, each once. */
export const contentWordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(WORD) ?? []).map((word) => word.toLowerCase()).filter((word) => !isFunctionWord(word)));

/** Share of the smaller set's words that the other one holds too, 0 to 1. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
};

/**
 * Indices of up to `count` of the best scores, each weighed down by what is already chosen: a sentence that says
 * the same again costs `penalty` score points; of those with the very same words only the first can be chosen. In the
 * order of the text.
 */
export const chooseDiverse = (
  scores: ArrayLike<number>,
  texts: readonly string[],
  count: number,
  penalty: number,
): number[] => {
  const words = texts.map(contentWordsOf);
  const keys = texts.map((text) => (text.match(WORD) ?? []).join(' ').toLowerCase());
  const said = new Map<string, number>();
  keys.forEach((key, index) => {
    if (!said.has(key) && (scores[index] ?? -Infinity) > -Infinity) said.set(key, index);
  });
  const redundancy = new Float64Array(texts.length);
  const chosen: number[] = [];
  while (chosen.length < count) {
    let best = -1;
    let bestValue = -Infinity;
    for (let index = 0; index < texts.length; index++) {
      const value = (scores[index] ?? -Infinity) - penalty * (redundancy[index] ?? 0);
      if (!chosen.includes(index) && said.get(keys[index] ?? '') === index && value > bestValue)
        [best, bestValue] = [index, value];
    }
    if (best < 0) break;
    chosen.push(best);
    const latest = words[best] ?? new Set<string>();
    words.forEach((own, index) => {
      redundancy[index] = Math.max(redundancy[index] ?? 0, overlap(own, latest));
    });
  }
  return chosen.sort((a, b) => a - b);
};
