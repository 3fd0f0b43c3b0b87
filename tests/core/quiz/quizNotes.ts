import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { chosenItems } from '../../../src/core/quiz/noteItems';
import { promptText } from '../../../src/core/quiz/quizItem';
import type { QuizItem } from '../../../src/core/quiz/quizItem';
import { rarityIn } from '../../../src/core/quiz/rarity';

export const noteWith = (body: string, id = 'a'): Note => ({ ...newNote(id, 0, body), revision: 1 });

export const itemsOf = (body: string): QuizItem[] => chosenItems(noteWith(body), rarityIn([body]));

/** What is asked and what is answered, on one line: `The … of Peru = Lima`. */
export const asked = (body: string): string[] =>
  itemsOf(body).map((item) => `${promptText(item.prompt).replace(/\s+/gu, ' ').trim()} = ${item.answer}`);
