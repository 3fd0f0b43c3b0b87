import english from '../../i18n/en/toolbar.json';
import { lateTexts } from '../../i18n/lateTexts';

export const useToolbarTexts = lateTexts('toolbar', english);
