import type { Language } from '../../shared/languages';

/** Forms of a row by language, in the order of the glossary's columns. */
type Cells = Readonly<Record<Language, readonly string[]>>;

const INFINITIVES: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  // The verb of a German phrase is its last word.
  de: /(?:^|\s)(?!\p{Lu})\p{L}+(?:en|ern|eln|tun)$/u,
  es: /^\p{L}*[aeií]r(?:me|te|se|l[aeo]s?)?(?!\p{L})/u,
  fr: /^(?:s['’]|se )?\p{L}*(?:er|ir|re)(?!\p{L})/u,
  pt: /^(?:me |se )?\p{L}*[aeioô]r(?:-se)?(?!\p{L})/u,
};
const PARTICIPLES: Readonly<Record<Language, RegExp>> = {
  // Not feed and bleed.
  en: /^(?:(?!\p{L}*eed(?!\p{L}))\p{L}{2,}ed|paid|took|taken|made|got|did|done|sent|bought|was|been)(?!\p{L})/iu,
  // Not gehen and geben, which begin as participles do.
  de: /(?:^|\s)(?!\p{Lu}|\p{L}*(?<!ge)ge[bh]en$)(?:\p{L}*ge\p{L}+en|\p{L}+t)$/u,
  es: /^\p{L}+[ai]d[ao]s?(?!\p{L})/u,
  fr: /^(?:\p{L}+[éu]e?s?|\p{L}+i|fait|mis|pris)(?!\p{L})/u,
  pt: /^\p{L}+[ai]d[ao]s?(?!\p{L})/u,
};

/** A form without the mark of those that are no source. */
const bare = (form = ''): string => form.replace('~', '');

/** Whether a row says what somebody does: "do the laundry, Wäsche waschen, …". */
export const isVerbRow = ({ de, es, fr }: Cells): boolean =>
  INFINITIVES.de.test(bare(de[0])) && INFINITIVES.es.test(bare(es[0])) && INFINITIVES.fr.test(bare(fr[0]));

/** What may stand before a to-do and leaves it one: times, days, and how the line goes on. */
const BESIDES =
  /\b(?:today|tonight|tomorrow|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|morning|afternoon|evening|noon|[ap]m|please|also|then|first|finally|just|maybe)\b/giu;
const SUBJECT =
  /^(?:the|a|my|our|your|his|her|their|this|that|these|those|all)\b|\b(?:I|we|you|they|he|she|it|who)\b/iu;
/** Behind these every language has the infinitive; behind "will" and "would" the Romance ones have a form of their own. */
const INFINITIVE_BEHIND =
  /\b(?:to|must|should|can|could|may|might|(?:must|should|can|could|may|might|shall) (?:I|we|you|they|he|she|somebody|someone|anyone))$/iu;

/** Whether what stands before, in the same clause, leaves an English verb without a subject of its own. */
const opensErrand = (before: string): boolean => {
  const rest = before.replace(BESIDES, ' ').trim();
  if (!/\p{L}/u.test(rest) || /,$/u.test(rest) || INFINITIVE_BEHIND.test(before)) return true;
  // "Buy milk and pay the rent", but "We cook and do the dishes".
  return /\b(?:and|or)$|&$/iu.test(rest) && !SUBJECT.test(rest);
};

/**
 * Whether a form of a verb row may be said in another language by the forms of that row: those are infinitives and
 * imperatives, most often, and a verb with a subject needs one of its own: "they do the laundry", "Juan corta el césped".
 *
 * @param before the text in front of the form.
 */
export const isVerbInPlace = (form: string, before: string, from: Language, to: Language, cells: Cells): boolean => {
  const clause = (/[^.:;!?()\n–—]*$/u.exec(before)?.[0] ?? '').trim();
  const isPast = PARTICIPLES[from].test(form);
  if (from !== 'en' && INFINITIVES[from].test(form) && !(from === 'de' && isPast)) return true;
  if (isPast) return cells[to].some((target) => PARTICIPLES[to].test(bare(target)));
  if (from !== 'en') return !/\p{L}/u.test(clause) || /,$/u.test(clause);
  if (/^\p{L}+ing\b/iu.test(form)) return !/(?:\b(?:am|are|is|was|were|been?)|['’](?:m|re|s))(?: not)?$/iu.test(clause);
  return opensErrand(clause) && !/^\p{L}+[^s]s\b/u.test(form);
};
