import type { Language } from '../../shared/languages';
import { plainWord } from './countryNames';

/** Words of a language by their value; several with one value stand between bars. Plain letters, as `plainWord` gives. */
const table = (from: number, step: number, words: string): (readonly [string, number])[] =>
  words.split(' ').flatMap((names, at) => names.split('|').map((name) => [name, from + at * step] as const));

const WORDS = {
  en: [
    ...table(1, 1, 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
    ...table(17, 1, 'seventeen eighteen nineteen'),
    ...table(20, 10, 'twenty thirty forty|fourty fifty sixty seventy eighty ninety hundred'),
    ...table(1000, 1, 'thousand'),
  ],
  de: [
    ...table(
      1,
      1,
      'ein|eins|eine zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn',
    ),
    ...table(16, 1, 'sechzehn siebzehn achtzehn neunzehn'),
    ...table(20, 10, 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert'),
    ...table(1000, 1, 'tausend'),
  ],
  es: [
    ...table(1, 1, 'un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'),
    ...table(
      16,
      1,
      'dieciseis diecisiete dieciocho diecinueve veinte veintiun|veintiuno|veintiuna veintidos veintitres',
    ),
    ...table(24, 1, 'veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'),
    ...table(30, 10, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento'),
    ...table(
      200,
      100,
      'doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas',
    ),
    ...table(
      600,
      100,
      'seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
    ),
    ...table(1000, 1, 'mil'),
  ],
  fr: [
    ...table(1, 1, 'un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...table(20, 10, 'vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante cent|cents'),
    ...table(1000, 1, 'mille'),
  ],
  pt: [
    ...table(
      1,
      1,
      'um|uma dois|duas tres quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze',
    ),
    ...table(16, 1, 'dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove'),
    ...table(20, 10, 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento'),
    ...table(200, 100, 'duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas'),
    ...table(600, 100, 'seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas'),
    ...table(1000, 1, 'mil'),
  ],
} as const satisfies Record<Language, readonly (readonly [string, number])[]>;

const VALUES = new Map(Object.entries(WORDS).map(([language, words]) => [language, new Map(words)]));
/** What joins the words of a number. */
const AND = { en: 'and', de: 'und', es: 'y', fr: 'et', pt: 'e' } as const satisfies Record<Language, string>;
const HUNDRED = 100;
const THOUSAND = 1000;

const GERMAN_WORDS = WORDS.de.map(([word]) => word);
const GERMAN_PART = new RegExp(`${[...GERMAN_WORDS].sort((a, b) => b.length - a.length).join('|')}|und`, 'gu');

/** A number's value so far, and what it may go on with. */
interface Sum {
  readonly thousands: number;
  readonly rest: number;
  readonly last: number;
  readonly isJoined: boolean;
}
const NOTHING: Sum = { thousands: 0, rest: 0, last: 0, isJoined: false };

/** `sum` and one more word of the number; null where the word begins another. */
const add = (sum: Sum, value: number, language: Language): Sum | null => {
  const { thousands, rest, last, isJoined } = sum;
  const go = (next: number): Sum => ({ thousands, rest: next, last: value, isJoined: false });
  if (value === THOUSAND)
    return thousands > 0 || isJoined
      ? null
      : { thousands: rest === 0 ? THOUSAND : rest * THOUSAND, rest: 0, last: value, isJoined: false };
  if (value === HUNDRED) {
    if (rest > 1 && (isJoined || rest > 99 || language === 'es' || language === 'pt')) return null;
    return go(Math.max(1, rest) * HUNDRED);
  }
  if (value > HUNDRED) return rest === 0 ? go(value) : null;
  const low = rest % HUNDRED;
  if (language === 'fr') {
    if (value === 20 && low === 4 && !isJoined) return go(rest - low + 80);
    if (value === 10 && (low === 60 || low === 80) && last >= 20) return go(rest + value);
    if (value > 10 && value < 17 && (low === 60 || low === 80) && last >= 20) return go(rest + value);
    if (value > 6 && value < 10 && last === 10) return go(rest + value);
  }
  if (value >= 10) return low === 0 ? go(rest + value) : null;
  if (low === 0) return go(rest + value);
  // German says the ones first: fünfundsechzig. Spanish and Portuguese join them.
  if (language === 'de') return null;
  const needsAnd = language === 'es' || language === 'pt' || (language === 'fr' && value === 1 && low !== 80);
  return last >= 20 && last < HUNDRED && low % 10 === 0 && isJoined === needsAnd ? go(rest + value) : null;
};

const mayJoin = ({ thousands, rest, last }: Sum, language: Language): boolean => {
  if (language === 'en') return last === HUNDRED || last === THOUSAND;
  if (language === 'es') return last >= 30 && last < HUNDRED;
  if (language === 'fr') return last >= 20 && last < HUNDRED;
  return thousands + rest > 0;
};

/** A German number, which is one word; null for other words. */
const germanValue = (word: string): number | null => {
  const parts = word.match(GERMAN_PART);
  if (parts?.join('') !== word) return null;
  let sum: Sum = NOTHING;
  for (let at = 0; at < parts.length; at++) {
    const value = VALUES.get('de')?.get(parts[at] ?? '');
    if (value === undefined) {
      if (at === 0 || sum.last < HUNDRED) return null;
      continue;
    }
    const tens = parts[at + 1] === 'und' ? VALUES.get('de')?.get(parts[at + 2] ?? '') : undefined;
    const isReversed = value < 10 && tens !== undefined && tens >= 20 && tens < HUNDRED;
    const next = add(sum, isReversed ? value + tens : value, 'de');
    if (next === null) return null;
    sum = isReversed ? { ...next, last: tens } : next;
    if (isReversed) at += 2;
  }
  return sum.thousands + sum.rest;
};

export interface SpokenNumber {
  readonly shown: string;
  readonly value: number;
  /** What follows it in the text. */
  readonly after: string;
  /** Several words, or one that can only be counted with: "a thousand thanks" is none. */
  readonly isSure: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** The numbers up to a million that a text says in words, in order. */
export const spokenNumbers = (text: string, language: Language): SpokenNumber[] => {
  const values = VALUES.get(language);
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: plainWord(word),
    start: index,
    end: index + word.length,
  }));
  const found: (SpokenNumber & { readonly start: number; readonly end: number })[] = [];
  for (let at = 0; at < words.length;) {
    const first = at;
    let end = at;
    let sum: Sum = NOTHING;
    for (; at < words.length; at++) {
      const word = words[at];
      const before = words[at - 1];
      if (word === undefined) break;
      if (at > first && before !== undefined && !/^(?:\s|-)$/u.test(text.slice(before.end, word.start))) break;
      if (word.key === AND[language] && at > first && language !== 'de') {
        if (!mayJoin(sum, language)) break;
        sum = { ...sum, isJoined: true };
        continue;
      }
      const value = language === 'de' ? germanValue(word.key) : values?.get(word.key);
      const next: Sum | null =
        value === undefined || value === null
          ? null
          : language === 'de'
            ? at === first
              ? { ...NOTHING, rest: value, last: value }
              : null
            : add(sum, value, language);
      if (next === null) break;
      sum = next;
      end = at + 1;
    }
    if (end === first) {
      at = first + 1;
      continue;
    }
    at = end;
    const [start, stop] = [words[first]?.start ?? 0, words[end - 1]?.end ?? 0];
    const value = sum.thousands + sum.rest;
    const isBare =
      end - first === 1 &&
      /^(?:hundred|hundert|cien|ciento|cem|cento|cents?|thousand|tausend|mil|mille)$/u.test(words[first]?.key ?? '');
    found.push({ shown: text.slice(start, stop), value, after: text.slice(stop), isSure: !isBare, start, end: stop });
  }
  const isJoint = (from: number, to: number): boolean => /^[\s-]$/u.test(text.slice(from, to));
  return found.map(({ start, end, ...number }, at) => {
    const [previous, next] = [found[at - 1], found[at + 1]];
    // "nineteen eighty-four" is a year and "seven one three" a telephone; "twenty-first" an ordinal.
    const isRow =
      (previous !== undefined && isJoint(previous.end, start)) || (next !== undefined && isJoint(end, next.start));
    const isCut =
      /^-\p{L}|^\s(?:first|second|third|\p{L}+th|et\s\p{L}+ième)(?!\p{L})/u.test(number.after) ||
      /\p{L}-$|\p{Nd}[.,]?\s$/u.test(text.slice(0, start));
    return { ...number, isSure: number.isSure && !isRow && !isCut };
  });
};
