import type { Judgement } from './judgement';
import type { QuizItem } from './quizItem';

/** How one item went. `overruled`: the person says that it was right after all. */
export interface RoundAnswer {
  readonly item: QuizItem;
  readonly typed: string;
  readonly judgement: Judgement;
  readonly overruled: boolean;
}

/** A round over some items; once one is answered it is shown until `next`. */
export interface QuizRound {
  readonly items: readonly QuizItem[];
  /** Of the present pass, in order; the last one is on the screen while `told`. */
  readonly answers: readonly RoundAnswer[];
  readonly told: boolean;
  /** 1 for the round itself, more when what was wrong is asked again: that changes no card. */
  readonly pass: number;
}

export const newRound = (items: readonly QuizItem[]): QuizRound => ({ items, answers: [], told: false, pass: 1 });

export const isOver = ({ items, answers, told }: QuizRound): boolean => !told && answers.length >= items.length;

/** The item on the screen, asked or told; null when the round is over. */
export const currentItem = ({ items, answers, told }: QuizRound): QuizItem | null =>
  items[told ? answers.length - 1 : answers.length] ?? null;

export const lastAnswer = ({ answers, told }: QuizRound): RoundAnswer | null =>
  told ? (answers.at(-1) ?? null) : null;

export const isRight = ({ judgement, overruled }: RoundAnswer): boolean => overruled || judgement.verdict === 'right';
const isWrong = (answer: RoundAnswer): boolean => !answer.overruled && answer.judgement.verdict === 'wrong';

export const answered = (round: QuizRound, typed: string, judgement: Judgement): QuizRound => {
  const item = currentItem(round);
  if (round.told || item === null) return round;
  return { ...round, told: true, answers: [...round.answers, { item, typed, judgement, overruled: false }] };
};

/** "That was right after all", or was not after all. */
export const overruled = (round: QuizRound, isOverruled = true): QuizRound => {
  const last = lastAnswer(round);
  return last === null || last.overruled === isOverruled
    ? round
    : { ...round, answers: [...round.answers.slice(0, -1), { ...last, overruled: isOverruled }] };
};

export const advanced = (round: QuizRound): QuizRound => (round.told ? { ...round, told: false } : round);

export interface RoundResult {
  readonly right: number;
  readonly nearly: number;
  readonly wrong: number;
}

export const resultOf = ({ answers }: QuizRound): RoundResult => {
  const wrong = answers.filter(isWrong).length;
  const right = answers.filter(isRight).length;
  return { right, nearly: answers.length - right - wrong, wrong };
};

/** Another pass over what was wrong; null when nothing was. */
export const againWhatWasWrong = (round: QuizRound): QuizRound | null => {
  const items = round.answers.filter(isWrong).map(({ item }) => item);
  return items.length === 0 ? null : { items, answers: [], told: false, pass: round.pass + 1 };
};

/** Without the items that do not fit any more, asked or not; one that is on the screen with its answer leaves it. */
export const withItems = (round: QuizRound, fits: (item: QuizItem) => boolean): QuizRound => {
  const items = round.items.filter(fits);
  if (items.length === round.items.length) return round;
  const current = currentItem(round);
  const told = round.told && current !== null && fits(current);
  return { ...round, items, told, answers: round.answers.filter(({ item }) => fits(item)) };
};
