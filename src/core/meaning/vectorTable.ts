import type { TextSpan } from '../../shared/protocol';
import type { NoteId } from '../note/note';
import { bestOf } from '../search/best';

/** One vector: component `i` is `components[i] * scale`; of length 1. */
export interface Vector {
  readonly components: Int8Array;
  readonly scale: number;
}

/** What the index knows of one note; row `r` is passage `r`. */
export interface NoteVectors {
  readonly noteId: NoteId;
  /** [start, end) of each passage in the body, one after the other. */
  readonly spans: Uint32Array;
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

/** The passage of a note that is nearest to what was asked for. */
export interface Near extends TextSpan {
  readonly noteId: NoteId;
  /** -1 to 1; of a search the mean of two cosines: the passage's and that of the note as a whole. */
  readonly score: number;
}

/** Rows looked at between two pauses: some milliseconds on a phone. */
export const ROWS_A_STEP = 16_384;
const FREE = 0xffffffff;
const MAX_COMPONENT = 127;
const FIRST_ROWS = 256;

interface Slot {
  readonly noteId: NoteId;
  readonly firstRow: number;
  readonly rows: number;
  /** The note as a whole: the mean of its passages. */
  readonly mean: Vector;
}

const dot = (table: Int8Array, from: number, query: Int8Array): number => {
  // Four sums: one would wait for itself at every step.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const end = query.length - (query.length % 4);
  let at = 0;
  for (; at < end; at += 4) {
    a += (table[from + at] ?? 0) * (query[at] ?? 0);
    b += (table[from + at + 1] ?? 0) * (query[at + 1] ?? 0);
    c += (table[from + at + 2] ?? 0) * (query[at + 2] ?? 0);
    d += (table[from + at + 3] ?? 0) * (query[at + 3] ?? 0);
  }
  for (; at < query.length; at += 1) a += (table[from + at] ?? 0) * (query[at] ?? 0);
  return a + b + c + d;
};

/** Cosine of two vectors of length 1. */
export const cosine = (a: Vector, b: Vector): number => dot(a.components, 0, b.components) * a.scale * b.scale;

/** The direction that is the mean of these rows, of length 1. */
const meanOf = ({ vectors, scales }: NoteVectors, dimensions: number): Vector => {
  const sum = new Float64Array(dimensions);
  for (let row = 0; row < scales.length; row += 1) {
    const scale = scales[row] ?? 0;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (vectors[row * dimensions + at] ?? 0) * scale;
  }
  const length = Math.hypot(...sum);
  const largest = Math.max(...sum.map(Math.abs));
  if (largest === 0) return { components: new Int8Array(dimensions), scale: 0 };
  const step = largest / MAX_COMPONENT;
  return { components: Int8Array.from(sum, (value) => Math.round(value / step)), scale: step / length };
};

/**
 * The vectors of every note side by side in one array, so that 100,000 of them are compared in some ten milliseconds.
 * What is removed is overwritten at once, and its room is used again.
 */
export class VectorTable {
  readonly dimensions: number;
  #vectors: Int8Array;
  #scales: Float32Array;
  #spans: Uint32Array;
  /** Which slot a row belongs to; FREE where none. */
  #owners: Uint32Array;
  #used = 0;
  /** Grows with every change: a search that paused meanwhile begins anew. */
  #changes = 0;
  #live = 0;
  readonly #slots: (Slot | undefined)[] = [];
  readonly #freeSlots: number[] = [];
  readonly #slotOf = new Map<NoteId, number>();

  constructor(dimensions: number) {
    this.dimensions = dimensions;
    this.#vectors = new Int8Array(FIRST_ROWS * dimensions);
    this.#scales = new Float32Array(FIRST_ROWS);
    this.#spans = new Uint32Array(FIRST_ROWS * 2);
    this.#owners = new Uint32Array(FIRST_ROWS).fill(FREE);
  }

  get passageCount(): number {
    return this.#live;
  }

  get noteCount(): number {
    return this.#slotOf.size;
  }

  /** Bytes of the arrays, room to grow included. */
  get byteLength(): number {
    return this.#vectors.byteLength + this.#scales.byteLength + this.#spans.byteLength + this.#owners.byteLength;
  }

  has(noteId: NoteId): boolean {
    return this.#slotOf.has(noteId);
  }

  /** The note as a whole; undefined when nothing of it is here. */
  meanOf(noteId: NoteId): Vector | undefined {
    return this.#slots[this.#slotOf.get(noteId) ?? -1]?.mean;
  }

  /** Adds or replaces. */
  put(note: NoteVectors): void {
    this.remove(note.noteId);
    const rows = note.scales.length;
    if (rows === 0) return;
    this.#makeRoom(rows);
    this.#changes += 1;
    const slot = this.#freeSlots.pop() ?? this.#slots.length;
    const firstRow = this.#used;
    this.#vectors.set(note.vectors, firstRow * this.dimensions);
    this.#scales.set(note.scales, firstRow);
    this.#spans.set(note.spans, firstRow * 2);
    this.#owners.fill(slot, firstRow, firstRow + rows);
    this.#slots[slot] = { noteId: note.noteId, firstRow, rows, mean: meanOf(note, this.dimensions) };
    this.#slotOf.set(note.noteId, slot);
    this.#used += rows;
    this.#live += rows;
  }

  remove(noteId: NoteId): void {
    const slot = this.#slotOf.get(noteId);
    const known = slot === undefined ? undefined : this.#slots[slot];
    if (slot === undefined || known === undefined) return;
    this.#changes += 1;
    const { firstRow, rows } = known;
    const end = firstRow + rows;
    this.#vectors.fill(0, firstRow * this.dimensions, end * this.dimensions);
    this.#scales.fill(0, firstRow, end);
    this.#spans.fill(0, firstRow * 2, end * 2);
    this.#owners.fill(FREE, firstRow, end);
    this.#slots[slot] = undefined;
    this.#freeSlots.push(slot);
    this.#slotOf.delete(noteId);
    this.#live -= rows;
  }

  /**
   * The best passage of each note that `wants` lets through, and the `most` nearest of these notes, best first. What a
   * note is about counts as much as its best sentence: a sentence alone is found wherever a word of it stands, and the
   * whole alone loses the one sentence of a long note (measured: DECISIONS.md). Yields after every
   * ROWS_A_STEP rows, so that whoever drives it can pause.
   */
  *scan(query: Vector, most: number, wants: (noteId: NoteId) => boolean): Generator<undefined, readonly Near[]> {
    const changes = this.#changes;
    const wanted = Uint8Array.from(this.#slots, (slot) => Number(slot !== undefined && wants(slot.noteId)));
    const scores = new Float32Array(this.#slots.length).fill(-Infinity);
    const rows = new Int32Array(this.#slots.length).fill(-1);
    for (let row = 0; row < this.#used; row += 1) {
      if (row > 0 && row % ROWS_A_STEP === 0) {
        yield;
        if (changes !== this.#changes) return yield* this.scan(query, most, wants);
      }
      const slot = this.#owners[row] ?? FREE;
      if (wanted[slot] !== 1) continue;
      const score = dot(this.#vectors, row * this.dimensions, query.components) * (this.#scales[row] ?? 0);
      if (score <= (scores[slot] ?? 0)) continue;
      scores[slot] = score;
      rows[slot] = row;
    }
    const found: Near[] = [];
    rows.forEach((row, slot) => {
      const whole = this.#slots[slot]?.mean;
      if (row < 0 || whole === undefined) return;
      const score = ((scores[slot] ?? 0) * query.scale + cosine(whole, query)) / 2;
      found.push(this.#near(row, slot, score));
    });
    return bestOf(found, most, (a, b) => b.score - a.score || (a.noteId < b.noteId ? -1 : 1));
  }

  /** As `scan`, at once. */
  nearest(query: Vector, most: number, wants: (noteId: NoteId) => boolean = () => true): readonly Near[] {
    const steps = this.scan(query, most, wants);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** The notes that are nearest as wholes; the passage is the one nearest to `query`. */
  nearestNotes(query: Vector, most: number, wants: (noteId: NoteId) => boolean): readonly Near[] {
    const found: { readonly slot: Slot; readonly score: number }[] = [];
    for (const slot of this.#slots) {
      if (slot !== undefined && wants(slot.noteId)) found.push({ slot, score: cosine(slot.mean, query) });
    }
    return bestOf(found, most, (a, b) => b.score - a.score || (a.slot.noteId < b.slot.noteId ? -1 : 1)).map(
      ({ slot, score }) => this.#near(this.#bestRow(slot, query), this.#slotOf.get(slot.noteId) ?? 0, score),
    );
  }

  /** Every passage of a note in its order, by its own cosine. */
  passagesOf(noteId: NoteId, query: Vector): readonly Near[] {
    const index = this.#slotOf.get(noteId) ?? -1;
    const slot = this.#slots[index];
    if (slot === undefined) return [];
    return Array.from({ length: slot.rows }, (_, at) => {
      const row = slot.firstRow + at;
      const product = dot(this.#vectors, row * this.dimensions, query.components);
      return this.#near(row, index, product * (this.#scales[row] ?? 0) * query.scale);
    });
  }

  #bestRow({ firstRow, rows }: Slot, query: Vector): number {
    let best = firstRow;
    let score = -Infinity;
    for (let row = firstRow; row < firstRow + rows; row += 1) {
      const here = dot(this.#vectors, row * this.dimensions, query.components) * (this.#scales[row] ?? 0);
      if (here > score) {
        score = here;
        best = row;
      }
    }
    return best;
  }

  #near(row: number, slot: number, score: number): Near {
    const noteId = this.#slots[slot]?.noteId ?? '';
    return { noteId, start: this.#spans[row * 2] ?? 0, end: this.#spans[row * 2 + 1] ?? 0, score };
  }

  /** Room for `rows` more at the end: gaps are closed first, and only then is there more of it. */
  #makeRoom(rows: number): void {
    const room = this.#scales.length;
    if (this.#used + rows <= room) return;
    const wanted = this.#live + rows;
    let next = room;
    while (next < wanted || (next === room && wanted > room * 0.75)) next = Math.ceil(next * 1.5);
    const vectors = new Int8Array(next * this.dimensions);
    const scales = new Float32Array(next);
    const spans = new Uint32Array(next * 2);
    const owners = new Uint32Array(next).fill(FREE);
    let to = 0;
    this.#slots.forEach((slot, index) => {
      if (slot === undefined) return;
      const end = slot.firstRow + slot.rows;
      vectors.set(this.#vectors.subarray(slot.firstRow * this.dimensions, end * this.dimensions), to * this.dimensions);
      scales.set(this.#scales.subarray(slot.firstRow, end), to);
      spans.set(this.#spans.subarray(slot.firstRow * 2, end * 2), to * 2);
      owners.fill(index, to, to + slot.rows);
      this.#slots[index] = { ...slot, firstRow: to };
      to += slot.rows;
    });
    // The array that is let go of holds what was removed from no note: it was overwritten then.
    this.#vectors = vectors;
    this.#scales = scales;
    this.#spans = spans;
    this.#owners = owners;
    this.#used = to;
  }
}
