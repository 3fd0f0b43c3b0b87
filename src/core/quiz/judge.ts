import { isEverydayWord, votesOf } from '../text/languageVotes';
import { isLanguage, type Language } from '../../shared/languages';
import { isOtherCurrency } from './answerCurrency';
import { compareDays, namedDays } from './answerDates';
import { compareLetters } from './answerLetters';
import { denialCount, deniedWords, denialsIn, isDenial, withoutContractions } from './answerNegations';
import { inFiguresAlike } from './answerNumbers';
import type { FigureView } from './answerParts';
import { contentParts, HOLDS_DIGIT, isSameText, spelled } from './answerWords';
import { editDistance, slipsAllowed } from './editDistance';
import { judgeFigures } from './judgeFigures';
import { judged, type Judgement, type Verdict } from './judgement';
import { holdsOpposite, isNear, lackingFrom } from './slips';

/** What a note is written in, as far as answers are read differently for it. */
type AnswerLanguage = Language | 'it';

/** An answer of more words is told in one's own: what counts is what it says. */
const SHORT_ANSWER_WORDS = 5;
const ENOUGH = 0.75;
const SOME = 0.4;

/** As they are typed where a keyboard has no umlauts. */
const withoutUmlauts = (text: string): string =>
  text.toLowerCase().replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue');

const OR = /\s+(?:\/|or|oder|ou)\s+/u;
/** In Portuguese it is an article: Pedro o Grande. */
const OR_WITH_O = /\s+(?:\/|or|oder|ou|o)\s+/u;

/** Both as they may be meant: whole, without what stands in brackets, and each of several that a stroke divides. */
const readingsOf = (answer: string, language: AnswerLanguage | null): string[] => {
  const bare = answer.replace(/\s*\([^)]*\)/gu, '').trim();
  const parts = answer.split(language === 'es' || language === 'it' ? OR_WITH_O : OR);
  return [
    ...new Set([answer, bare, ...(parts.length > 1 && parts.every((part) => spelled(part).length <= 3) ? parts : [])]),
  ].filter((reading) => spelled(reading).length > 0);
};

interface Words {
  readonly given: readonly string[];
  readonly wanted: readonly string[];
  /** How the letters and numerals in both compare. */
  readonly letters: ReturnType<typeof compareLetters>;
}

const judgeLong = ({ given, wanted, letters }: Words): Judgement => {
  const content = wanted.filter((word) => !isEverydayWord(word) || isDenial(word));
  const counted = content.length === 0 ? wanted : content;
  const lacking = lackingFrom(counted, given);
  const share = 1 - lacking.length / counted.length;
  if (share >= ENOUGH && letters === 'equal' && !holdsOpposite(given, wanted))
    return judged('right', lacking.length === 0 ? 'spelling' : 'slip', lacking);
  return share >= SOME ? judged('nearly', 'lacking', lacking) : judged('wrong', 'different');
};

const judgeShort = ({ given, wanted, letters }: Words): Judgement => {
  if (letters === 'other') return judged('wrong', 'different');
  const [typed, whole] = [given.join(''), wanted.join('')];
  if (letters === 'equal' && isNear(typed, whole) && !holdsOpposite(given, wanted)) return judged('right', 'slip');
  const lacking = lackingFrom(wanted, given);
  const extra = lackingFrom(given, wanted);
  // The same things in another order are a list, and none is missing.
  if (lacking.length === 0 && extra.length === 0)
    return deniedWords(given) === deniedWords(wanted) ? judged('right', 'spelling') : judged('nearly', 'close');
  if (lacking.length === 0) return extra.length <= 2 ? judged('nearly', 'extra', extra) : judged('wrong', 'different');
  if (lacking.length < wanted.length) return judged('nearly', 'lacking', lacking);
  const limit = slipsAllowed(whole.length) + 1;
  if (whole.length >= 5 && editDistance(typed, whole, limit) <= limit) return judged('nearly', 'close');
  return judged('wrong', 'different');
};

/** What is not the same text, denials aside. */
const judgeWords = (typed: string, answer: string, views: readonly FigureView[]): Judgement => {
  const figures = judgeFigures(typed, answer, views);
  if (figures !== null) return figures;
  const [own = 'en'] = views;
  const wanted = contentParts(answer, own).map(({ text }) => text);
  const given = contentParts(typed, own).map(({ text }) => text);
  if (given.some((word) => HOLDS_DIGIT.test(word) && !wanted.includes(word)))
    return judged('wrong', wanted.some((word) => HOLDS_DIGIT.test(word)) ? 'figures' : 'different');
  const words = { given, wanted, letters: compareLetters(typed, answer) };
  return wanted.length > SHORT_ANSWER_WORDS ? judgeLong(words) : judgeShort(words);
};

/** May be a day, and may be as much or a part of something: a day only beside one that is named as such. */
const TWO_FIGURES = /^\s*\p{Nd}+[./-]\p{Nd}+\s*$/u;

const judgeDays = (typed: string, answer: string): Judgement | null => {
  const [wanted, given] = [namedDays(answer), namedDays(typed)];
  const isFigures = TWO_FIGURES.test(answer) && TWO_FIGURES.test(typed);
  if (wanted.length === 0 || given.length === 0 || isFigures) return null;
  const days = compareDays(wanted, given);
  if (days === 'equal') return judged('right', 'date');
  return days === 'less' ? judged('nearly', 'lacking') : judged('wrong', 'figures');
};

const judgeReading = (
  typed: string,
  answer: string,
  views: readonly FigureView[],
  language: AnswerLanguage | null,
): Judgement => {
  if (typed.trim() === answer.trim()) return judged('right', 'exact');
  const days = judgeDays(typed, answer);
  if (days !== null) return days;
  if (HOLDS_DIGIT.test(answer) && isOtherCurrency(typed, answer)) return judged('wrong', 'figures');
  const [given, wanted] = [withoutContractions(typed, language), withoutContractions(answer, language)];
  const isSame =
    isSameText(typed, answer, views) ||
    isSameText(typed, withoutUmlauts(answer), views) ||
    isSameText(given, wanted, views);
  if (isSame) return judged('right', 'spelling');
  const [denialsGiven, denialsWanted] = [denialsIn(given, language), denialsIn(wanted, language)];
  const change = denialCount(denialsGiven) - denialCount(denialsWanted);
  // Who says no more, or no less often, says the opposite, however much else is the same.
  if (change !== 0 && spelled(wanted).length <= SHORT_ANSWER_WORDS) return judged('wrong', 'different');
  const found = judgeWords(given, wanted, views);
  if (change === 0 || found.verdict !== 'right') return found;
  return change < 0
    ? judged('nearly', 'lacking', lackingFrom(denialsWanted, denialsGiven))
    : judged('nearly', 'extra', lackingFrom(denialsGiven, denialsWanted));
};

const RANK = { right: 2, nearly: 1, wrong: 0 } as const satisfies Record<Verdict, number>;
const better = (found: Judgement, one: Judgement): Judgement => (RANK[one.verdict] > RANK[found.verdict] ? one : found);

/** The language that figures of a note are written in; null where nothing tells. */
export const figureLanguage = (body: string): AnswerLanguage | null => {
  const found = votesOf(body).ranking[0]?.language;
  return isLanguage(found) || found === 'it' ? found : null;
};
/** 1.840 may be one thing and a part, or more than a thousand: English reads the one, German the other. */
const ANY_LANGUAGE = ['en', 'de'] as const satisfies readonly Language[];

/** Whether `typed`, which may be right for `answer`, is what another question asks for. */
const isOtherAnswer = (
  typed: string,
  answer: string,
  others: readonly string[],
  views: readonly FigureView[],
): boolean => others.some((other) => isSameText(other, typed, views) && !isSameText(other, answer, views));

/**
 * What a typed answer is worth. Case, accents, articles and small slips are forgiven, figures are exact, the same day
 * may be written otherwise. `others`: answers of other questions; what is one of them is no slip.
 */
export const judgeAnswer = (
  typed: string,
  answer: string,
  language: AnswerLanguage | null,
  others: readonly string[] = [],
): Judgement => {
  if (spelled(typed).length === 0) return judged('wrong', 'empty');
  // Italian writes its figures as Spanish does.
  const figures = language === 'it' ? 'es' : language;
  const views: FigureView[] = [...(figures === null ? ANY_LANGUAGE : [figures]), 'written'];
  const readings = readingsOf(answer, language);
  const asWritten = readings.map((reading) => judgeReading(typed, reading, views, language)).reduce(better);
  const best =
    asWritten.verdict === 'right'
      ? asWritten
      : readings
          .flatMap((reading) => inFiguresAlike(typed, reading, figures))
          .map(([given, wanted]) => judgeReading(given, wanted, views, language))
          .map((found) => (found.reason === 'exact' ? judged('right', 'spelling') : found))
          .reduce(better, asWritten);
  if (best.verdict === 'wrong' || best.reason === 'exact' || best.reason === 'date') return best;
  // A figure without what it counts is right all the same.
  if (best.reason === 'spelling' && spelled(typed).length < spelled(answer).length) return best;
  return isOtherAnswer(typed, answer, others, views) ? judged('wrong', 'other') : best;
};
