import type { EmbedDone } from '../../shared/protocol';
import type { Note } from '../note/note';
import type { StoredVectors } from '../ports/meaningStore';
import type { Passage } from './passages';
import { passagesOf } from './passages';
import { textHash } from './textHash';

/** What has to be read of a note before its vectors are whole. */
export interface NoteReading {
  readonly note: Note;
  readonly passages: readonly Passage[];
  readonly hashes: readonly number[];
  /** For each passage the row of `before` that already is its vector, or null. */
  readonly known: readonly (number | null)[];
  /** Each text once, in order. */
  readonly unread: readonly string[];
}

/** `before` is what is kept of an earlier state of the note, by the same maker. */
export const planReading = (note: Note, before: StoredVectors | undefined): NoteReading => {
  const passages = passagesOf(note.body);
  const hashes = passages.map(({ text }) => textHash(text));
  const rowOf = new Map<number, number>();
  before?.passageHashes.forEach((hash, row) => rowOf.set(hash, row));
  const known = hashes.map((hash) => rowOf.get(hash) ?? null);
  const unread = new Set(passages.filter((_, index) => known[index] === null).map(({ text }) => text));
  return { note, passages, hashes, known, unread: [...unread] };
};

/** The vectors of the note, from those that it had and those of `unread`, which `read` gives in order. */
export const finishReading = (
  reading: NoteReading,
  before: StoredVectors | undefined,
  read: EmbedDone | null,
  maker: string,
  dimensions: number,
): StoredVectors => {
  const { note, passages, hashes, known, unread } = reading;
  const rowOf = new Map(unread.map((text, row) => [text, row]));
  const vectors = new Int8Array(passages.length * dimensions);
  const scales = new Float32Array(passages.length);
  const spans = new Uint32Array(passages.length * 2);
  passages.forEach(({ start, end, text }, index) => {
    const old = known[index] ?? null;
    const row = old ?? rowOf.get(text) ?? 0;
    const from = old === null ? read : before;
    spans.set([start, end], index * 2);
    scales[index] = from?.scales[row] ?? 0;
    if (from) vectors.set(from.vectors.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions);
  });
  return {
    noteId: note.id,
    maker,
    bodyHash: textHash(note.body),
    passageHashes: Uint32Array.from(hashes),
    spans,
    vectors,
    scales,
  };
};

/** What was read in several batches, as one; null when nothing was. */
export const joinRead = (parts: readonly EmbedDone[]): EmbedDone | null => {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? null;
  const rows = parts.reduce((sum, { scales }) => sum + scales.length, 0);
  const vectors = new Int8Array(rows * first.dimensions);
  const scales = new Float32Array(rows);
  let row = 0;
  for (const part of parts) {
    vectors.set(part.vectors, row * first.dimensions);
    scales.set(part.scales, row);
    row += part.scales.length;
  }
  return { ...first, vectors, scales };
};
