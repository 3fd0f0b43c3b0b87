import english from './en/actions.json';
import { lateTexts } from './lateTexts';

/** The names of what the app can do, for the palette and the sheet of keys. */
export const useActionTexts = lateTexts('actions', english);
