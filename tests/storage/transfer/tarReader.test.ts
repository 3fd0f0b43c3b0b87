import { describe, expect, it } from 'vitest';
import { isTar, readTar } from '../../../src/storage/transfer/tarReader';
import { MAX_ENTRIES } from '../../../src/storage/transfer/zipReader';
import { tarEntry, tarOf, tarOfEntries } from './importers/exports';

const read = (...entries: readonly Uint8Array[]) =>
  readTar(tarOfEntries(...entries)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
const pax = (key: string, value: string): Uint8Array => {
  const line = ` ${key}=${value}\n`;
  return tarEntry('PaxHeader', `${String(line.length + 2)}${line}`, { type: 'x' });
};

describe('a tar archive', () => {
  it('says names as each kind of it does: in a head of its own, in front of the name, or in 100 bytes', () => {
    expect(
      read(
        pax('path', 'über/ein Boot.md'),
        tarEntry('cut', 'one'),
        pax('mtime', '1600000000.5'),
        tarEntry('two.md', 'two'),
        tarEntry('three.md', 'three', { prefix: 'a folder/inner' }),
        tarEntry('four.md', 'four', { magic: '', type: '\0' }),
      ),
    ).toEqual([
      ['über/ein Boot.md', 'one'],
      ['two.md', 'two'],
      ['a folder/inner/three.md', 'three'],
      ['four.md', 'four'],
    ]);
  });

  it('gives files alone: no folders, no links, nothing without a name', () => {
    const link = tarEntry('link.md', '', { type: '2' });
    expect(read(tarEntry('folder/', '', { type: '5' }), link, tarEntry('./', 'x'), tarEntry('./a.md', 'a'))).toEqual([
      ['a.md', 'a'],
    ]);
  });

  it('may leave the time out, and write a size as a number instead of digits', () => {
    const size = '\u0080\0\0\0\0\0\0\0\0\0\0\u0003';
    const [entry] = readTar(tarOfEntries(tarEntry('a.md', 'abc', { size, mtimeS: 0 })));
    expect(entry).toMatchObject({ path: 'a.md', modifiedAtMs: undefined });
    expect(entry?.bytes).toHaveLength(3);
    expect(read(tarEntry('empty.md', '', { size: '\0'.repeat(12) }))).toEqual([['empty.md', '']]);
  });

  it('is refused when a head of it is not whole, or a size cannot be', () => {
    const whole = tarOf({ 'a.md': 'one', 'b.md': 'two' });
    expect(isTar(whole)).toBe(true);
    const flipped = whole.slice();
    flipped[1_030]! ^= 1;
    expect(() => readTar(flipped)).toThrow('a file of it has no proper head');
    for (const size of ['00000077777\0', `\u0080${'\u00ff'.repeat(11)}`, 'no digits \0\0'])
      expect(() => read(tarEntry('a.md', 'abc', { size })), size).toThrow('it ends in the middle of a file');
  });

  it('has no more files than any archive may have', () => {
    const head = tarEntry('a.md', '');
    const many = new Uint8Array((MAX_ENTRIES + 1) * 512 + 1024);
    for (let at = 0; at <= MAX_ENTRIES; at += 1) many.set(head, at * 512);
    expect(() => readTar(many)).toThrow('archive-too-large');
    expect(readTar(many.subarray(512))).toHaveLength(MAX_ENTRIES);
  });
});
