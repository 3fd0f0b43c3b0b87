import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { webFileSeal } from '../../../src/platform/webFileSeal';
import { deskWith, exported, imageOf, importInto, sourceOf } from './library';

vi.setConfig({ testTimeout: 120_000 });

const PASSPHRASE = 'four calm harbours';
const LIBRARY = {
  notes: [
    { ...newNote('a', 1, 'Plan of the harbour'), revision: 3 },
    { ...newNote('b', 2, 'Old'), trashedAtMs: 9, revision: 1 },
  ],
  attachments: [imageOf(new Uint8Array([1, 2, 3]))],
};
const file = await deskWith(LIBRARY).transfer.exportBackup({ passphrase: PASSPHRASE, opensItself: false });
if (!file.ok) throw new Error(file.error.kind);
const { name, bytes } = file.value;
const kindOf = async (path: string, content: Uint8Array, passphrase: string | null = null) => {
  const desk = deskWith({ notes: [{ ...newNote('mine', 1, 'Mine'), revision: 1 }], attachments: [] });
  const plan = await desk.transfer.planImport([sourceOf(path, content)], passphrase);
  // Whatever it is, what is here stays as it is.
  expect([...desk.notes.notes.keys()]).toEqual(['mine']);
  return plan.ok ? plan.value.notes.length : plan.error.kind;
};

describe('an encrypted backup', () => {
  it('is named as one and shows nothing of the notes', () => {
    expect(name).toBe('inkling-backup-2026-11-22.inkling');
    expect(Buffer.from(bytes).includes('PK\u0003\u0004')).toBe(false);
    expect(Buffer.from(bytes).includes('harbour')).toBe(false);
  });

  it('asks for its passphrase, tells a wrong one, and comes back equal with the right one', async () => {
    expect(await kindOf(name, bytes)).toBe('passphrase-needed');
    expect(await kindOf(name, bytes, 'four calm harbour')).toBe('passphrase-wrong');
    const desk = deskWith();
    const plan = await desk.transfer.planImport([sourceOf(name, bytes)], PASSPHRASE);
    if (!plan.ok) throw new Error(plan.error.kind);
    expect(plan.value.kind).toBe('backup');
    await desk.transfer.applyImport(plan.value);
    expect([...desk.notes.notes.values()]).toEqual(LIBRARY.notes);
    expect([...desk.attachments.attachments.values()]).toEqual(LIBRARY.attachments);
  });

  it('is known by its content where its name was changed', async () => {
    expect(await kindOf('backup.zip', bytes)).toBe('passphrase-needed');
    expect(await kindOf('download.bin', bytes)).toBe('passphrase-needed');
  });

  it('that is damaged anywhere is refused as damaged, and nothing is touched', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), fc.nat(bytes.length - 1), async (bit, length) => {
        const flipped = bytes.slice();
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        expect(await kindOf(name, flipped, PASSPHRASE)).toBe('backup-damaged');
        expect(await kindOf(name, bytes.slice(0, length), PASSPHRASE)).toBe('backup-damaged');
      }),
      { numRuns: 200 },
    );
  });

  it('is neither made nor opened where the browser has no cryptography', async () => {
    const plain = deskWith(LIBRARY, null).transfer;
    expect((await plain.exportBackup({ passphrase: PASSPHRASE, opensItself: false })).ok).toBe(false);
    const plan = await plain.planImport([sourceOf(name, bytes)], PASSPHRASE);
    expect(plan).toMatchObject({ ok: false, error: { kind: 'no-cryptography' } });
    const restored = deskWith();
    await importInto(restored, [sourceOf('backup.zip', await exported(plain.exportBackup()))]);
    expect(restored.notes.notes.size).toBe(2);
    expect(webFileSeal()).not.toBeNull();
  });
});

describe.each([
  ['readable', null],
  ['encrypted', PASSPHRASE],
] as const)('a %s page that opens itself', (_, passphrase) => {
  const made = deskWith(LIBRARY).transfer.exportBackup({ passphrase, opensItself: true });
  const page = made.then((result) => {
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  });

  it('is one page, and is read back as the backup that it holds', async () => {
    const { name: pageName, mimeType, bytes: content } = await page;
    expect([pageName, mimeType]).toEqual(['inkling-backup-2026-11-22.html', 'text/html;charset=utf-8']);
    if (passphrase !== null) expect(await kindOf(pageName, content)).toBe('passphrase-needed');
    if (passphrase !== null) expect(await kindOf(pageName, content, 'four calm')).toBe('passphrase-wrong');
    const desk = deskWith();
    const plan = await desk.transfer.planImport([sourceOf('any name.html', content)], passphrase);
    if (!plan.ok) throw new Error(plan.error.kind);
    await desk.transfer.applyImport(plan.value);
    expect([...desk.notes.notes.values()]).toEqual(LIBRARY.notes);
    expect([...desk.attachments.attachments.values()]).toEqual(LIBRARY.attachments);
  });

  it('that is damaged is refused, or holds what was written', async () => {
    const { name: pageName, bytes: content } = await page;
    const start = Buffer.from(content).indexOf('id="inkling-backup">') + 20;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: content.length - 10 }), async (at) => {
        const flipped = content.slice();
        flipped[at]! ^= 1;
        // The last sign of base64 may have bits that say nothing.
        expect(['backup-damaged', 'archive-damaged', 2]).toContain(await kindOf(pageName, flipped, passphrase));
        expect(await kindOf(pageName, content.slice(0, at), passphrase)).toBe('backup-damaged');
      }),
      { numRuns: 150 },
    );
  });
});
