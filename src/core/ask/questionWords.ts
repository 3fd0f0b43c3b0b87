import { fold } from '../search/fold';
import { isEverydayWord } from '../text/languageVotes';

const WORD = /[\p{L}\p{N}]+/gu;
/** Words that ask and say nothing of what is asked for, beside those that every text is full of; as they are folded. */
const ASKING = new Set(
  (
    'which whose whom much many long often does do did am get got might shall ' +
    'welche welcher welches welchem welchen wem wen wessen weshalb wieso woher wohin wozu womit wodurch wieviel viele ' +
    'viel lange kann soll muss darf habe gibt ' +
    'cual cuales cuanto cuanta cuantos cuantas quien quienes cuando donde adonde como hay tiene tengo puedo ' +
    'quel quelle quels quelles quoi combien pourquoi faut est-ce peut dois doit ' +
    'qual quais quanto quanta quantos quantas quem onde aonde posso devo'
  ).split(' '),
);

/** A word of a question, folded, as notes are looked through for it. */
export interface QuestionWord {
  /** What a word in a note must begin with: endings of grammar are left off. */
  readonly start: string;
  /** Letters that a word in a note may have at most, so that `port` does not find `portfolio`. */
  readonly longest: number;
}

/** Shorter ones are looked for as they are. */
const SHORTEST_CUT = 5;
const LEAST_START = 4;
const ENDING = 2;
const LONGER = 3;

const questionWord = (word: string): QuestionWord => {
  if (word.length < SHORTEST_CUT - 1 || /\d/u.test(word)) return { start: word, longest: word.length };
  const start = word.length < SHORTEST_CUT ? word : word.slice(0, Math.max(LEAST_START, word.length - ENDING));
  return { start, longest: word.length + LONGER };
};

/** The words that a question asks about, each once; those that only ask, in any of the five languages, left out. */
export const questionWords = (question: string): readonly QuestionWord[] => {
  const words = (question.match(WORD) ?? []).filter((word) => !isEverydayWord(word)).map(fold);
  return [...new Set(words)]
    .filter((word) => !ASKING.has(word) && (word.length > 1 || /\d/u.test(word)))
    .map(questionWord);
};
