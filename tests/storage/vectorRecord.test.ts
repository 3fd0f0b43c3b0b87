import { expect, it } from 'vitest';
import { bytesHash } from '../../src/core/meaning/textHash';
import type { StoredVectors } from '../../src/core/ports/meaningStore';
import { fromRecord, toRecord, type VectorRecord } from '../../src/storage/vectorRecord';

const vectors: StoredVectors = {
  noteId: 'a',
  maker: 'meaning@1.0.0',
  bodyHash: 17,
  passageHashes: Uint32Array.of(4_000_000_000, 5),
  spans: Uint32Array.of(0, 9, 10, 30),
  vectors: Int8Array.of(1, -127, 3, 4, 5, 6),
  scales: Float32Array.of(0.25, 0.5),
};

it('a passage as long as a book is kept by its beginning', () => {
  expect(fromRecord(toRecord({ ...vectors, spans: Uint32Array.of(7, 9, 10, 200_000) }))?.spans).toEqual(
    Uint32Array.of(7, 9, 10, 10 + 65_535),
  );
});

it('a record whose numbers cannot be true is none, though its sum is right', () => {
  const { data, ...rest } = toRecord(vectors);
  const saying = (rows: number): VectorRecord => {
    const bytes = data.slice();
    new Uint32Array(bytes.buffer, 0, 1)[0] = rows;
    return { ...rest, data: bytes, sum: bytesHash(bytes) };
  };
  expect(fromRecord(saying(2))).toEqual(vectors);
  // More rows than there are bytes for; and a row for which no whole number of components is left.
  for (const rows of [3, 4_000_000_000, 0xffff_ffff]) expect(fromRecord(saying(rows)), String(rows)).toBeUndefined();
  expect(fromRecord({ ...saying(2), maker: null })).toBeUndefined();
  expect(fromRecord('vectors')).toBeUndefined();
});
