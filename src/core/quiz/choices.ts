import { textHash } from '../meaning/textHash';
import { plainWords, promptText, standsIn } from './quizItem';
import type { QuizItem } from './quizItem';

const MOST_CHOICES = 4;
/** With fewer there is nothing to choose from. */
const LEAST_CHOICES = 3;

const keyOf = (text: string): string => plainWords(text).join(' ');

/** One order for one seed: a shuffle that a test can repeat. */
export const shuffled = <Value>(values: readonly Value[], keyed: (value: Value) => string, seed: string): Value[] =>
  values
    .map((value) => ({ value, place: textHash(`${seed} ${keyed(value)} ${seed}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);

/** How near two answers are in meaning, a cosine; null where nobody knows. */
export type Nearness = (one: string, other: string) => number | null;

/** What is as near says the same in other words, and would be as right. */
const SAME = 0.85;
/** Of the nearest so many are drawn from: the same three every time would be learnt instead of the answer. */
const NEAREST = 4;

/** The nearest in meaning, in their order; all of them where too few are known, and of figures and dates. */
const nearest = (item: QuizItem, others: readonly string[], near: Nearness): readonly string[] => {
  if (item.answerKind === 'number' || item.answerKind === 'date') return others;
  const scores = new Map(others.map((other) => [other, near(item.answer, other)]));
  const scoreOf = (other: string): number => scores.get(other) ?? -1;
  const different = others.filter((other) => scoreOf(other) < SAME);
  const known = different.filter((other) => scores.get(other) !== null);
  if (known.length < NEAREST) return different;
  const kept = new Set(known.sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, NEAREST));
  return others.filter((other) => kept.has(other));
};

/**
 * The answer among others that the same notes give to questions of its kind, in no order; null where they give too few.
 * None of them says what the question says already, or what the answer says. With `near` they are of those that could
 * be meant: a city stands beside cities, not beside whatever else is a name.
 */
export const choicesFor = (
  item: QuizItem,
  items: readonly QuizItem[],
  seed: string,
  near: Nearness = () => null,
): readonly string[] | null => {
  const question = promptText(item.prompt);
  const words = plainWords(item.answer).length;
  const taken = new Set([keyOf(item.answer)]);
  const others: string[] = [];
  const fits = (other: QuizItem): boolean =>
    other.answerKind === item.answerKind && !standsIn(other.answer, question) && !standsIn(item.answer, other.answer);
  for (const other of shuffled(items, ({ key }) => key, `${seed} ${item.key}`)) {
    if (!fits(other) || standsIn(other.answer, item.answer) || taken.has(keyOf(other.answer))) continue;
    // Beside a word a whole sentence gives itself away.
    if (Math.abs(plainWords(other.answer).length - words) > Math.max(2, words)) continue;
    taken.add(keyOf(other.answer));
    others.push(other.answer);
  }
  const chosen = nearest(item, others, near).slice(0, MOST_CHOICES - 1);
  if (chosen.length < LEAST_CHOICES - 1) return null;
  return shuffled([item.answer, ...chosen], (answer) => answer, `${item.key} ${seed}`);
};
