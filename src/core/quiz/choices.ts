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

/**
 * The answer among others that the same notes give to questions of its kind, in no order; null where they give too few.
 * None of them says what the question says already, or what the answer says.
 */
export const choicesFor = (item: QuizItem, items: readonly QuizItem[], seed: string): readonly string[] | null => {
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
    if (others.length === MOST_CHOICES - 1) break;
  }
  if (others.length < LEAST_CHOICES - 1) return null;
  return shuffled([item.answer, ...others], (answer) => answer, `${item.key} ${seed}`);
};
