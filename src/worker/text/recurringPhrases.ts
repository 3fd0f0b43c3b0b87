import { votesOf } from '../../core/text/languageVotes';
import { turnsVerb } from './negations';
import { SMALL_WORDS } from './smallWords';

const MOST_PHRASE_WORDS = 4;
const LEAST_SENTENCES = 3;
const LEAST_SHARE = 0.12;
/** Said so often it is a subject of a note of any length. */
const ENOUGH_SENTENCES = 8;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

interface Phrase {
  readonly text: string;
  readonly words: number;
  readonly sentences: number;
}

/** No small word, figure, letter, or verb with its `not`. */
const isNaming = (word: string): boolean =>
  !SMALL_WORDS.has(word.toLowerCase()) && /^\p{L}.*\p{L}{2}/u.test(word) && !/n['’]t$/u.test(word);

/** Runs of two to four words without a mark between them that neither begin nor end with a small word, nor are turned. */
const phrasesOf = (sentence: string, isSpanish: boolean): Map<string, string> => {
  const found = new Map<string, string>();
  const words = [...sentence.matchAll(WORD)];
  // `Do not pay the invoice` does not say `Pay the invoice`.
  const turns = (at: number): boolean => turnsVerb(words[at]?.[0] ?? '', isSpanish);
  words.forEach(({ 0: first, index: start }, at) => {
    for (let count = 2; count <= MOST_PHRASE_WORDS; count += 1) {
      const last = words[at + count - 1];
      const before = words[at + count - 2];
      if (last === undefined || before === undefined) return;
      // Only one space: `Anna, Peter` and `left. The` are no phrases.
      if (last.index !== before.index + before[0].length + 1 || sentence[last.index - 1] !== ' ') return;
      if (![first, last[0]].every(isNaming) || turns(at - 1) || turns(at + count)) continue;
      const text = sentence.slice(start, last.index + last[0].length);
      if (!found.has(text.toLowerCase())) found.set(text.toLowerCase(), text);
    }
  });
  return found;
};

/**
 * What a note says again and again, most often first, as it is first written: in at least three of its sentences and an
 * eighth of them, or in eight. A phrase inside a longer one that recurs as often is left out.
 */
export const recurringPhrases = (sentences: readonly string[]): string[] => {
  const counts = new Map<string, Phrase>();
  // Many everyday words are those of Portuguese as well, and there `no` is `in the`.
  const [best, second] = votesOf(sentences.join(' ')).ranking;
  const isSpanish = best?.language === 'es' && best.votes > (second?.votes ?? 0);
  for (const sentence of sentences)
    for (const [key, text] of phrasesOf(sentence, isSpanish)) {
      const seen = counts.get(key);
      counts.set(key, {
        text: seen?.text ?? text,
        words: text.split(' ').length,
        sentences: (seen?.sentences ?? 0) + 1,
      });
    }
  const least = Math.min(ENOUGH_SENTENCES, Math.max(LEAST_SENTENCES, LEAST_SHARE * sentences.length));
  const often = [...counts].filter(([, phrase]) => phrase.sentences >= least);
  return often
    .filter(
      ([key, phrase]) =>
        !often.some(([other, { sentences: n }]) => other !== key && other.includes(key) && n >= phrase.sentences),
    )
    .sort(([, a], [, b]) => b.sentences - a.sentences || b.words - a.words)
    .map(([, phrase]) => phrase.text);
};
