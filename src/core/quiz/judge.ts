import { fold } from '../search/fold';
import { isEverydayWord, votesOf } from '../text/languageVotes';
import { isLanguage, type Language } from '../../shared/languages';
import { compareDays, namedDays } from './answerDates';
import { partsOf, type FigureView } from './answerParts';
import { editDistance, slipsAllowed } from './editDistance';

export type Verdict = 'right' | 'nearly' | 'wrong';

/**
 * Why. Right: `exact`; `spelling` (case, accents, an article); `slip` (a letter or two); `date` (the same day, written
 * otherwise). Nearly: `lacking` words, `extra` words, `number` (the figures are right, what they count is not there),
 * `close` (more than a slip). Wrong: `figures`, `other` (what belongs to another question), `different`, `empty`.
 */
export type Reason =
  | 'exact'
  | 'spelling'
  | 'slip'
  | 'date'
  | 'lacking'
  | 'extra'
  | 'number'
  | 'close'
  | 'figures'
  | 'other'
  | 'different'
  | 'empty';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The words that are missing, or too many. */
  readonly words: readonly string[];
}

const ARTICLES = new Set(
  'the a an der die das den dem des ein eine einen einem einer eines el la los las un una unos unas le les l du de d o os as um uma'.split(
    ' ',
  ),
);
const NEGATIONS = new Set(
  'not no never without nicht kein keine nie ohne no nunca sin ne pas jamais sans não nunca sem'.split(' '),
);
const WORD = /[\p{L}\p{M}\p{Nd}%]+/gu;
/** An answer of more words is told in one's own: what counts is what it says. */
const SHORT_ANSWER_WORDS = 5;
const ENOUGH = 0.75;
const SOME = 0.4;

const spelled = (text: string): string[] => fold(text).match(WORD) ?? [];
/** As they are typed where a keyboard has no umlauts. */
const withoutUmlauts = (text: string): string =>
  text.toLowerCase().replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue');

const withoutArticles = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !ARTICLES.has(word));
  return kept.length === 0 ? words : kept;
};
/** As one text, so that "powerhouse" is two words as well; figures stay apart. */
const keyOf = (text: string, view: FigureView): string =>
  withoutArticles(partsOf(text, view).map(({ key }) => key)).join('');
const isSameText = (a: string, b: string, views: readonly FigureView[]): boolean =>
  views.some((view) => keyOf(a, view) === keyOf(b, view));
const wordsOf = (text: string, view: FigureView): readonly string[] =>
  withoutArticles(
    partsOf(text, view)
      .filter(({ isFigure }) => !isFigure)
      .map(({ text: word }) => word),
  );

const HOLDS_DIGIT = /\p{Nd}/u;
const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, ' ');

const judged = (verdict: Verdict, reason: Reason, words: readonly string[] = []): Judgement => ({
  verdict,
  reason,
  words,
});

const isSlip = (typed: string, wanted: string): boolean =>
  digitsOf(typed) === digitsOf(wanted) &&
  editDistance(typed, wanted, slipsAllowed(wanted.length)) <= slipsAllowed(wanted.length);

/** Words of `from` that none of `among` is, slips forgiven. */
const lackingFrom = (from: readonly string[], among: readonly string[]): string[] =>
  from.filter((word) => !among.some((other) => other === word || isSlip(other, word)));

/** Both as they may be meant: whole, without what stands in brackets, and each of several that a stroke divides. */
const readingsOf = (answer: string): string[] => {
  const bare = answer.replace(/\s*\([^)]*\)/gu, '').trim();
  const parts = answer.split(/\s+\/\s+|\s+(?:or|oder|ou|o)\s+/u);
  return [
    ...new Set([answer, bare, ...(parts.length > 1 && parts.every((part) => spelled(part).length <= 3) ? parts : [])]),
  ].filter((reading) => spelled(reading).length > 0);
};

/** A stretch, a score, a part of something: 3-4 is not 4-3. Between words the order is theirs. */
const IN_ORDER = /\p{Nd}\s?[-/:x×]\s?\p{Nd}/u;

/** Figures are right or they are not. Null where none stands alone in the answer. */
const judgeFigures = (typed: string, answer: string, views: readonly FigureView[]): Judgement | null => {
  const isOrdered = IN_ORDER.test(fold(answer));
  const figuresOf = (text: string, view: FigureView): string[] => {
    const figures = partsOf(text, view).filter(({ isFigure }) => isFigure);
    const texts = figures.map(({ text: figure }) => figure);
    return isOrdered ? texts : texts.sort();
  };
  const [own = 'en'] = views;
  if (figuresOf(answer, own).length === 0) return null;
  if (!views.some((view) => figuresOf(answer, view).join(' ') === figuresOf(typed, view).join(' ')))
    return judged('wrong', HOLDS_DIGIT.test(fold(typed)) ? 'figures' : 'different');
  const given = wordsOf(typed, own);
  const lacking = lackingFrom(wordsOf(answer, own), given);
  // 10 m³ is not 10 m², though both are tens.
  const isOther = lacking.some((word) => HOLDS_DIGIT.test(word)) && given.some((word) => HOLDS_DIGIT.test(word));
  if (isOther) return judged('wrong', 'figures');
  return lacking.length > 0 ? judged('nearly', 'number', lacking) : judged('right', 'spelling');
};

const judgeLong = (typed: readonly string[], wanted: readonly string[]): Judgement => {
  const content = wanted.filter((word) => !isEverydayWord(word) || NEGATIONS.has(word));
  const counted = content.length === 0 ? wanted : content;
  const lacking = lackingFrom(counted, typed);
  const negationLost = lacking.some((word) => NEGATIONS.has(word));
  const share = 1 - lacking.length / counted.length;
  if (share >= ENOUGH && !negationLost) return judged('right', lacking.length === 0 ? 'spelling' : 'slip', lacking);
  return share >= SOME ? judged('nearly', 'lacking', lacking) : judged('wrong', 'different');
};

/** May be a day, and may be as much or a part of something: a day only beside one that is named as such. */
const TWO_FIGURES = /^\s*\p{Nd}+[./-]\p{Nd}+\s*$/u;

const judgeReading = (typed: string, answer: string, views: readonly FigureView[]): Judgement => {
  if (typed.trim() === answer.trim()) return judged('right', 'exact');
  const [dayWanted, dayGiven] = [namedDays(answer), namedDays(typed)];
  const isFigures = TWO_FIGURES.test(answer) && TWO_FIGURES.test(typed);
  if (dayWanted.length > 0 && dayGiven.length > 0 && !isFigures) {
    const days = compareDays(dayWanted, dayGiven);
    if (days === 'equal') return judged('right', 'date');
    return days === 'less' ? judged('nearly', 'lacking') : judged('wrong', 'figures');
  }
  if (isSameText(typed, answer, views)) return judged('right', 'spelling');
  if (isSameText(typed, withoutUmlauts(answer), views)) return judged('right', 'spelling');
  const figures = judgeFigures(typed, answer, views);
  if (figures !== null) return figures;
  const [own = 'en'] = views;
  const [wanted, given] = [wordsOf(answer, own), withoutArticles(partsOf(typed, own).map(({ text }) => text))];
  const [whole, typedWhole] = [wanted.join(''), given.join('')];
  if (given.some((word) => HOLDS_DIGIT.test(word) && !wanted.includes(word)))
    return judged('wrong', HOLDS_DIGIT.test(whole) ? 'figures' : 'different');
  if (wanted.length > SHORT_ANSWER_WORDS) return judgeLong(given, wanted);
  if (isSlip(typedWhole, whole)) return judged('right', 'slip');
  const lacking = lackingFrom(wanted, given);
  const extra = lackingFrom(given, wanted);
  const negation = [...lacking, ...extra].some((word) => NEGATIONS.has(word));
  if (negation) return judged('wrong', 'different');
  // The same things in another order are a list, and none is missing.
  if (lacking.length === 0 && extra.length === 0) return judged('right', 'spelling');
  if (lacking.length === 0) return extra.length <= 2 ? judged('nearly', 'extra', extra) : judged('wrong', 'different');
  if (lacking.length < wanted.length) return judged('nearly', 'lacking', lacking);
  const limit = slipsAllowed(whole.length) + 1;
  if (whole.length >= 5 && editDistance(typedWhole, whole, limit) <= limit) return judged('nearly', 'close');
  return judged('wrong', 'different');
};

const RANK = { right: 2, nearly: 1, wrong: 0 } as const satisfies Record<Verdict, number>;

/** The language that figures of a note are written in; null where nothing tells. */
export const figureLanguage = (body: string): Language | null => {
  const found = votesOf(body).ranking[0]?.language;
  return isLanguage(found) ? found : null;
};
/** 1.840 may be one thing and a part, or more than a thousand: English reads the one, German the other. */
const ANY_LANGUAGE = ['en', 'de'] as const satisfies readonly Language[];

/**
 * What a typed answer is worth. Case, accents, articles and small slips are forgiven, figures are exact, the same day
 * may be written otherwise. `others`: answers of other questions; what is one of them is no slip.
 */
export const judgeAnswer = (
  typed: string,
  answer: string,
  language: Language | null,
  others: readonly string[] = [],
): Judgement => {
  if (spelled(typed).length === 0) return judged('wrong', 'empty');
  const views: FigureView[] = [...(language === null ? ANY_LANGUAGE : [language]), 'written'];
  const best = readingsOf(answer)
    .map((reading) => judgeReading(typed, reading, views))
    .reduce((found, one) => (RANK[one.verdict] > RANK[found.verdict] ? one : found));
  if (best.reason !== 'slip' && best.verdict !== 'nearly') return best;
  const key = (text: string): string => withoutArticles(spelled(text)).join(' ');
  const isOther = others.some((other) => key(other) !== key(answer) && key(other) === key(typed));
  return isOther ? judged('wrong', 'other') : best;
};
