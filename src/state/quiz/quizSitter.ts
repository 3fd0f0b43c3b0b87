import type { Note, NoteId } from '../../core/note/note';
import type { Vector } from '../../core/meaning/vectorTable';
import type { Clock } from '../../core/ports/clock';
import type { QuizCards } from '../../core/ports/quizCards';
import { choicesFor } from '../../core/quiz/choices';
import { deckLine, deckText } from '../../core/quiz/deck';
import { figureLanguage, judgeAnswer } from '../../core/quiz/judge';
import type { Judgement } from '../../core/quiz/judgement';
import { shownPassage } from '../../core/quiz/passageText';
import type { QuizCard } from '../../core/quiz/quizCard';
import type { QuizItem } from '../../core/quiz/quizItem';
import {
  advanced,
  againWhatWasWrong,
  answered,
  currentItem,
  lastAnswer,
  newRound,
  overruled,
  withItems,
  type QuizRound,
} from '../../core/quiz/round';
import { cardId, roundItems } from '../../core/quiz/roundItems';
import { afterAnswer, daysUntilDue, ratingOf, type QuizRating } from '../../core/quiz/schedule';
import { noteTitle } from '../../core/note/noteText';
import { tagsOf } from '../../core/note/tags';
import type { ExportFile } from '../../core/ports/transferService';
import { AnswerMeanings } from './answerMeanings';
import { poolOf, type PoolDeps, type QuizPool } from './quizPool';
import type { QuizSitting, QuizSource, ToldAnswer } from './quizSlice';

export interface SitterDeps extends PoolDeps {
  readonly cards: Pick<QuizCards, 'all' | 'put'>;
  readonly clock: Clock;
  readonly saveFile: (file: ExportFile) => void;
  readonly wantsChoices: () => boolean;
  /** What a text means; null while no index of meaning is on. */
  readonly meaningOf: (text: string, signal: AbortSignal) => Promise<Vector | null>;
  /** Shows the sitting; null when it is over. */
  readonly show: (sitting: QuizSitting | null) => void;
  /** A card could not be written: the round goes on, and the person is told. */
  readonly onLost: () => void;
}

/** The first question waits so long at most for what the answers mean; the next ones have it. */
const MEANINGS_MS = 500;

const RATINGS = [1, 2, 3, 4] as const satisfies readonly QuizRating[];

/** One round from its first question to its result. Every answer is on the disk before the next question. */
export class QuizSitter {
  readonly #deps: SitterDeps;
  readonly #source: QuizSource;
  readonly #seed: string;
  #pool: QuizPool = { items: [], cards: new Map() };
  /** The notes as they were when they were read: places in them are true. */
  #notes: ReadonlyMap<NoteId, Note> = new Map();
  #round: QuizRound = newRound([]);
  /** The card of the answer that is shown, as it was before. */
  #before: QuizCard | null = null;
  #told: ToldAnswer | null = null;
  readonly #meanings: AnswerMeanings;
  #isBegun = false;
  /** Of the item on the screen. */
  #choices: { readonly item: QuizItem; readonly choices: readonly string[] | null } | null = null;

  constructor(source: QuizSource, deps: SitterDeps) {
    this.#meanings = new AnswerMeanings(deps.meaningOf);
    this.#source = source;
    this.#deps = deps;
    this.#seed = deps.clock.newId();
  }

  async begin(): Promise<void> {
    const { clock, notes } = this.#deps;
    const nowMs = clock.nowMs();
    this.#notes = new Map(notes().map((note) => [note.id, note]));
    this.#pool = await poolOf(
      this.#source,
      { ...this.#deps, notes: () => [...this.#notes.values()] },
      nowMs,
      this.#seed,
    );
    this.#round = newRound(roundItems(this.#pool.items, this.#pool.cards, nowMs, this.#seed));
    this.#leaveOut();
    const late = new Promise<void>((resolve) => void this.#deps.timers.after(MEANINGS_MS, resolve));
    await Promise.race([this.#readMeanings(), late]);
    this.#isBegun = true;
    this.refresh();
  }

  /** A note that may not be asked about any more leaves the round; the wish for choices may be another one. */
  refresh(): void {
    if (!this.#isBegun) return;
    // What is to choose from stays while it is looked at, unless some of it may not be shown any more.
    if (this.#leaveOut()) this.#choices = null;
    void this.#readMeanings();
    this.#show();
  }

  /** Leaves out what comes from notes that may not be asked about. Whether there was any. */
  #leaveOut(): boolean {
    const here = new Set(this.#deps.notes().map(({ id }) => id));
    const fits = ({ noteId }: QuizItem): boolean => here.has(noteId);
    const items = this.#pool.items.filter(fits);
    const isLess = items.length < this.#pool.items.length;
    this.#pool = { ...this.#pool, items };
    this.#round = withItems(this.#round, fits);
    if (!this.#round.told) this.#told = null;
    // Of a note that was locked a moment ago no text stays. Answers of the round are read first.
    this.#notes = new Map([...this.#notes].filter(([id]) => here.has(id)));
    this.#meanings.want([...this.#round.items, ...items].map(({ answer }) => answer));
    return isLess;
  }

  /** Nothing more is read for it. */
  end(): void {
    this.#meanings.end();
  }

  answer(typed: string): Judgement | null {
    const item = currentItem(this.#round);
    if (item === null || this.#round.told) return null;
    const body = this.#notes.get(item.noteId)?.body ?? '';
    const others = this.#pool.items.map(({ answer }) => answer);
    const judgement = judgeAnswer(typed, item.answer, figureLanguage(body), others);
    this.#round = answered(this.#round, typed, judgement);
    const rating = ratingOf(judgement.verdict);
    const nowMs = this.#deps.clock.nowMs();
    this.#before = this.#pool.cards.get(cardId(item)) ?? null;
    const days = (one: QuizRating): number => daysUntilDue(afterAnswer(item, this.#before, one, nowMs), nowMs);
    this.#told = {
      passage: shownPassage(body, item),
      rating,
      days: this.#round.pass > 1 ? null : { 1: days(1), 2: days(2), 3: days(3), 4: days(4) },
    };
    this.#keep(item, rating);
    this.#show();
    return judgement;
  }

  rate(rating: QuizRating): void {
    const last = lastAnswer(this.#round);
    if (last === null || this.#told === null || !RATINGS.includes(rating)) return;
    this.#round = overruled(this.#round, rating >= 3 && last.judgement.verdict !== 'right');
    this.#told = { ...this.#told, rating };
    this.#keep(last.item, rating);
    this.#show();
  }

  next(): void {
    this.#round = advanced(this.#round);
    this.#told = null;
    this.#show();
  }

  again(): void {
    const again = againWhatWasWrong(this.#round);
    if (again === null) return;
    this.#round = again;
    this.refresh();
  }

  saveDeck(): void {
    const lines = this.#pool.items.map((item) => {
      const note = this.#notes.get(item.noteId);
      return note === undefined ? deckLine(item, '', []) : deckLine(item, noteTitle(note.body), tagsOf(note));
    });
    const bytes = new TextEncoder().encode(deckText(lines));
    this.#deps.saveFile({ name: 'inkling-quiz.csv', mimeType: 'text/csv;charset=utf-8', bytes });
  }

  #keep(item: QuizItem, rating: QuizRating): void {
    // What was wrong a minute ago says nothing about tomorrow.
    if (this.#round.pass > 1) return;
    const card = afterAnswer(item, this.#before, rating, this.#deps.clock.nowMs());
    this.#pool = { ...this.#pool, cards: new Map(this.#pool.cards).set(cardId(item), card) };
    void this.#deps.cards.put([card]).then((put) => {
      if (!put.ok) this.#deps.onLost();
    });
  }

  /** Without a wish for choices nothing is read. */
  async #readMeanings(): Promise<void> {
    if (this.#deps.wantsChoices()) await this.#meanings.read();
  }

  #choicesNow(): readonly string[] | null {
    const item = currentItem(this.#round);
    if (item === null || !this.#deps.wantsChoices()) return null;
    if (this.#choices?.item !== item)
      this.#choices = { item, choices: choicesFor(item, this.#pool.items, this.#seed, this.#meanings.near) };
    return this.#choices.choices;
  }

  #show(): void {
    const choices = this.#choicesNow();
    this.#deps.show({ source: this.#source, round: this.#round, pool: this.#pool.items, choices, told: this.#told });
  }
}
