import { numberValuesIn } from '../text/localFigures';
import { spokenNumbers } from '../text/numberWords';
import type { TranslationPair } from './translationPair';

/** Up to here a word is often another in the other language: a quarter, a couple, one. */
const COMPARED_FROM = 13;
/** A fortnight is two weeks, and 14 o'clock 2 pm. */
const FORTNIGHT = /^\s(?:Tagen?|days|jours|días|dias)(?!\p{L})/iu;
const HOUR = /^\s(?:Uhr|heures?|horas?|hours)(?!\p{L})/iu;
/** "30 mil", "30 tausend": a figure and a word. */
const THOUSANDS = /(?<!\p{Nd}[.,])(\p{Nd}{1,3})\s(?:mil|mille|tausend|thousand|Tsd\.)(?!\p{L})/giu;

/** Numbers in words whose value the target says neither in words nor in figures. */
export const lostSpokenNumbers = ({ source, target, from, to }: TranslationPair): string[] => {
  const said = spokenNumbers(source, from).filter(({ value, isSure }) => isSure && value >= COMPARED_FROM);
  if (said.length === 0) return [];
  const shown = new Set([
    ...spokenNumbers(target, to).map(({ value }) => String(value)),
    ...numberValuesIn(target, to).map(({ value }) => value),
    ...Array.from(target.matchAll(THOUSANDS), ([, number]) => `${number}000`),
  ]);
  // Years are said in two halves: nineteen eighty-four.
  const written = spokenNumbers(target, to).map(({ value }) => value);
  written.forEach((value, at) => shown.add(String(value * 100 + (written[at + 1] ?? 0))));
  return said
    .filter(({ value, after }) => {
      if ((value === 14 || value === 15) && FORTNIGHT.test(after)) return false;
      if (value <= 24 && HOUR.test(after) && shown.has(String(value - 12))) return false;
      return !shown.has(String(value));
    })
    .map(({ shown: words }) => words);
};
