import english from './en/safety.json';
import { lateTexts } from './lateTexts';

/** The texts about what comes in, what is kept and what is forgotten. */
export const useSafetyTexts = lateTexts('safety', english);
