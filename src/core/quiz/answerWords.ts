import { fold } from '../search/fold';
import { withoutArticles } from './answerArticles';
import { partsOf, type FigureView } from './answerParts';

export const HOLDS_DIGIT = /\p{Nd}/u;
const WORD = /[\p{L}\p{M}\p{Nd}%]+/gu;

/** Words as they are written, in small letters without accents. */
export const spelled = (text: string): string[] => fold(text).match(WORD) ?? [];

/** As one text, so that "powerhouse" is two words as well; figures stay apart. */
const keyOf = (text: string, view: FigureView): string =>
  partsOf(text, view)
    .map(({ key }) => key)
    .join('');

/** With all articles on both sides, or with none on either. */
export const isSameText = (a: string, b: string, views: readonly FigureView[]): boolean => {
  const [bareA, bareB] = [withoutArticles(a), withoutArticles(b)];
  return views.some((view) => keyOf(a, view) === keyOf(b, view) || keyOf(bareA, view) === keyOf(bareB, view));
};

/** Words and figures of a text, without its articles. */
export const contentParts = (text: string, view: FigureView) => partsOf(withoutArticles(text), view);
