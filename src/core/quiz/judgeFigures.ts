import { fold } from '../search/fold';
import { isCurrencyIn } from './answerCurrency';
import { partsOf, type FigureView } from './answerParts';
import { scaleOf } from './answerScales';
import { contentParts, HOLDS_DIGIT } from './answerWords';
import { judged, type Judgement } from './judgement';
import { lackingFrom } from './slips';

/** A stretch, a score, a part of something: 3-4 is not 4-3. Between words the order is theirs. */
const IN_ORDER = /\p{Nd}\s?[-/:x×]\s?\p{Nd}/u;

const wordsOf = (text: string, view: FigureView): string[] =>
  contentParts(text, view)
    .filter(({ isFigure }) => !isFigure)
    .map(({ text: word }) => word);

/** Figures are right or they are not. Null where none stands alone in the answer. */
export const judgeFigures = (typed: string, answer: string, views: readonly FigureView[]): Judgement | null => {
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
  const [given, wanted] = [wordsOf(typed, own), wordsOf(answer, own)];
  const lacking = lackingFrom(wanted, given).filter((word) => !isCurrencyIn(word, typed));
  // 10 m³ is not 10 m², though both are tens; nor are 8 million 8 billion.
  const isOther = [HOLDS_DIGIT, { test: (word: string) => scaleOf(word) !== null }].some(
    (sort) => lacking.some((word) => sort.test(word)) && given.some((word) => sort.test(word)),
  );
  if (isOther) return judged('wrong', 'figures');
  return lacking.length > 0 ? judged('nearly', 'number', lacking) : judged('right', 'spelling');
};
