import type { TextSpan } from '../../shared/protocol';
import { ownValuesIn, type QuestionKind } from './questionKinds';
import { DAY, HOUR, MEASURE, MONEY_UNIT, MONTH, NUMBER_WORD, PERCENT, SPAN_UNIT } from './valueWords';

/* Each part begins where no figure or letter stands before it, and what repeats has a limit: all of it is linear. */

/** Also the narrow and the unbroken ones, which groups of figures and units are set apart by. */
const SPACE = '[ \\u00a0\\u2009\\u202f]';
const NO_LETTER = '(?![\\p{L}])';

const GROUPS = `[1-9]\\d{0,2}(?:(?:${SPACE}\\d{3}){1,4}|(?:['’]\\d{3}){1,4})(?!\\d|${SPACE}\\d)(?:[.,]\\d{1,9})?`;
const FRACTION = `(?:\\d{1,4}${SPACE}?)?[¼½¾⅓⅔⅛]|\\d{1,4} [1-9]/[2-9](?![\\d/])`;
/** Behind a whole sum: "250.–". */
const NO_CENTS = '(?:[.,][–—-]{1,2})?';
const NO_FIGURE_BEFORE = `(?<![\\p{L}\\p{N}]|\\d['’.,:/-]|\\d${SPACE})`;
const FIGURES = `${NO_FIGURE_BEFORE}(?:${GROUPS}|${FRACTION}|\\d(?:[.,]?\\d)*)(?!\\d)`;
const MINUS = '(?:(?<![\\p{L}\\p{N}])[-−](?=\\d))?';

const TENS =
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|' +
  'vingts?|trente|quarante|cinquante|soixante|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|cento|cent|ciento|hundred';
/** Of these alone nobody knows whether they count. */
const LAST_WORD = 'une?|un[oa]|uma?|onze|quinze|seize';
/** What is counted by hundreds, thousands and more. */
const LARGE =
  'hundreds?|thousands?|dozens?|(?:m|b|tr)illions?|hundert|tausend|millionen|milliarden?|cientos|mil|mill[oó]n(?:es)?|' +
  'cents?|mille|milliards?|milh(?:ão|ões)|bilh(?:ão|ões)';
/** Also as they are cut short behind figures. */
const SCALE = `(?:${LARGE})${NO_LETTER}|(?:mio|mrd|tsd)${NO_LETTER}\\.?`;
const WORDS =
  `(?<![\\p{L}\\p{N}])(?:${NUMBER_WORD}|${TENS})` +
  `(?:[ -](?:${LARGE})${NO_LETTER}|(?<=${TENS}|${LARGE})(?:[ -]| (?:and|y|et|e) )(?!(?:${LARGE})${NO_LETTER})(?:${NUMBER_WORD}|${TENS}|${LAST_WORD})${NO_LETTER}){1,5}`;
/** "half a million", "a dozen", "eine halbe Million". */
const ROUND =
  `(?<![\\p{L}\\p{N}])(?:half an?|an?|eine?|eine halbe|ein halbes|un|une|una|um|uma|medio|media|un demi|une demi|meio|meia)[ -]` +
  `(?:hundred|thousand|dozen|[mb]illion|milliarden?|dutzend|mill[oó]n|docena|milliard|douzaine|milhão|bilhão|dúzia)${NO_LETTER}`;
const QUANTITY = `${MINUS}${FIGURES}(?:${SPACE}(?:${SCALE}))?|${WORDS}|${ROUND}`;
const ONE_WORD = `(?<![\\p{L}\\p{N}])(?:${NUMBER_WORD})${NO_LETTER}`;

const CURRENCY_SIGN = '(?:(?:R|US|AU|CA|NZ|HK|A|C|S)?\\$|[€£¥])';
const BEFORE_MONEY = `(?<![\\p{L}\\p{N}])(?:${CURRENCY_SIGN}|eur|usd|gbp|chf|brl)${SPACE}?`;
const BEHIND_MONEY =
  `(?:${SPACE}de |${SPACE}d['’]|${SPACE}?)` +
  `(?:${CURRENCY_SIGN}|(?:${MONEY_UNIT}|brl|real|pence|dólar(?:es)?|francos?|libras?)${NO_LETTER})`;
/** Large sums cut short behind a sign of currency: "$4.5m". */
const SHORT_SCALE = `(?:bn|[kmb])(?![\\p{L}\\p{N}])`;
const MONEY =
  `${BEFORE_MONEY}${FIGURES}(?:${SHORT_SCALE}|${SPACE}(?:${SCALE}))?${NO_CENTS}|` +
  `(?:${QUANTITY}|${ONE_WORD})${NO_CENTS}${BEHIND_MONEY}`;

const AND_A_HALF = `(?: and a half| y medi[oa]| et demie?| e mei[oa])${NO_LETTER}`;
const ARTICLE = `(?<![\\p{L}])(?:an?|eine?[nmr]?|una?|une|uma?)${NO_LETTER}`;
const GERMAN_HALF = '(?<![\\p{L}])(?:anderthalb|(?:ein|zwei|drei|vier|fünf|sechs)einhalb)e?';
const COUNT = `(?:${QUANTITY}|${ONE_WORD}|${ARTICLE}|${GERMAN_HALF})(?:${AND_A_HALF})?`;
const SHORT_HOUR = `(?:hrs?|std|h)${NO_LETTER}\\.?`;
const SHORT_MINUTE = `(?:mins?|min)${NO_LETTER}\\.?`;
const SHORT_SPAN = `${SHORT_HOUR}|${SHORT_MINUTE}|(?:secs?|sek|sec)${NO_LETTER}\\.?`;
const HOURS = `(?:${SHORT_HOUR}|(?:hours?|stunden?|horas?|heures?)${NO_LETTER})`;
const MINUTES = `(?:${SHORT_MINUTE}|(?:minut(?:es?|en|os?))${NO_LETTER})`;
const TWO_DIGITS = `\\d{1,2}(?![\\d.,]\\d|\\d)`;
/** "7 h 45" is both an hour and how long it takes. */
const HOURS_AND_MINUTES =
  `(?<![\\p{L}\\p{N}.,])\\d{1,2}${SPACE}?(?:h|heures?)${SPACE}?[0-5]\\d(?![\\p{L}\\p{N}])|` +
  `(?:${COUNT})[ -]?${HOURS} (?:(?:and|und|y|et|e) )?${TWO_DIGITS}${SPACE}?${MINUTES}`;
const DURATION =
  `${HOURS_AND_MINUTES}|(?:${COUNT})(?:${SPACE}|-)(?:\\p{L}{1,30} )?(?:${SPAN_UNIT})${NO_LETTER}(?:${AND_A_HALF})?|` +
  `(?:${COUNT})${SPACE}?(?:${SHORT_SPAN})`;

const TIME =
  `(?<![\\p{L}\\p{N}.,])\\d{1,2}${SPACE}?(?:h|heures?|uhr)${SPACE}?[0-5]\\d(?![\\p{L}\\p{N}])|` +
  `(?<![\\p{L}\\p{N}.,])\\d{1,2}(?:[:.]\\d{2})?${SPACE}?(?:[ap]\\.m\\.|o['’]clock)|` +
  `(?<![\\p{L}])(?:half past|(?<=at )half|(?:a )?quarter (?:to|past)|(?:five|ten|twenty|twenty-five) past|(?:drei)?viertel(?: (?:nach|vor))?|` +
  `(?:(?:fünf|zehn|zwanzig) (?:nach|vor) )?halb|(?:fünf|zehn|zwanzig) (?:nach|vor)) ${HOUR}(?![\\p{L}\\p{N}])|` +
  `(?<![\\p{L}\\p{N}.,:])${HOUR}(?:${SPACE}(?:heures?|h))? (?:y media|y cuarto|menos cuarto|et demie|et quart|moins le quart|e meia)${NO_LETTER}`;

const YEAR = '(?:1[0-9]|20)\\d\\d(?![\\p{N}])';
const ORDINAL = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) of|primeir?o de|premier';
const DATE =
  `(?:(?<![\\p{L}])(?:${DAY}),? (?:(?:the|den|der|dem|le|el) )?)?` +
  `(?:(?<![\\p{L}\\p{N}.,])(?:\\d{1,2}(?:st|nd|rd|th|er|º|ª)?\\.?(?: of| de)?|${ORDINAL}) (?:${MONTH})${NO_LETTER}|` +
  `(?<![\\p{L}])(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]))(?:\\.?,? (?:del? )?${YEAR})?`;

const NUMBER = `(?:${MONEY})|(?:${QUANTITY})(?:${SPACE}(?:de |d['’])?)?(?:${MEASURE})|${QUANTITY}`;

const wholly = (source: string): RegExp => new RegExp(source, 'giu');
const WHOLE: Partial<Record<QuestionKind, RegExp>> = {
  money: wholly(`${MONEY}|${NO_FIGURE_BEFORE}${GROUPS}${NO_CENTS}|${WORDS}|${ROUND}`),
  number: wholly(NUMBER),
  percent: wholly(`(?:${QUANTITY}|${ONE_WORD})${SPACE}?(?:${PERCENT})`),
  duration: wholly(DURATION),
  time: wholly(TIME),
  date: wholly(DATE),
};

/** Spans in order, those that share a character as one. */
const joined = (spans: readonly TextSpan[]): TextSpan[] => {
  const whole: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || span.start >= last.end) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
};

const placesIn = (text: string, kind: QuestionKind): TextSpan[] => {
  const pattern = WHOLE[kind];
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: value }) => ({ start: index, end: index + value.length }));
};

/**
 * Where a text holds something of this kind, each as far as it goes: "1 250,50 €" and not "250,50 €". For what is marked
 * and printed; `valuesIn` says the same of less, and a sentence is chosen by that.
 */
export const wholeValues = (text: string, kind: QuestionKind): readonly TextSpan[] => {
  const whole = joined([...ownValuesIn(text, kind), ...placesIn(text, kind)]);
  // As in `valuesIn`.
  return kind === 'date' && whole.length === 0 ? wholeValues(text, 'time') : whole;
};
