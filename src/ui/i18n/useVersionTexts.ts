import english from './en/versions.json';
import { lateTexts } from './lateTexts';

/** The texts of earlier versions. */
export const useVersionTexts = lateTexts('versions', english);
