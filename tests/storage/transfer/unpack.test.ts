import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { FileSeal } from '../../../src/core/ports/fileSeal';
import type { ImportSource } from '../../../src/core/ports/transferService';
import { pngOf, zipOf } from './importers/exports';
import { deskWith, exported, importInto, sourceOf } from './library';

const unreadable = (path: string): ImportSource => ({
  path,
  sizeBytes: 1,
  bytes: () => Promise.reject(new Error('gone')),
});
const plan = sourceOf('Plan.md', 'Plan');
const outcome = async (sources: readonly ImportSource[], desk = deskWith()) => {
  const planned = await desk.transfer.planImport(sources);
  return planned.ok
    ? { notes: planned.value.notes.map(({ body }) => body), skipped: planned.value.skipped }
    : planned.error;
};

describe('what is given to an import', () => {
  it('stops nothing where it cannot be read and its name calls it no archive; the report names it once', async () => {
    for (const path of ['Makefile', 'notes.bin', 'page.html', 'other.md'])
      expect(await outcome([unreadable(path), plan]), path).toEqual({
        notes: ['Plan'],
        skipped: [{ path, reason: /html|md/u.test(path) ? 'unreadable' : 'unsupported' }],
      });
  });

  it('is refused as a whole where an archive cannot be read: nobody would look for what is missing', async () => {
    for (const path of ['all.zip', 'all.jex', 'all.inkling'])
      expect(await outcome([unreadable(path), plan])).toEqual({ kind: 'unreadable', detail: path });
  });

  it('may have a name without an ending and be no backup', async () => {
    expect(await outcome([sourceOf('LICENSE', 'words'), sourceOf('a.dat', 'words'), plan])).toEqual({
      notes: ['Plan'],
      skipped: [
        { path: 'LICENSE', reason: 'unsupported' },
        { path: 'a.dat', reason: 'unsupported' },
      ],
    });
  });

  it('may be a pack whose files lie in a folder: its name is that of the folder', async () => {
    const pack = zipOf({
      'Boat.textbundle/text.md': 'Boat\n\n![](assets/a.png)',
      'Boat.textbundle/assets/a.png': pngOf(1),
    });
    const { plan: planned } = await importInto(deskWith(), [sourceOf('Other.textpack', pack)]);
    expect(planned.notes.map(({ body }) => body)).toEqual([
      `Boat\n\n![](attachment:${planned.attachments[0]?.id ?? ''})`,
    ]);
  });

  it('may be an encrypted backup of a later app', async () => {
    const seal: FileSeal = { isSealed: () => true, seal: async (bytes) => bytes, unseal: async () => 'newer' };
    const desk = deskWith(undefined, seal);
    expect(await outcome([sourceOf('all.inkling', 'sealed')], desk)).toEqual({
      kind: 'backup-too-new',
      detail: 'all.inkling',
    });
  });
});

describe('an import into a library', () => {
  it('that cannot be read says so, and names no note', async () => {
    const desk = deskWith();
    desk.notes.all = () => Promise.reject(new DOMException('a note: secret', 'UnknownError'));
    expect(await outcome([plan], desk)).toEqual({ kind: 'unreadable', detail: 'UnknownError' });
    expect(await desk.transfer.exportBackup()).toMatchObject({ ok: false, error: { kind: 'unknown' } });
  });

  it('is taken back also where a person has erased a note of it meanwhile', async () => {
    const bytes = await exported(
      deskWith({
        notes: ['a', 'b'].map((id) => ({ ...newNote(id, 1, id), revision: 1 })),
        attachments: [],
      }).transfer.exportBackup(),
    );
    const desk = deskWith();
    const { receipt } = await importInto(desk, [sourceOf('backup.zip', bytes)]);
    await desk.notes.erase(['a']);
    expect(await desk.transfer.undoImport(receipt)).toEqual({ ok: true, value: { kept: [] } });
    expect(desk.notes.notes.size).toBe(0);
  });

  it('that was not taken back says why', async () => {
    const desk = deskWith();
    const { receipt } = await importInto(desk, [plan]);
    desk.notes.nextFailure = { kind: 'quota', reason: 'full' };
    expect(await desk.transfer.undoImport(receipt)).toMatchObject({ ok: false, error: { kind: 'quota' } });
    desk.notes.erase = () => Promise.reject(new DOMException('gone', 'UnknownError'));
    expect(await desk.transfer.undoImport(receipt)).toMatchObject({ ok: false, error: { kind: 'unknown' } });
    expect(desk.notes.notes.size).toBe(1);
  });
});

describe('a backup that lies deeper', async () => {
  const { transfer } = deskWith({ notes: [{ ...newNote('a', 1, '# A'), revision: 1 }], attachments: [] });
  const zip = await exported(transfer.exportBackup());
  const page = await exported(transfer.exportBackup({ passphrase: null, opensItself: true }));
  const sealed = await exported(transfer.exportBackup({ passphrase: 'calm', opensItself: false }));
  const sealedPage = await exported(transfer.exportBackup({ passphrase: 'calm', opensItself: true }));
  const found = { notes: ['# A'], skipped: [] };

  it.each([
    ['a folder', [sourceOf('Inkling/inkling-backup.zip', zip)]],
    ['a zip', [sourceOf('drive.zip', zipOf({ 'Inkling/inkling-backup.zip': zip }))]],
    ['a page in a folder', [sourceOf('Inkling/inkling-backup.html', page)]],
    ['a page in a zip', [sourceOf('drive.zip', zipOf({ 'inkling-backup.html': page }))]],
  ])('in %s is read back', async (_where, sources) => {
    expect(await outcome(sources)).toEqual(found);
  });

  it('among other files is read back as well, and they come along', async () => {
    const sources = [sourceOf('All/Old/inkling-backup.zip', zip), sourceOf('All/Plan.md', 'Plan')];
    expect(await outcome(sources)).toEqual({ notes: ['# A', 'Plan'], skipped: [] });
  });

  it.each([
    ['Inkling/inkling-backup.inkling', sealed],
    ['Inkling/inkling-backup.html', sealedPage],
  ])('asks for its passphrase: %s', async (path, bytes) => {
    for (const source of [sourceOf(path, bytes), sourceOf('drive.zip', zipOf({ [path]: bytes }))]) {
      expect(await outcome([source])).toMatchObject({ kind: 'passphrase-needed' });
      const planned = await deskWith().transfer.planImport([source], 'calm');
      expect(planned.ok && planned.value.notes.length).toBe(1);
    }
  });

  it('asks for none where other files lie beside it: they come without it', async () => {
    expect(await outcome([sourceOf('All/Old/a.inkling', sealed), sourceOf('All/Plan.md', 'Plan')])).toEqual({
      notes: ['Plan'],
      skipped: [{ path: 'All/Old/a.inkling', reason: 'unsupported' }],
    });
  });

  it('stays closed where a note carries it along', async () => {
    const path = 'Inkling/attachments/inkling-backup.zip';
    expect(await outcome([sourceOf(path, zip), sourceOf('Inkling/A.md', '# A')])).toEqual({
      notes: ['# A'],
      skipped: [{ path, reason: 'unsupported' }],
    });
  });

  it('that is damaged is named, and stops nothing', async () => {
    const torn = zipOf({ 'manifest.json': '{', 'notes.json': '[]' });
    const path = 'All/Old/inkling-backup.zip';
    expect(await outcome([sourceOf(path, torn), sourceOf('All/Plan.md', 'Plan')])).toEqual({
      notes: ['Plan'],
      skipped: [{ path, reason: 'unreadable' }],
    });
    expect(await outcome([sourceOf('All/Old/a.zip', zip.slice(0, 90)), sourceOf('All/Plan.md', 'Plan')])).toMatchObject(
      {
        notes: ['Plan'],
      },
    );
  });
});
