import { isDenial } from './answerNegations';
import { scaleOf } from './answerScales';
import { editDistance, slipsAllowed } from './editDistance';
import { areOpposed } from './opposites';

const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, ' ');

/** Whether letters are so near that they are meant for the others; what the words say is not looked at. */
export const isNear = (typed: string, wanted: string): boolean =>
  digitsOf(typed) === digitsOf(wanted) &&
  editDistance(typed, wanted, slipsAllowed(wanted.length)) <= slipsAllowed(wanted.length);

/** Whether a word is a misspelling of another, and not another word. */
const isSlip = (typed: string, wanted: string): boolean =>
  isNear(typed, wanted) && !isDenial(typed) && !isDenial(wanted) && !areOpposed(typed, wanted);

/** One of a scale or several, in whatever language: millón, millones. */
const isSameScale = (typed: string, wanted: string): boolean =>
  scaleOf(wanted) !== null && scaleOf(wanted) === scaleOf(typed);

/** Words of `from` that none of `among` is, slips forgiven. */
export const lackingFrom = (from: readonly string[], among: readonly string[]): string[] =>
  from.filter((word) => !among.some((other) => other === word || isSameScale(other, word) || isSlip(other, word)));

/** Whether one text has a word where the other has its opposite. */
export const holdsOpposite = (typed: readonly string[], wanted: readonly string[]): boolean => {
  const gained = typed.filter((word) => !wanted.includes(word));
  return wanted.some((word) => !typed.includes(word) && gained.some((other) => areOpposed(other, word)));
};
