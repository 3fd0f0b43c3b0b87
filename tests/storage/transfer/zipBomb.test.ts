import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, MAX_EXPANSION_BYTES, readZip } from '../../../src/storage/transfer/zipReader';
import { writeZip } from '../../../src/storage/transfer/zipWriter';
import { deskWith, sourceOf } from './library';

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const plan = await deskWith().transfer.planImport([sourceOf('bomb.zip', bytes)]);
  return plan.ok ? 'ok' : plan.error.kind;
};

/** Writes over the sizes that the table of contents declares for the entry `index`. */
const declare = (bytes: Uint8Array, index: number, sizeBytes: number): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 22 + 16, true);
  for (let skip = 0; skip < index; skip += 1) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  view.setUint32(at + 24, sizeBytes, true);
  return copy;
};

const zeros = (sizeBytes: number, path = 'a.md') => ({
  path,
  bytes: new Uint8Array(sizeBytes).fill(65),
  modifiedAtMs: 0,
});

describe('zip bombs', () => {
  it('are refused by what they declare, before anything is inflated', async () => {
    const bytes = await writeZip([zeros(1_000_000, 'a.md'), zeros(1_000_000, 'b.md')]);
    expect(await refusal(declare(bytes, 1, MAX_EXPANSION_BYTES))).toBe('archive-too-large');
    expect(await refusal(bytes)).toBe('ok');
  });

  it('are stopped when they unfold to more than they declare', async () => {
    const bytes = await writeZip([zeros(4_000_000)]);
    expect(() => readZip(declare(bytes, 0, 1_000))[0]?.bytes()).toThrow(/larger than it says/u);
    expect(() => readZip(declare(bytes, 0, 5_000_000))[0]?.bytes()).toThrow(/shorter than it says/u);
  });

  it('cannot have too many files, or files that share their bytes', async () => {
    const bytes = await writeZip([zeros(10, 'a.md'), zeros(10, 'b.md')]);
    const many = bytes.slice();
    new DataView(many.buffer).setUint16(many.length - 22 + 10, MAX_ENTRIES + 1, true);
    expect(await refusal(many)).toBe('archive-too-large');

    const view = new DataView(bytes.buffer.slice(0));
    const first = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(first + 20, bytes.length, true);
    expect(await refusal(new Uint8Array(view.buffer))).toBe('archive-damaged');
  });

  it('leave honest big archives alone: stored images do not count', async () => {
    const stored = await writeZip([{ ...zeros(3_000_000, 'attachments/a.png'), stored: true }]);
    expect(readZip(stored)[0]?.bytes()).toHaveLength(3_000_000);
  });
});
