const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Lower case, without the final dot. A sentence never ends here: something is always named next. */
const TITLES = words(
  'mr mrs ms messrs prof dr st sr sra srta dra mme mlle mlles mm pr ste mgr gen col capt lt sgt rev hon hr fr frl ' +
    'ing dipl don ud uds vd vds pág págs p.ej bspw z.b d.h u.a o.ä i.d.r z.t e.g i.e cf vgl sog bzw ggf evtl resp ' +
    'geb verh p.ex c.-à-d approx ca circa env vs mt ft inkl zzgl exkl pck',
);

/** A sentence may end here when the next one starts with a capital. */
const ENDERS = words(
  'etc usw u.s.w usf u.s u.k u.n u.e ee.uu a.m p.m a.c d.c v.chr n.chr inc ltd co corp jr sen sr bros plc ag al m.m',
);

/** An abbreviation only before a figure: `No. 5`, `S. 12`, `fig. 3`. */
const BEFORE_FIGURES = words(
  'no nr num núm n art abs abb kap bd s p pp pg seite tel fig figs vol ch sec eq str hs az az ziff rn aufl jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec okt dez ene abr ago dic janv févr fév avr juil déc fev set out',
);

/** Units and short forms that go on in lower case, and end a sentence before a capital or the end. */
const NEVER_BEFORE_LOWER = words(
  'dept est min max std sek mio mrd gest bzgl etw jmd aprox incl av bvd éd chap dir tfno avda apdo ex',
);

/** Of these, what says something about the figure behind it, unless one before it is meant: `20 min.`. */
const ABOUT_FIGURES = words('max min incl std');

/** Weekdays, cut short: only before a day of the month or an hour. */
const WEEKDAYS = words(
  'mon tue tues wed weds thu thur thurs fri sat sun mo di mi do fr sa so lun mar mié mie jue vie sáb sab dom mer jeu ' +
    'ven sam dim seg ter qua qui sex',
);
const DAY_OF_MONTH =
  /^\d{1,2}(?:\.|st|nd|rd|th|er|º)?(?:\s+(?:de\s+|of\s+)?(?:jan|ene|fe[bv]|fév|m[aä]r|a[pbv]r|ma[iy]|jui|jun|jul|aug|ago|ao[uû]|sep|set|okt|oct|out|nov|de[czs]|déc|jän)|[./-]\d{1,2}\b)|^\d{1,2}(?:[:.]\d{2})?\s?(?:h(?![\p{L}])|uhr\b)/iu;

const DAYS_AND_MONTHS =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?|Weltkrieg|Stock|Klasse|Geburtstag|Platz|Etage|Kapitel|Quartal|Woche|Tag|Mal)\b|^(?:Jan|Jän|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\./u;
const CURRENCY = /^(?:\p{Sc}|(?:Euro|Dollar|Franken|EUR|USD|CHF|GBP)(?!\p{L}))/u;
const BEFORE_ORDINAL =
  /(?:^|\s)(?:am|im|zum|vom|beim|ab|bis|der|die|das|dem|den|des|ein|eine|einen|einem|einer|und|seit|jeden|jeder)\s+$/iu;

/**
 * Whether the dot that ends `text.slice(0, dot + 1)` belongs to its word instead of ending a sentence.
 * `next` is the text that follows the white space.
 */
export const isAbbreviationDot = (text: string, dot: number, next: string): boolean => {
  const before = text.slice(Math.max(0, dot - 40), dot);
  const token = /[\p{L}\p{M}\p{N}.°’'-]*$/u.exec(before)?.[0] ?? '';
  const lower = token.toLowerCase();
  const nextIsFigure = /^\d/u.test(next);
  if (/^(?:\d{1,2}\.?[-–])?\d{1,2}$/u.test(token)) {
    return DAYS_AND_MONTHS.test(next) || (BEFORE_ORDINAL.test(before.slice(0, -token.length)) && /^\p{L}/u.test(next));
  }
  // Initials: `J. S. Bach`, `z. B.`; but `and I.` ends a sentence.
  if (/^\p{L}$/u.test(token)) return token !== 'I' && next !== '';
  // `Fri. 12 May` and `am Di. 3. Juni`; a sentence that ends with a small `so` or `mar` may be followed by a number.
  if (WEEKDAYS.has(lower) && nextIsFigure && (/^\p{Lu}/u.test(token) || DAY_OF_MONTH.test(next))) return true;
  if (TITLES.has(lower)) return next !== '';
  if (BEFORE_FIGURES.has(lower)) return nextIsFigure;
  if ((lower === 'mio' || lower === 'mrd') && CURRENCY.test(next)) return true;
  if (ABOUT_FIGURES.has(lower) && nextIsFigure) return !/\p{N}\s*$/u.test(before.slice(0, -token.length));
  // Where nothing has a capital, a small letter behind them still says that they go on.
  if (NEVER_BEFORE_LOWER.has(lower)) return /^\p{Ll}/u.test(next);
  if (ENDERS.has(lower)) return false;
  return /^(?:\p{L}\.)+\p{L}$/u.test(token) && !/^\p{Lu}\p{Ll}/u.test(next);
};
