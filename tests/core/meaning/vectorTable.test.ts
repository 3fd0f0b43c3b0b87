import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS_A_STEP, VectorTable, type NoteVectors, type Vector } from '../../../src/core/meaning/vectorTable';

/** Rows of length 1 from plain numbers. */
const note = (noteId: string, rows: readonly (readonly number[])[]): NoteVectors => {
  const scales: number[] = [];
  const vectors = rows.flatMap((row) => {
    const length = Math.hypot(...row);
    const scale = Math.max(...row.map((value) => Math.abs(value) / length)) / 127;
    scales.push(scale);
    return row.map((value) => Math.round(value / length / scale));
  });
  return {
    noteId,
    spans: Uint32Array.from(rows.flatMap((_, row) => [row * 10, row * 10 + 9])),
    vectors: Int8Array.from(vectors),
    scales: Float32Array.from(scales),
  };
};
const query = (row: readonly number[]): Vector => {
  const { vectors, scales } = note('', [row]);
  return { components: vectors, scale: scales[0] ?? 0 };
};

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const unit = (row: readonly number[]): number[] => {
  const length = Math.hypot(...row);
  return row.map((value) => (length < 1e-9 ? 0 : value / length));
};

describe('VectorTable', () => {
  it('finds the nearest passage of each note, best first', () => {
    const table = new VectorTable(3);
    table.put(
      note('a', [
        [1, 0, 0],
        [0, 1, 0],
      ]),
    );
    table.put(note('b', [[0.6, 0.8, 0]]));
    table.put(note('c', [[0, 0, 1]]));
    const found = table.nearest(query([0, 1, 0]), 2);
    expect(found.map(({ noteId, start, end }) => [noteId, start, end])).toEqual([
      ['a', 10, 19],
      ['b', 0, 9],
    ]);
    // Its best passage is the very same; as a whole it points half elsewhere.
    expect(found[0]?.score).toBeCloseTo((1 + Math.SQRT1_2) / 2, 1);
    expect(found[1]?.score).toBeCloseTo(0.8, 1);
    expect(table.nearest(query([0, 1, 0]), 9, (id) => id !== 'a')[0]?.noteId).toBe('b');
  });

  it('finds notes that lie near as wholes, with the passage that says so', () => {
    const table = new VectorTable(3);
    table.put(
      note('a', [
        [1, 0, 0],
        [1, 0.1, 0],
      ]),
    );
    table.put(
      note('b', [
        [0, 0, 1],
        [1, 0, 0.2],
      ]),
    );
    table.put(note('c', [[0, 1, 0]]));
    const mean = table.meanOf('a');
    if (mean === undefined) throw new Error('no mean');
    const [first] = table.nearestNotes(mean, 1, (id) => id !== 'a');
    expect(first).toMatchObject({ noteId: 'b', start: 10, end: 19 });
  });

  it('overwrites what is removed and uses its room again', () => {
    const table = new VectorTable(2);
    const before = table.byteLength;
    for (let round = 0; round < 2_000; round += 1) {
      table.put(
        note('a', [
          [1, 0],
          [0, 1],
        ]),
      );
      table.put(note('b', [[1, 1]]));
    }
    expect(table.byteLength).toBe(before);
    expect(table.passageCount).toBe(3);
    table.remove('a');
    expect(table.nearest(query([1, 0]), 9).map(({ noteId }) => noteId)).toEqual(['b']);
    expect(table.meanOf('a')).toBeUndefined();
    expect(table.noteCount).toBe(1);
  });

  it('begins anew when notes come and go while a search pauses', () => {
    const table = new VectorTable(2);
    const many = Array.from({ length: ROWS_A_STEP + 10 }, () => [1, 0.5]);
    table.put(note('gone', many));
    const steps = table.scan(query([1, 0]), 9, () => true);
    expect(steps.next().done).toBe(false);
    table.remove('gone');
    table.put(note('new', [[1, 0]]));
    table.put(note('newer', [[1, 0]]));
    let end = steps.next();
    while (end.done !== true) end = steps.next();
    expect(end.value.map(({ noteId }) => noteId)).toEqual(['new', 'newer']);
  });

  it('agrees with a plain comparison of every vector, whatever was put and removed', () => {
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }).filter((v) => v.some(Boolean));
    const change = fc.record({ id: fc.integer({ min: 0, max: 9 }), rows: fc.array(row, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), row, (changes, wanted) => {
        const table = new VectorTable(4);
        const kept = new Map<string, { readonly rows: readonly (readonly number[])[] }>();
        for (const { id, rows } of changes) {
          const made = note(`n${id}`, rows);
          if (rows.length === 0) table.remove(made.noteId);
          else table.put(made);
          if (rows.length === 0) kept.delete(made.noteId);
          else kept.set(made.noteId, { rows });
        }
        const wanted01 = unit(wanted);
        const best = [...kept.values()].map(({ rows }) => {
          const units = rows.map(unit);
          const whole = unit(wanted.map((_, at) => units.reduce((sum, one) => sum + (one[at] ?? 0), 0)));
          return (Math.max(...units.map((one) => dot(one, wanted01))) + dot(whole, wanted01)) / 2;
        });
        best.sort((a, b) => b - a);
        const found = table.nearest(query(wanted), 3).map(({ score }) => score);
        expect(found).toHaveLength(Math.min(3, kept.size));
        found.forEach((score, place) => expect(Math.abs(score - (best[place] ?? 0))).toBeLessThan(0.03));
        expect(table.noteCount).toBe(kept.size);
      }),
    );
  });
});
