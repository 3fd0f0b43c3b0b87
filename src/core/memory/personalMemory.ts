import { EXPECTS_NOTHING, Gathering, type Expectation } from './expectation';
import { Followers } from './followers';
import { inOrder, learnNote, type LearntNote, type NoteToLearn } from './learntNote';
import { pieceBefore } from './memoryText';
import { BREAK, holdsDigit, isUnspaced, tokenizePiece, type MemoryToken } from './memoryTokens';
import { noteWeight, newestBucket } from './noteWeight';
import { SequenceIndex } from './sequenceIndex';
import { BREAK_ID, TokenTable } from './tokenTable';
import { WordHabits } from './wordHabits';

/**
 * How far what was learnt is trusted. `contexts`: by how many words agree, one to five; where n notes go on after these
 * words in k kinds of ways, the weight of the level is r^3 / (r^3 + doubt), r = n / k. On dev texts that fits how often
 * such a context was right: after two words that one note holds 12 of 100 times, two notes 35, three and more 89.
 * `words`: weight of a word's mere frequency while it is typed.
 */
export interface MemoryWeights {
  readonly contexts: readonly [number, number, number, number, number];
  readonly words: number;
}
const MEMORY_WEIGHTS = { contexts: [100, 15, 8, 3, 1], words: 0.01 } as const satisfies MemoryWeights;

/** Where a word may begin that is only known from elsewhere. */
const WORD_LEAD = /^[\s([{"“„«'‘]*$/u;
/** A word that stands at more places than this is no context by itself. */
const COMMON_PLACES = 12_000;
/** Words of changed notes are looked through one by one; beyond this the index is made anew. */
const LOOSE_TOKENS = 40_000;
const LOOSE_SHARE = 0.2;

/**
 * The person's own words and phrases, counted by note. What it answers depends on the notes that it holds and on
 * nothing else: not on the order in which they came, nor on what was learnt and forgotten in between.
 */
export class PersonalMemory {
  readonly #table = new TokenTable();
  readonly #habits = new WordHabits(this.#table);
  readonly #followersNow = new Followers(this.#table);
  #index = new SequenceIndex([], this.#table);
  /** By number in the index: false once the note was forgotten or learnt anew. */
  #alive: boolean[] = [];
  readonly #placeInIndex = new Map<string, number>();
  readonly #loose = new Map<string, LearntNote>();
  #looseTokens = 0;
  #newest: number | null = null;
  readonly #weights: MemoryWeights;

  constructor(weights: MemoryWeights = MEMORY_WEIGHTS) {
    this.#weights = weights;
  }

  /** Of how many notes something is held. */
  get noteCount(): number {
    return this.notes().filter(({ tokens }) => tokens.some((token) => token !== BREAK_ID)).length;
  }

  get wordCount(): number {
    return this.notes().reduce((sum, { tokens }) => sum + tokens.filter((token) => token !== BREAK_ID).length, 0);
  }

  /** Bytes of the arrays that grow with the notes. */
  get sizeBytes(): number {
    return this.#index.sizeBytes + this.#looseTokens * 4;
  }

  get table(): TokenTable {
    return this.#table;
  }

  /** What is held, in the one order of `inOrder`. */
  notes(): LearntNote[] {
    const held = [...this.#index.notes.filter((_note, place) => this.#alive[place]), ...this.#loose.values()];
    return held.sort(inOrder);
  }

  stampOf(id: string): string | undefined {
    return this.#held(id)?.stamp;
  }

  /** Learns a note, in place of what it taught before. */
  learn(note: NoteToLearn): void {
    this.forget(note.id);
    this.take(learnNote(note, this.#table));
  }

  /** Adds a note whose words are numbered by this memory's table. */
  take(note: LearntNote): void {
    this.#loose.set(note.id, note);
    this.#looseTokens += note.tokens.length;
    this.#habits.add(note, this.#weightOf(note));
    this.#habits.addPlaces(note, 1);
    if (this.#looseTokens > LOOSE_TOKENS + this.#index.corpus.length * LOOSE_SHARE) this.settle();
  }

  forget(id: string): void {
    const note = this.#held(id);
    if (note === undefined) return;
    this.#habits.add(note, -this.#weightOf(note));
    this.#habits.addPlaces(note, -1);
    const place = this.#placeInIndex.get(id);
    if (place === undefined) {
      this.#loose.delete(id);
      this.#looseTokens -= note.tokens.length;
      return;
    }
    this.#alive[place] = false;
    this.#placeInIndex.delete(id);
  }

  /** Makes the index anew from what is held. Answers stay the same; they come faster. */
  settle(): void {
    const notes = this.notes();
    this.#index = new SequenceIndex(notes, this.#table);
    this.#alive = notes.map(() => true);
    this.#placeInIndex.clear();
    notes.forEach(({ id }, place) => this.#placeInIndex.set(id, place));
    this.#loose.clear();
    this.#looseTokens = 0;
  }

  /**
   * What is likely at the end of `before`.
   *
   * @param finished the word at the end is taken to be whole; else it may go on.
   * @param except id of the note being written: it is no witness for itself.
   * @param words weight of a word's mere frequency while it is typed, where no model knows other words.
   */
  expect(before: string, finished: boolean, except?: string, words = this.#weights.words): Expectation {
    this.#weighAnew();
    const { tokens, tail } = tokenizePiece(pieceBefore(before));
    const last = tokens.at(-1);
    const goesOn = !finished && tail === '' && last !== undefined && !isUnspaced(last.word);
    const typed = goesOn ? last.lead + last.word : tail;
    if (goesOn && holdsDigit(last.word)) return EXPECTS_NOTHING;
    const context = this.#contextOf(goesOn ? tokens.slice(0, -1) : tokens);
    const gathered = new Gathering(typed);
    let rest = 1;
    if (context.length > 0) {
      const followers = this.#followers(context, except);
      for (let level = followers.levels.length - 1; level >= 0; level--) {
        const counts = followers.levels[level];
        if (counts === undefined || counts.kinds === 0) continue;
        let sum = 0;
        for (const token of counts.tokens) sum += counts.sumOf(token);
        const notes = sum / noteWeight.unit;
        const perKind = notes / counts.kinds;
        const weight = perKind ** 3 / (perKind ** 3 + (this.#weights.contexts[level] ?? 1));
        gathered.addTokens(this.#table, counts, (rest * weight) / sum);
        rest *= 1 - weight;
      }
    }
    if (goesOn && WORD_LEAD.test(last.lead)) {
      if (this.#addHabits(gathered, last, rest * words, except)) rest *= 1 - words;
    }
    return gathered.expectation(1 - rest);
  }

  #addHabits(gathered: Gathering, { word: letters }: MemoryToken, share: number, except?: string): boolean {
    const own = except === undefined ? undefined : this.#held(except);
    const ownWords = own === undefined ? undefined : this.#habits.wordsOf(own);
    const ownWeight = own === undefined ? 0 : this.#weightOf(own);
    const total = this.#habits.total - (ownWords?.size ?? 0) * ownWeight;
    if (total <= 0) return false;
    const words: (readonly [string, number])[] = [];
    for (const word of this.#habits.beginningWith(letters)) {
      const count = this.#habits.countOf(word) - (ownWords?.has(word) === true ? ownWeight : 0);
      if (count > 0) words.push([this.#table.words[word] ?? '', count]);
    }
    gathered.addWords(words, letters, share / total);
    return true;
  }

  #followers(context: readonly number[], except: string | undefined): Followers {
    const followers = this.#followersNow;
    followers.begin(context, this.#habits.placesOf(context[0] ?? 0) > COMMON_PLACES);
    const { notes } = this.#index;
    followers.addIndex(this.#index, (place) => {
      const note = notes[place];
      return note === undefined || this.#alive[place] !== true || note.id === except ? 0 : this.#weightOf(note);
    });
    let number = notes.length;
    for (const note of this.#loose.values()) {
      if (note.id !== except) followers.addNote(note, number++, this.#weightOf(note));
    }
    return followers;
  }

  /** Folds of the words before, the nearest first, as far as any was ever learnt. */
  #contextOf(tokens: readonly MemoryToken[]): number[] {
    const context: number[] = [];
    for (const token of [BREAK, ...tokens].reverse()) {
      const fold = this.#table.foldId(token);
      if (fold === undefined) break;
      context.push(fold);
      if (token.lead === BREAK.lead) break;
    }
    return context;
  }

  #held(id: string): LearntNote | undefined {
    const place = this.#placeInIndex.get(id);
    return place === undefined ? this.#loose.get(id) : this.#index.notes[place];
  }

  #weightOf(note: LearntNote): number {
    return noteWeight(note.writtenAtMs, this.#newest);
  }

  /** Notes count the less the older they are than the newest one: when that is another, all are weighed anew. */
  #weighAnew(): void {
    const newest = newestBucket(
      this.#index.notes.filter((_note, place) => this.#alive[place]),
      this.#loose.values(),
    );
    if (newest === this.#newest) return;
    this.#newest = newest;
    this.#habits.clear();
    for (const note of this.notes()) this.#habits.add(note, this.#weightOf(note));
  }
}
