import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTar } from '../../../src/storage/transfer/tarReader';
import { readZip } from '../../../src/storage/transfer/zipReader';
import { tarOf, zipOf } from './importers/exports';
import { deskWith, exported, importInto, sourceOf } from './library';

const day = new Date(2001, 1, 3, 4, 5, 6);

it('keeps the dates of files in a zip, and of notes in the own export', async () => {
  const desk = deskWith();
  const { plan } = await importInto(desk, [sourceOf('a.zip', zipOf({ 'Dated.md': 'Dated' }, day))]);
  expect(plan.notes[0]).toMatchObject({ createdAtMs: day.getTime(), updatedAtMs: day.getTime() });
  const there = deskWith();
  const again = await importInto(there, [sourceOf('b.zip', await exported(desk.transfer.exportMarkdownZip()))]);
  expect(again.plan.notes[0]).toMatchObject({ createdAtMs: day.getTime(), updatedAtMs: day.getTime() });
});

it('reads times to the second by universal time where the archive has them', () => {
  const seconds = new Uint8Array([1, 0, 0, 0, 0]);
  new DataView(seconds.buffer).setInt32(1, 1_600_000_001, true);
  const zip = zipSync({ 'a.md': [strToU8('x'), { extra: { 0x5455: seconds }, mtime: day }] });
  expect(readZip(zip)[0]?.modifiedAtMs).toBe(1_600_000_001_000);
});

it('reads names of old Windows programs, and sizes that stand in a field of their own', () => {
  const old = zipSync({ '__.md': [strToU8('x'), { mtime: day }] });
  for (let at = 0; at < old.length - 4; at += 1)
    if (old[at] === 0x5f && old[at + 1] === 0x5f) old.set([0x81, 0x84], at);
  expect(readZip(old)[0]?.path).toBe('üä.md');

  const sizes = new Uint8Array(16);
  new DataView(sizes.buffer).setBigUint64(0, 5n, true);
  new DataView(sizes.buffer).setBigUint64(8, 5n, true);
  const wide = zipSync({ 'a.md': [strToU8('hello'), { extra: { 1: sizes }, level: 0, mtime: day }] });
  const view = new DataView(wide.buffer);
  const central = view.getUint32(wide.length - 22 + 16, true);
  view.setUint32(central + 20, 0xffffffff, true);
  view.setUint32(central + 24, 0xffffffff, true);
  expect(new TextDecoder().decode(readZip(wide)[0]?.bytes())).toBe('hello');
});

it('lets zips in zips unfold to no more than one zip may', { timeout: 30_000 }, async () => {
  const zeros = new Uint8Array(100_000_000);
  const part = zipSync({ 'a.md': zeros }, { level: 1 });
  const outer = zipSync(Object.fromEntries([1, 2, 3].map((number) => [`x-Part-${number}.zip`, [part, { level: 0 }]])));
  const { plan } = await importInto(deskWith(), [sourceOf('bomb.zip', outer), sourceOf('Plan.md', 'Plan')]);
  expect(plan.notes.map(({ body }) => body)).toEqual(['Plan']);
  expect(plan.skipped.filter(({ path }) => path.includes('Part'))).toEqual([
    { path: 'x-Part-3.zip', reason: 'too-large' },
  ]);
});

it('leaves a part out that points outside or is torn, and takes the rest', async () => {
  const outer = zipOf({
    'x-Part-1.zip': zipOf({ '../evil.md': 'x' }),
    'x-Part-2.zip': zipOf({ 'good.md': 'Good' }),
    'x-Part-3.zip': zipOf({ 'torn.md': 'x' }).slice(0, 40),
  });
  const { plan } = await importInto(deskWith(), [sourceOf('export.zip', outer)]);
  expect(plan.notes.map(({ body }) => body.split('\n').at(-1))).toEqual(['Good']);
  expect(plan.skipped).toEqual([
    { path: 'x-Part-1.zip', reason: 'unreadable' },
    { path: 'x-Part-3.zip', reason: 'unreadable' },
  ]);
});

it('reads a tar archive with long names, and refuses a torn one', () => {
  const long = `${'folder/'.repeat(20)}note.md`;
  const tar = tarOf({ 'a.md': 'one', [long]: 'two' });
  expect(
    readTar(tar).map(({ path, bytes, modifiedAtMs }) => [path, new TextDecoder().decode(bytes), modifiedAtMs]),
  ).toEqual([
    ['a.md', 'one', 1_600_000_000_000],
    [long, 'two', 1_600_000_000_000],
  ]);
  for (const length of [700, 1_000, 1_300, 1_700])
    expect(() => readTar(tar.slice(0, length)), String(length)).toThrow();
});
