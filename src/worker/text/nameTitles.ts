import type { Language } from '../../shared/languages';
import { titledNames } from './keptNames';

type Gender = 'female' | 'male';

const FEMALE = /^(?:Mrs|Ms|Miss|Frau|Fr\.|Sra|Srta|Señora|Señorita|Mme|Mlle|Madame|Mademoiselle|Senhora)/iu;
const MALE = /^(?:Mr|Herr|Hr|Sr\.|Señor$|M\.|Monsieur|Senhor$)/iu;

/** Titles of each gender, and the one that takes the place of the other's. */
const TITLES: Readonly<Record<Language, Readonly<Record<Gender, readonly [pattern: string, shown: string]>>>> = {
  en: { female: [String.raw`(?:Mrs|Ms)\.?|Miss`, 'Ms.'], male: [String.raw`Mr\.?`, 'Mr.'] },
  de: { female: [String.raw`Frau|Fr\.`, 'Frau'], male: [String.raw`Herrn?|Hr\.`, 'Herr'] },
  es: { female: [String.raw`Sra\.|[Ss]eñor(?:it)?a`, 'señora'], male: [String.raw`Sr\.|[Ss]eñor`, 'señor'] },
  fr: { female: [String.raw`M(?:me|lle)\.?|[Mm]adame`, 'Mme'], male: [String.raw`M\.|[Mm]onsieur`, 'M.'] },
  pt: { female: [String.raw`Sra\.|[Ss]enhora`, 'Sra.'], male: [String.raw`Sr\.|[Ss]enhor`, 'Sr.'] },
};

/** Articles, and what they run together with, of a man and of a woman. */
const ARTICLES: Readonly<Partial<Record<Language, readonly (readonly [male: string, female: string])[]>>> = {
  es: [
    ['al', 'a la'],
    ['del', 'de la'],
    ['el', 'la'],
  ],
  pt: [
    ['ao', 'à'],
    ['do', 'da'],
    ['no', 'na'],
    ['pelo', 'pela'],
    ['o', 'a'],
  ],
};

const withCapital = (text: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? text.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : text;

/**
 * Puts the title right where a woman of the source became a man in the target, or a man a woman: "Mrs. Schwarz" is no
 * "Herr Schwarz". A name that the source gives to both is left alone.
 */
export const withNameTitles = (source: string, target: string, from: Language, to: Language): string => {
  const genders = new Map<string, Set<Gender>>();
  for (const { name, title } of titledNames(source, from)) {
    const gender = FEMALE.test(title) ? 'female' : MALE.test(title) ? 'male' : null;
    if (gender !== null) genders.set(name, (genders.get(name) ?? new Set()).add(gender));
  }
  let shown = target;
  for (const [name, [gender, both]] of genders) {
    if (gender === undefined || both !== undefined) continue;
    const other = gender === 'female' ? 'male' : 'female';
    // English ones are often left as they are.
    const wrong = `${TITLES[to][other][0]}|${TITLES.en[other][0]}`;
    const articles = ARTICLES[to] ?? [];
    const known = articles.map(([male, female]) => (gender === 'female' ? male : female)).join('|');
    const article = known === '' ? '' : String.raw`(?:(?<article>${known})\s)?`;
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}])${article}(?:${wrong})\s${name}(?![\p{L}\p{M}])`, 'giu');
    shown = shown.replace(pattern, (...found) => {
      const before = (found.at(-1) as { article?: string }).article ?? '';
      const pair = articles.find((both) => both.includes(before.toLowerCase()));
      const right = gender === 'female' ? pair?.[1] : pair?.[0];
      return `${right === undefined ? '' : `${withCapital(right, before)} `}${TITLES[to][gender][1]} ${name}`;
    });
  }
  return shown;
};
