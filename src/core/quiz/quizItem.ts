import type { TextSpan } from '../../shared/protocol';
import { textHash } from '../meaning/textHash';
import type { NoteId } from '../note/note';
import { fold } from '../search/fold';
import { isEverydayWord } from '../text/languageVotes';

/** What kind of answer is asked for; choices are taken from answers of the same kind. */
export type AnswerKind = 'term' | 'name' | 'number' | 'date' | 'definition' | 'cell';

/** What is asked. `gap`: a sentence with a hole in it; `pair`: one side of two that the note puts together. */
export type QuizPrompt =
  | { readonly kind: 'gap'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'pair';
      readonly text: string;
      /** Which side is wanted: what belongs to `text`, or what `text` describes. `column` names it in a table. */
      readonly wanted: 'meaning' | 'term';
      readonly column: string | null;
    };

/** One thing that a note says and that can be asked. Offsets are UTF-16 units of the note's body. */
export interface QuizItem {
  readonly noteId: NoteId;
  /** Says which item of its note it is, wherever it stands there: made of what is asked and what is answered. */
  readonly key: string;
  readonly prompt: QuizPrompt;
  readonly answer: string;
  readonly answerKind: AnswerKind;
  /** What the note says, as it stands there; the answer lies inside. */
  readonly passage: TextSpan;
  readonly answerSpan: TextSpan;
}

const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/** Words as they are compared: folded, without punctuation. */
export const plainWords = (text: string): string[] => fold(text).match(WORD) ?? [];

/** Whether somebody who reads `text` reads the answer: as words in any order, or inside of longer ones. */
export const standsIn = (answer: string, text: string): boolean => {
  const [wanted, words] = [plainWords(answer), plainWords(text)];
  if (wanted.length === 0) return true;
  const bare = wanted.join('');
  // A short answer hides in many words ("2" in "2027"): only as a word of its own does it give itself away.
  if (bare.length >= 3 && words.join('').includes(bare)) return true;
  const content = wanted.filter((word) => !isEverydayWord(word));
  const counted = content.length === 0 ? wanted : content;
  return counted.every((word) => words.includes(word));
};

/** All that is on the screen while the question is open. */
export const promptText = (prompt: QuizPrompt): string =>
  prompt.kind === 'gap' ? `${prompt.before} … ${prompt.after}` : [prompt.column ?? '', prompt.text].join(' ');

/**
 * The identity of an item in its note: two hashes of what it asks and answers, so that it survives whatever happens
 * elsewhere in the note, and says nothing about it to whoever reads it.
 */
export const itemKey = (prompt: QuizPrompt, answer: string): string => {
  const text = [prompt.kind, ...plainWords(promptText(prompt)), '=', ...plainWords(answer)].join(' ');
  return `${textHash(text).toString(36)}-${textHash(`${text}#`).toString(36)}${textHash(`#${text}`).toString(36)}`;
};
