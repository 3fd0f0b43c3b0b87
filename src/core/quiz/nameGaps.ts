import { GIVEN_NAMES } from '../assistant/nameLists';
import { fold } from '../search/fold';
import { isEverydayWord } from '../text/languageVotes';
import { isTaskVerb } from './pairCues';

/** A name, or a word that looks like one, by its place in the capitals that were given. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'term';
}

/** What stands around words with capitals. */
export interface NamePlace {
  /** Nothing of its sentence stands before it. */
  readonly isFirst: boolean;
  readonly isGerman: boolean;
  readonly before: string;
  readonly after: string;
}

/** Days of the week are names of nothing that is learnt; months are dates. */
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tage?s?|mittwochs?|sonnabends?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?)$/iu;
/** Small words that a sentence begins with and that are no part of the name behind them. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'after before during since until under over near beyond behind above below inside outside despite unlike last next this ' +
    'every each some most many several few two three four five six seven eight nine ten late early nach vor seit während ' +
    'wegen trotz unter über gegen ab bis zwei drei vier fünf sechs sieben acht neun zehn viele manche einige jeder jede jedes ' +
    'después durante desde hasta tras según ante bajo contra hacia entre antes cada dos tres cuatro muchos muchas algunos ' +
    'après avant pendant durant depuis dès vers sous chez contre malgré selon outre sauf deux trois quatre chaque plusieurs ' +
    'depois até após segundo sob dois duas três quatro muitos muitas'
  ).split(' '),
);
const LEADS_ON = /^\p{L}+\s+(?:(?:la|le|les|las|los|el|der|die|das|den|dem|the|de|du|da|do)\s+)*/u;
/** "L'évêque Aubert" is a bishop and his name. */
const ELIDED = /^[LDld]['’](?:\p{Ll}[\p{L}'’-]*\s+(?:(?:de|du)\s+)?)?/u;

/** A person or a place whose name is two words stands behind these in German too. */
const GERMAN_LEADS = /(?:^|\s)(?:von|durch)\s+$/iu;

const isWholeCapital = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** Names that a sentence begins with are told from other words only where they are known, or of several words. */
const isNameAtStart = (name: string): boolean => {
  const [first = '', ...rest] = name.split(/\s+/u);
  if (isTaskVerb(first)) return false;
  return GIVEN_NAMES.has(fold(first)) || (rest.length > 0 && !isEverydayWord(first)) || isWholeCapital(first);
};

/** Every noun of German has a capital: two in a row are a name only where grammar leaves nothing else. */
const isGermanName = (words: string, { isFirst, before, after }: NamePlace): boolean => {
  const [first = ''] = words.split(/\s+/u);
  return (
    GIVEN_NAMES.has(fold(first)) ||
    /\s(?:von|van)\s/u.test(words) ||
    (isFirst && /^\s+\p{Ll}/u.test(after)) ||
    GERMAN_LEADS.test(before)
  );
};

const singly = (words: string, place: NamePlace): FoundName[] =>
  [...words.matchAll(/\p{Lu}[^\s]*/gu)].flatMap(({ 0: word, index }) =>
    namesIn(word, { ...place, isFirst: place.isFirst && index === 0, before: '', after: '' }).map((found) => ({
      ...found,
      start: found.start + index,
      end: found.end + index,
    })),
  );

/** What could be asked for in words that begin with capitals: the names, without what leads to them. */
export const namesIn = (words: string, place: NamePlace): FoundName[] => {
  const { isFirst, isGerman } = place;
  // Days of the week, with or without "last", and who speaks in minutes, before a colon.
  if (words.split(/\s+/u).some((word) => WEEKDAY.test(word)) || place.after.startsWith(':')) return [];
  const end = words.length;
  const elided = ELIDED.exec(words)?.[0].length ?? 0;
  const [opener = ''] = words.split(/\s+/u);
  const start =
    elided > 0 ? elided : isFirst && OPENERS.has(opener.toLowerCase()) ? (LEADS_ON.exec(words)?.[0].length ?? end) : 0;
  const name = words.slice(start);
  if (name.length < 2 || !/^\p{Lu}/u.test(name) || /^[IVX]+$/u.test(name)) return [];
  if (isGerman && /\s/u.test(name) && !isGermanName(name, { ...place, isFirst: isFirst && start === 0 }))
    return singly(name, { ...place, isFirst: isFirst && start === 0 }).map((found) => ({
      ...found,
      start: found.start + start,
      end: found.end + start,
    }));
  if (isFirst && start === 0 ? isNameAtStart(name) : !isEverydayWord(name)) return [{ start, end, kind: 'name' }];
  // With its capital only because it comes first.
  const isTerm = isFirst && start === 0 && /^\p{Lu}\p{Ll}{4,}$/u.test(name) && !isEverydayWord(name);
  return isTerm ? [{ start, end, kind: 'term' }] : [];
};
