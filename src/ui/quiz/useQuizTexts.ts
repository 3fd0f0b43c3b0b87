import english from '../i18n/en/quiz.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of this room. */
export const useQuizTexts = lateTexts('quiz', english);
