import english from '../i18n/en/lost.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of lost and found, but its name, by which it is offered. */
export const useLostTexts = lateTexts('lost', english);
