import english from '../i18n/en/outline.json';
import { lateTexts } from '../i18n/lateTexts';

export const useOutlineTexts = lateTexts('outline', english);
