import type { LearntNote } from './learntNote';
import { BREAK_ID, FIGURE_ID, type TokenTable } from './tokenTable';

/** In how many notes each word stands, whatever is around it: for the word that is being typed. */
export class WordHabits {
  readonly #table: TokenTable;
  #counts: number[] = [];
  readonly #places: number[] = [];
  #total = 0;
  /** Words in the order of their lower case, and how many of the table they are. */
  #sorted: { readonly key: string; readonly word: number }[] = [];
  #sortedCount = 0;

  constructor(table: TokenTable) {
    this.#table = table;
  }

  /** Sum over words and notes of the notes' weights. */
  get total(): number {
    return this.#total;
  }

  clear(): void {
    this.#counts = [];
    this.#total = 0;
  }

  /** At how many places the word stands, in any spelling. */
  placesOf(fold: number): number {
    return this.#places[fold] ?? 0;
  }

  addPlaces(note: LearntNote, by: 1 | -1): void {
    for (const token of note.tokens) {
      const fold = this.#table.foldOf[token] ?? 0;
      this.#places[fold] = (this.#places[fold] ?? 0) + by;
    }
  }

  /** Adds the note's words, each once; a negative weight takes exactly that away again. */
  add(note: LearntNote, weight: number): void {
    for (const word of this.wordsOf(note)) {
      this.#counts[word] = (this.#counts[word] ?? 0) + weight;
      this.#total += weight;
    }
  }

  wordsOf(note: LearntNote): ReadonlySet<number> {
    const words = new Set<number>();
    for (const token of note.tokens) {
      const word = this.#table.wordOf[token];
      if (token !== BREAK_ID && token !== FIGURE_ID && word !== undefined && this.#table.words[word] !== '') {
        words.add(word);
      }
    }
    return words;
  }

  countOf(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /** Words that begin with these letters, in any case. */
  *beginningWith(letters: string): Iterable<number> {
    this.#sort();
    const wanted = letters.toLowerCase();
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.key ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#sorted[at]?.key.startsWith(wanted) === true; at++) yield this.#sorted[at]?.word ?? 0;
    const { words } = this.#table;
    for (let word = this.#sortedCount; word < words.length; word++) {
      if (words[word]?.toLowerCase().startsWith(wanted) === true) yield word;
    }
  }

  /** Sorting waits until the words that are not yet sorted cost as much to look through. */
  #sort(): void {
    const { words } = this.#table;
    if (words.length - this.#sortedCount <= Math.max(500, this.#sortedCount / 20)) return;
    this.#sorted = words.map((text, word) => ({ key: text.toLowerCase(), word }));
    this.#sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.word - b.word));
    this.#sortedCount = words.length;
  }
}
