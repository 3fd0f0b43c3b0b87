import type { Language } from '../../shared/languages';
import { localCity } from './cityNames';

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** A word as names are compared: in small letters, without accents. */
export const plainWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/gu, 'ss').toLowerCase();

const TONGUES = 'ar cs da de el en es fi fr he hi hu it ja ko la nl no pl pt ro ru sv tr uk zh';
const COUNTRY_LETTERS = 5;
/** Every code that a country could have; those that none has are without a name. */
const CODES = Array.from({ length: 26 * 26 }, (_, at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)));
const regionsOf = (language: Language): Intl.DisplayNames =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });

const countryWords = new Map<Language, ReadonlySet<string>>();
/**
 * Countries and languages have another name in each language; what is made of them (Germans) begins alike. `word` as
 * `plainWord` gives it.
 */
export const isOfCountry = (word: string, language: Language): boolean => {
  let words = countryWords.get(language);
  if (words === undefined) {
    const regions = regionsOf(language);
    const tongues = new Intl.DisplayNames(language, { type: 'language' });
    const names = [...CODES.map((code) => regions.of(code)), ...TONGUES.split(' ').map((code) => tongues.of(code))];
    words = new Set(
      names
        .flatMap((name) => plainWord(name ?? '').match(WORD) ?? [])
        .filter((part) => part.length >= 4)
        .map((part) => part.slice(0, COUNTRY_LETTERS)),
    );
    countryWords.set(language, words);
  }
  return words.has(word.slice(0, COUNTRY_LETTERS)) || (language === 'en' && /(?:[ie]ans?|ish|ese|ic)$/u.test(word));
};

/** Countries whose name is that of a person, a town or a thing in some language: nothing tells which is meant. */
const AMBIGUOUS = new Set(
  'chad chili china cuba dominica dominique georgia granada grenade guernsey guinea india iran israel jersey jordan kenya mali malta maurice niger oman reunion reuniao togo turkey'.split(
    ' ',
  ),
);

/** Feasts in each language. */
const FEASTS: readonly Readonly<Record<Language, string>>[] = [
  { en: 'Easter', de: 'Ostern', es: 'Pascua', fr: 'Pâques', pt: 'Páscoa' },
  { en: 'Christmas', de: 'Weihnachten', es: 'Navidad', fr: 'Noël', pt: 'Natal' },
  { en: 'Pentecost', de: 'Pfingsten', es: 'Pentecostés', fr: 'Pentecôte', pt: 'Pentecostes' },
];

const countryCodes = new Map<Language, ReadonlyMap<string, string>>();
const codeOf = (word: string, language: Language): string | undefined => {
  let codes = countryCodes.get(language);
  if (codes === undefined) {
    const regions = regionsOf(language);
    codes = new Map(CODES.map((code) => [plainWord(regions.of(code) ?? ''), code] as const));
    countryCodes.set(language, codes);
  }
  return codes.get(word);
};

/** What a country, a city or a feast that `name` names is called in another language; null where it is none of these, or may be something else. */
export const localName = (name: string, from: Language, to: Language): string | null => {
  const word = plainWord(name);
  if (AMBIGUOUS.has(word)) return null;
  const feast = FEASTS.find((names) => plainWord(names[from]) === word);
  if (feast !== undefined) return feast[to];
  const city = localCity(name, from, to);
  if (city !== null) return city;
  const code = codeOf(word, from);
  return code === undefined ? null : (regionsOf(to).of(code) ?? null);
};
