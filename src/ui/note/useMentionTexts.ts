import english from '../i18n/en/mentions.json';
import { lateTexts } from '../i18n/lateTexts';

export const useMentionTexts = lateTexts('mentions', english);
