import english from '../i18n/en/order.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of the order of a list and of notes that are chosen together. */
export const useOrderTexts = lateTexts('order', english);
