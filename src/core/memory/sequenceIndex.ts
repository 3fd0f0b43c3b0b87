import type { LearntNote } from './learntNote';
import type { TokenTable } from './tokenTable';

/** Where every word stands in what was learnt: the notes one behind the other, and each word's places in order. */
export class SequenceIndex {
  readonly corpus: Uint32Array;
  /** Notes by number, and where each begins in the corpus; one more entry for its end. */
  readonly notes: readonly LearntNote[];
  readonly starts: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #places: Uint32Array;

  /** Copies the notes' words; `notes` afterwards hold views of the copy, so that nothing is kept twice. */
  constructor(notes: readonly LearntNote[], table: TokenTable) {
    const total = notes.reduce((sum, note) => sum + note.tokens.length, 0);
    this.corpus = new Uint32Array(total);
    this.starts = new Uint32Array(notes.length + 1);
    const views: LearntNote[] = [];
    let at = 0;
    notes.forEach((note, index) => {
      this.corpus.set(note.tokens, at);
      this.starts[index] = at;
      views.push({ ...note, tokens: this.corpus.subarray(at, at + note.tokens.length) });
      at += note.tokens.length;
    });
    this.starts[notes.length] = at;
    this.notes = views;
    const { foldOf } = table;
    this.#offsets = new Uint32Array(table.words.length + 1);
    for (const token of this.corpus) {
      const fold = (foldOf[token] ?? 0) + 1;
      this.#offsets[fold] = (this.#offsets[fold] ?? 0) + 1;
    }
    for (let fold = 1; fold < this.#offsets.length; fold++) {
      this.#offsets[fold] = (this.#offsets[fold] ?? 0) + (this.#offsets[fold - 1] ?? 0);
    }
    this.#places = new Uint32Array(total);
    const next = this.#offsets.slice();
    for (let place = 0; place < total; place++) {
      const fold = foldOf[this.corpus[place] ?? 0] ?? 0;
      const slot = next[fold] ?? 0;
      this.#places[slot] = place;
      next[fold] = slot + 1;
    }
  }

  /** Places in the corpus, in order, at which the word stands in any spelling. */
  placesOf(fold: number): Uint32Array {
    return fold + 1 < this.#offsets.length
      ? this.#places.subarray(this.#offsets[fold] ?? 0, this.#offsets[fold + 1] ?? 0)
      : this.#places.subarray(0, 0);
  }

  /** Bytes of the arrays. */
  get sizeBytes(): number {
    return this.corpus.byteLength + this.#places.byteLength + this.#offsets.byteLength + this.starts.byteLength;
  }
}
