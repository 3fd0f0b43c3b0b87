import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';

/** The hours as they are said, from one o'clock on. */
const HOURS = {
  en: 'one two three four five six seven eight nine ten eleven twelve',
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  es: 'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
  fr: 'une deux trois quatre cinq six sept huit neuf dix onze midi',
  pt: 'uma duas três quatro cinco seis sete oito nove dez onze doze',
} as const satisfies Record<Language, string>;

const hoursOf = (language: Language): readonly string[] => HOURS[language].split(' ');
const hourIn = (language: Language, more = ''): string =>
  String.raw`(?<hour>1[0-2]|[1-9]|${HOURS[language].replace(/ /gu, '|')}${more})`;
const FIRST = String.raw`(?<![\p{L}\p{M}\p{Nd}_\-])`;
const LAST = String.raw`(?![\p{L}\p{M}\p{Nd}_\-]|[.,:]\p{Nd})`;

/** A way to say a part of an hour: minutes from the full hour that it names. */
interface Form {
  readonly minutes: number;
  readonly pattern: RegExp;
}

const form = (minutes: number, source: string): Form => ({
  minutes,
  pattern: new RegExp(FIRST + source + LAST, 'giu'),
});

/** "two inches" are no hour, and neither are miles away. */
const NO_MEASURE = String.raw`(?!\s(?:inch(?:es)?|feet|foot|cups?|thirds?|hundreds?|thousand|million|per|percent|%|miles?|pounds?|weeks?|days?|hours?)(?!\p{L}))`;
const EN_HOUR = String.raw`${hourIn('en')}(?:\s?(?<half>[ap])\.?m(?:\.(?=\s*\p{Ll}))?|\so['’]clock)?`;
const DE_HOUR = String.raw`${hourIn('de')}(?:\sUhr)?`;
/** An article that only hours have so: "a las siete". */
const ES = String.raw`(?<=(?:^|\s)(?:las|la(?=\s(?:una|1)(?!\p{Nd})))\s)`;
const FR = String.raw`(?<=(?:^|\s)(?:à|dès|vers|jusqu['’]à|à partir de|avant|il est|il était)\s)`;
const PT = String.raw`(?<=(?:^|\s)(?:às?|as|ao|das|da|do|pelas?|são|era|eram)\s)`;
/** "à deux heures et demie de route" is as far away. */
const NO_WAY = String.raw`(?!\s(?:d['’]|de\s(?!l['’]apr)|(?:du(?!\s(?:matin|soir))|en|par|plus)(?!\p{L})))`;
const FR_HOUR = String.raw`(?:${hourIn('fr', '|douze|minuit')})(?:\s?h(?:eures?)?)?`;

const FORMS: Readonly<Record<Language, readonly Form[]>> = {
  en: [
    form(30, String.raw`half\spast\s${EN_HOUR}`),
    form(15, String.raw`(?:a\s)?quarter\s(?:past|after)\s${EN_HOUR}`),
    form(-15, String.raw`(?:a\s)?quarter\sto\s${EN_HOUR}${NO_MEASURE}`),
  ],
  de: [
    form(-30, String.raw`(?<!ein\s)halb\s${DE_HOUR}`),
    form(15, String.raw`viertel\snach\s${DE_HOUR}`),
    form(-15, String.raw`(?:viertel\svor|dreiviertel)\s${DE_HOUR}`),
    form(-45, String.raw`(?<=(?:^|\s)(?:um|gegen|ab|bis)\s)viertel\s${DE_HOUR}`),
  ],
  es: [
    form(30, String.raw`${ES}${hourIn('es')}\sy\smedia(?!\shoras)`),
    form(15, String.raw`${ES}${hourIn('es')}\sy\scuarto`),
    form(-15, String.raw`${ES}${hourIn('es')}\smenos\scuarto`),
  ],
  fr: [
    form(30, String.raw`${FR}${FR_HOUR}\set\sdemie?${NO_WAY}`),
    form(15, String.raw`${FR}${FR_HOUR}\set\squart${NO_WAY}`),
    form(-15, String.raw`${FR_HOUR}\smoins\s(?:le\s|un\s)?quart`),
  ],
  pt: [
    form(30, String.raw`${PT}${hourIn('pt', '|meio-dia|meia-noite')}\se\smeia(?!\shoras)`),
    form(15, String.raw`${PT}${hourIn('pt')}\se\s(?:um\squarto|quinze)`),
    form(-15, String.raw`${PT}${hourIn('pt')}\smenos\s(?:um\squarto|quinze)`),
    form(-15, String.raw`(?:um\squarto|quinze|15)\spara\s(?:as?|o|à)\s${hourIn('pt', '|meio-dia|meia-noite')}`),
  ],
};

/** What begins or ends such a time round a figure with its own h, pm or Uhr. */
const ROUND: Readonly<Partial<Record<Language, readonly [RegExp | null, RegExp | null]>>> = {
  en: [/(?:^|\s)(?:half past|quarter (?:past|after|to))\s$/iu, null],
  de: [/(?:^|\s)(?:halb|(?:drei)?viertel(?: vor| nach)?)\s$/iu, null],
  fr: [null, /^\s(?:et (?:demie?|quart)|moins (?:le |un )?quart)(?!\p{L})/iu],
};

/** Whether a clock time between `before` and `after` is a part of a spoken one: "half past 7 pm". */
export const isInSpokenTime = (before: string, after: string, language: Language): boolean => {
  const [begin, end] = ROUND[language] ?? [];
  return begin?.test(before) === true || end?.test(after) === true;
};

const hourOf = (said: string, language: Language): number => {
  const word = said.toLowerCase();
  if (word === 'minuit' || word === 'meia-noite') return 0;
  if (word === 'douze' || word === 'meio-dia') return 12;
  return Number(word) || hoursOf(language).indexOf(word) + 1;
};

/** An hour of the clock's face as it was said: as a word or a figure. */
const sayHour = (hour: number, said: string, language: Language): string => {
  const onFace = hour % 12 === 0 ? 12 : hour % 12;
  return /\p{Nd}/u.test(said) ? `${onFace}` : (hoursOf(language)[onFace - 1] ?? `${onFace}`);
};

const writeFigures = (hour: number, minutes: number, to: Language): string => {
  const all = hour * 60 + minutes;
  // A quarter to one is 12:45.
  const at = all < 0 ? all + 24 * 60 : all < 60 && hour === 1 ? all + 12 * 60 : all;
  const [h, m] = [Math.floor(at / 60), String(at % 60).padStart(2, '0')];
  switch (to) {
    case 'de':
      return `${h}:${m} Uhr`;
    case 'fr':
      return `${h} h ${m}`;
    case 'pt':
      return `${h}h${m}`;
    default:
      return `${h}:${m}`;
  }
};

/** English and German say it alike; which half of the day is meant stays as open as it was. */
const sayAlike = (said: string, hour: number, minutes: number, to: Language): string => {
  const at = (offset: number): string => sayHour(hour + offset + 12, said, to);
  if (to === 'de')
    return minutes === 30 ? `halb ${at(1)}` : minutes === 15 ? `Viertel nach ${at(0)}` : `Viertel vor ${at(0)}`;
  switch (minutes) {
    case -15:
      return `quarter to ${at(0)}`;
    case 15:
      return `quarter past ${at(0)}`;
    case -30:
      return `half past ${at(-1)}`;
    default:
      return `quarter past ${at(-1)}`;
  }
};

/** Times of day that a text says in words, half past seven, and how the other language writes them; in order. */
export const spokenTimes = (text: string, from: Language, to: Language): (TextSpan & { readonly shown: string })[] =>
  FORMS[from]
    .flatMap(({ minutes, pattern }) =>
      Array.from(text.matchAll(pattern), ({ 0: all, index, groups }) => {
        const said = groups?.['hour'] ?? '';
        const half = groups?.['half']?.toLowerCase();
        const hour = hourOf(said, from);
        const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
        const isAlike = half === undefined && (from === 'de' || to === 'de');
        const shown = isAlike ? sayAlike(said, hour, minutes, to) : writeFigures(inDay, minutes, to);
        return { start: index, end: index + all.length, shown };
      }),
    )
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => all.slice(0, at).every(({ end }) => end <= start));
