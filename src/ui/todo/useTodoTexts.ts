import english from '../i18n/en/todo.json';
import { lateTexts } from '../i18n/lateTexts';

/** The texts of the page of open check boxes. */
export const useTodoTexts = lateTexts('todo', english);
