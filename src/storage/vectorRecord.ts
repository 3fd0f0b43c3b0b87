import { bytesHash } from '../core/meaning/textHash';
import type { NoteId } from '../core/note/note';
import type { StoredVectors } from '../core/ports/meaningStore';
import { isRecord } from '../shared/decoder';

/** One note's vectors as IndexedDB keeps them: all arrays in one, because each of its own costs as much as a sentence. */
export interface VectorRecord {
  readonly noteId: NoteId;
  readonly maker: string;
  readonly bodyHash: number;
  /** `bytesHash` of `data`. */
  readonly sum: number;
  /**
   * `rows` as uint32, then for every row its scale (float32), start (uint32), hash (uint32), and length (uint16), each
   * kind by itself, then the components. Little-endian on every device that browsers run on.
   */
  readonly data: Uint8Array;
}

const HEAD = 4;
/** Scale, start, hash and length. */
const ROW_BYTES = 14;
const MOST_LENGTH = 0xffff;

export const toRecord = (note: StoredVectors): VectorRecord => {
  const { noteId, maker, bodyHash, spans, scales, vectors, passageHashes } = note;
  const rows = scales.length;
  const data = new Uint8Array(HEAD + rows * ROW_BYTES + vectors.length);
  new Uint32Array(data.buffer, 0, 1)[0] = rows;
  new Float32Array(data.buffer, HEAD, rows).set(scales);
  const starts = new Uint32Array(data.buffer, HEAD + rows * 4, rows);
  new Uint32Array(data.buffer, HEAD + rows * 8, rows).set(passageHashes);
  const lengths = new Uint16Array(data.buffer, HEAD + rows * 12, rows);
  for (let row = 0; row < rows; row += 1) {
    const start = spans[row * 2] ?? 0;
    starts[row] = start;
    // A passage as long as a book is shown by its beginning anyway.
    lengths[row] = Math.min(MOST_LENGTH, (spans[row * 2 + 1] ?? 0) - start);
  }
  new Int8Array(data.buffer, HEAD + rows * ROW_BYTES).set(vectors);
  return { noteId, maker, bodyHash, sum: bytesHash(data), data };
};

/** The note's vectors; undefined when the record is not what was stored. */
export const fromRecord = (record: unknown): StoredVectors | undefined => {
  if (!isRecord(record)) return undefined;
  const { noteId, maker, bodyHash, sum, data } = record;
  if (typeof noteId !== 'string' || typeof maker !== 'string' || typeof bodyHash !== 'number') return undefined;
  if (!(data instanceof Uint8Array) || data.length < HEAD || bytesHash(data) !== sum) return undefined;
  const bytes = data.slice();
  const rows = new Uint32Array(bytes.buffer, 0, 1)[0] ?? 0;
  const components = bytes.length - HEAD - rows * ROW_BYTES;
  if (components < rows || (rows > 0 && components % rows !== 0)) return undefined;
  const starts = new Uint32Array(bytes.buffer, HEAD + rows * 4, rows);
  const lengths = new Uint16Array(bytes.buffer, HEAD + rows * 12, rows);
  const spans = new Uint32Array(rows * 2);
  starts.forEach((start, row) => spans.set([start, start + (lengths[row] ?? 0)], row * 2));
  return {
    noteId,
    maker,
    bodyHash,
    spans,
    scales: new Float32Array(bytes.buffer, HEAD, rows),
    passageHashes: new Uint32Array(bytes.buffer, HEAD + rows * 8, rows),
    vectors: new Int8Array(bytes.buffer, HEAD + rows * ROW_BYTES),
  };
};
