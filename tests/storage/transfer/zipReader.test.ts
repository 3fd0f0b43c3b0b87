import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/storage/transfer/zipReader';
import { writeZip } from '../../../src/storage/transfer/zipWriter';
import { deskWith, sourceOf } from './library';

const mtime = new Date(2001, 1, 3);
const zipWith = (extra: Record<number, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'a.md': [strToU8('hello'), { extra, mtime }] });
const centralOf = (zip: Uint8Array): number => new DataView(zip.buffer).getUint32(zip.length - 22 + 16, true);
/** Writes a number of two bytes into the table of contents. */
const withField = (zip: Uint8Array, offset: number, value: number): Uint8Array => {
  new DataView(zip.buffer).setUint16(centralOf(zip) + offset, value, true);
  return zip;
};

describe('names in a zip', () => {
  const unicode = (name: Uint8Array): Record<number, Uint8Array> => ({
    0x7075: new Uint8Array([1, 0, 0, 0, 0, ...name]),
  });

  it('are those of the field for them, where a program writes one', () => {
    expect(readZip(zipWith(unicode(strToU8('Käse.md'))))[0]?.path).toBe('Käse.md');
  });

  it('are the plain ones where that field is torn, or a field runs past its end', () => {
    expect(readZip(zipWith(unicode(new Uint8Array([0xc3]))))[0]?.path).toBe('a.md');
    expect(readZip(zipWith(unicode(new Uint8Array())))[0]?.path).toBe('a.md');
    const zip = zipWith(unicode(strToU8('Käse.md')));
    new DataView(zip.buffer).setUint16(centralOf(zip) + 46 + 4 + 2, 60_000, true);
    expect(readZip(zip)[0]?.path).toBe('a.md');
  });
});

it('a zip without a time says none', () => {
  for (const date of [0, 13 << 5, 1 << 5])
    expect(readZip(withField(zipWith(), 14, date))[0]?.modifiedAtMs).toBeUndefined();
});

describe('a zip that is not taken', () => {
  it.each([
    ['is encrypted', withField(zipWith(), 8, 1), 'encrypted'],
    ['is packed as nobody packs', withField(zipWith(), 10, 99), 'packed in an unknown way'],
    ['is none', strToU8('hello'), 'not-an-archive'],
  ])('%s', (_what, zip, reason) => {
    expect(() => readZip(zip)).toThrow(reason);
  });

  it('is empty: there is nothing in it, and that is said', async () => {
    expect(readZip(zipSync({}))).toEqual([]);
    expect(await deskWith().transfer.planImport([sourceOf('empty.zip', zipSync({}))])).toMatchObject({
      ok: false,
      error: { kind: 'nothing-to-import' },
    });
  });
});

describe('a zip of more than four gigabytes or 65,535 files', () => {
  /** The same archive with its figures where large archives have them. */
  const large = (zip: Uint8Array): Uint8Array => {
    const end = zip.slice(-22);
    const start = centralOf(zip);
    const more = new DataView(new ArrayBuffer(56 + 20));
    more.setUint32(0, 0x06064b50, true);
    more.setBigUint64(32, 1n, true);
    more.setBigUint64(48, BigInt(start), true);
    more.setUint32(56, 0x07064b50, true);
    more.setBigUint64(56 + 8, BigInt(zip.length - 22), true);
    new DataView(end.buffer).setUint16(10, 0xffff, true);
    new DataView(end.buffer).setUint32(16, 0xffffffff, true);
    return new Uint8Array(Buffer.concat([zip.slice(0, -22), new Uint8Array(more.buffer), end]));
  };

  it('has its figures in a second place', () => {
    expect(new TextDecoder().decode(readZip(large(zipWith()))[0]?.bytes())).toBe('hello');
  });

  it('is refused where that place is missing, or broken', () => {
    const whole = large(zipWith());
    const locator = whole.length - 22 - 20;
    const without = whole.slice();
    without[locator] = 0;
    expect(() => readZip(without)).toThrow('archive-too-large');
    const elsewhere = whole.slice();
    new DataView(elsewhere.buffer).setBigUint64(locator + 8, 0n, true);
    expect(() => readZip(elsewhere)).toThrow('its table of contents is broken');
    const outside = whole.slice();
    new DataView(outside.buffer).setBigUint64(locator + 8, 1n << 40n, true);
    expect(() => readZip(outside)).toThrow('its table of contents is broken');
    const end = zipSync({});
    new DataView(end.buffer).setUint16(10, 0xffff, true);
    expect(() => readZip(end)).toThrow('archive-too-large');
  });
});

it('a zip that cannot hold a name is not written at all', async () => {
  const file = { bytes: strToU8('x'), modifiedAtMs: 0 };
  await expect(
    writeZip([
      { ...file, path: 'a.md' },
      { ...file, path: 'x'.repeat(70_000) },
    ]),
  ).rejects.toThrow('too long');
});
