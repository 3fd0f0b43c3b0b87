import { LANGUAGES } from '../../shared/languages';
import { spokenNumbers } from '../text/numberWords';
import { isRoman } from './answerLetters';
import { scaleOf } from './answerScales';
import { editDistance } from './editDistance';

const pairs = (text: string): readonly (readonly string[])[] => text.split(' ').map((group) => group.split('|'));

/** Words that begin with one of a group mean another thing than those that begin with another one. */
const BEGINNINGS = pairs(
  'hypo|hyper hipo|hiper micro|macro mikro|makro endo|exo ab|ad af|ef im|em|ex imm|em in|de|ex inter|intra intro|extro as|des maxi|mini maxi|mini ante|inte meth|eth ana|cata ana|kata an|ab auf|aus auf|ab hin|her zu|ab di|tri tetra|penta|hexa|hepta homo|hetero',
);
/** The same of what they end with: salts, hydrocarbons, sugars and what takes them apart, who gives and who gets. */
const ENDINGS = pairs(
  'ite|ate|ide ites|ates|ides it|at|id ito|ato ane|ene|yne propan|propen|propin butan|buten|butin pentan|penten hexan|hexen ose|ase osa|asa er|ee ers|ees or|ee ors|ees ctite|gmite',
);
/** Without it a word says the opposite. */
const DENYING = ['un', 'in', 'im', 'ir', 'il', 'a', 'an', 'non', 'dis', 'des'];

const LEAST_REST = 3;
/** "Hypotnic" is meant for "hypotonic", and is no "hypertonic" either. */
const LEAST_MISSPELLED_REST = 6;

const isSameRest = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= LEAST_MISSPELLED_REST && editDistance(a, b, 1) <= 1);

const differsAt = (
  groups: readonly (readonly string[])[],
  restOf: (word: string, part: string) => string | null,
  [a, b]: readonly [string, string],
): boolean =>
  groups.some((group) =>
    group.some((one) => {
      const rest = restOf(a, one);
      if (rest === null) return false;
      return group.some((other) => {
        const otherRest = other === one ? null : restOf(b, other);
        return otherRest !== null && isSameRest(rest, otherRest);
      });
    }),
  );

const behind = (word: string, part: string): string | null =>
  word.startsWith(part) && word.length >= part.length + LEAST_REST ? word.slice(part.length) : null;
const before = (word: string, part: string): string | null =>
  word.endsWith(part) ? word.slice(0, -part.length) : null;

const MOST_KEPT = 2_000;
const kept = new Map<string, readonly number[]>();

/** What a word may be worth as a number, in whatever language. */
const numbersOf = (word: string): readonly number[] => {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const values = LANGUAGES.flatMap((language) =>
    spokenNumbers(word, language)
      .filter(({ shown }) => shown === word)
      .map(({ value }) => value),
  );
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, values);
  return values;
};

const isOtherNumber = (a: string, b: string): boolean => {
  const [one, other] = [scaleOf(a), scaleOf(b)];
  if (one !== null && other !== null) return one !== other;
  if (isRoman(a) && isRoman(b)) return true;
  const values = numbersOf(a);
  const others = values.length === 0 ? [] : numbersOf(b);
  return others.length > 0 && !values.some((value) => others.includes(value));
};

/** Whether two different words are no spellings of one, however near their letters are: hypotonic, hypertonic. */
export const areOpposed = (a: string, b: string): boolean =>
  DENYING.some((part) => (a === part + b || b === part + a) && Math.min(a.length, b.length) > LEAST_REST) ||
  differsAt(BEGINNINGS, behind, [a, b]) ||
  differsAt(ENDINGS, before, [a, b]) ||
  isOtherNumber(a, b);
