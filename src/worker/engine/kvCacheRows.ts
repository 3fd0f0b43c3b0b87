import type { KvCache } from '../backend/modelSession';

/** Keys and values of `batch` copies of the one row of `source`. */
export const repeatRows = (source: KvCache, batch: number): KvCache =>
  batch === 1 ? source : selectRows(source, new Array<number>(batch).fill(0));

/** Keys and values of the rows `parents` of the batch, in that order, repeats allowed. */
export const selectRows = (source: KvCache, parents: readonly number[]): KvCache => {
  if (parents.length === source.batch && parents.every((parent, index) => parent === index)) return source;
  const data = source.data.map((tensor) => {
    const size = tensor.length / source.batch;
    const selected = new Float32Array(size * parents.length);
    parents.forEach((parent, index) => {
      selected.set(tensor.subarray(parent * size, (parent + 1) * size), index * size);
    });
    return selected;
  });
  return { batch: parents.length, rows: source.rows, data };
};
