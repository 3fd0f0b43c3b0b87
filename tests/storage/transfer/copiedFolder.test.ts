import { describe, expect, it } from 'vitest';
import { newNote, type Note } from '../../../src/core/note/note';
import type { ImportSource } from '../../../src/core/ports/transferService';
import { writeBackup } from '../../../src/storage/transfer/backupFile';
import { markdownFiles } from '../../../src/storage/transfer/markdownArchive';
import { pngOf, zipOf } from './importers/exports';
import { deskWith, imageOf, importInto, sourceOf } from './library';

// The folder that a copy of all notes is kept in (storage/backup): Markdown, and beside it the backup file.

const image = imageOf(pngOf(1));
const table = { ...imageOf(new TextEncoder().encode('a,b\n1,2\n'), 'crew.csv'), mimeType: 'text/csv' };
const noteOf = (id: string, body: string, over: Partial<Note> = {}): Note => ({
  ...newNote(id, 1_000, body),
  revision: 3,
  ...over,
});
const LIBRARY = {
  notes: [
    noteOf('a', '# Boat\nby the sea', { pinned: true, tags: ['sea'] }),
    noteOf('b', `# Picture\n![x](attachment:${image.id}) [crew](attachment:${table.id})`, { archived: true }),
    noteOf('c', '# Gone', { trashedAtMs: 2_000 }),
  ],
  attachments: [image, table],
};
const backup = sourceOf('Inkling/inkling-backup.zip', await writeBackup(LIBRARY, 3_000));
const copiesOf = (library = LIBRARY): ImportSource[] =>
  markdownFiles(library, 3_000).map(({ path, bytes }) => sourceOf(`Inkling/${path}`, bytes));

describe('a folder that a copy of all notes was kept in', () => {
  it('is read back as its backup says, and says nothing of its Markdown, which is the same', async () => {
    const sources = [...copiesOf(), backup];
    expect(sources.map(({ path }) => path)).toEqual([
      `Inkling/attachments/boat.png`,
      'Inkling/attachments/crew.csv',
      'Inkling/Boat.md',
      'Inkling/Picture.md',
      'Inkling/inkling-backup.zip',
    ]);
    const desk = deskWith();
    const { plan } = await importInto(desk, sources);
    expect(plan).toEqual({ kind: 'backup', ...LIBRARY, cards: [], skipped: [] });
    const again = await desk.transfer.planImport(sources);
    expect(again.ok && [again.value.notes, again.value.skipped.map(({ reason }) => reason)]).toEqual([
      [],
      ['already-here', 'already-here', 'already-here'],
    ]);
  });

  it('is read back as a zip of it, too', async () => {
    const files = await Promise.all(
      [...copiesOf(), backup].map(async (source) => [source.path, await source.bytes()] as const),
    );
    const { plan } = await importInto(deskWith(), [sourceOf('drive.zip', zipOf(Object.fromEntries(files)))]);
    expect([plan.notes, plan.skipped]).toEqual([LIBRARY.notes, []]);
  });

  it('brings along what was written since its backup, with its pictures and links, and what others put there', async () => {
    const later = {
      ...LIBRARY,
      notes: [LIBRARY.notes[0]!, { ...LIBRARY.notes[1]!, body: `${LIBRARY.notes[1]!.body}\nLater` }],
    };
    const theirs = sourceOf('Inkling/Theirs.md', '# Theirs\n[boat](Boat.md)');
    const { plan } = await importInto(deskWith(), [...copiesOf(later), theirs, backup]);
    expect(plan.notes.slice(0, 3)).toEqual(LIBRARY.notes);
    expect(plan.notes.slice(3).map(({ body }) => body)).toEqual([later.notes[1]!.body, '# Theirs\n[[Boat]]']);
    expect(plan.skipped).toEqual([]);
    expect(plan.report).toMatchObject({
      formats: [{ format: 'markdown', noteCount: 2 }],
      images: { kept: 1, all: 1 },
      links: { kept: 1, all: 1 },
      warnings: [],
    });
  });

  it('brings no note twice where another version of the app wrote the Markdown', async () => {
    const older = sourceOf('Inkling/Boat.md', `---\ncreated: 1970-01-01\n---\n${LIBRARY.notes[0]!.body}`);
    const { plan } = await importInto(deskWith(), [older, backup]);
    expect(plan.notes).toEqual(LIBRARY.notes);
    expect(plan.skipped).toEqual([{ path: 'Boat', reason: 'already-here' }]);
  });

  it('is read as Markdown where its backup is damaged, which is named', async () => {
    const torn = sourceOf(backup.path, zipOf({ 'manifest.json': '{', 'notes.json': '[]' }));
    const { plan } = await importInto(deskWith(), [...copiesOf(), torn]);
    expect(plan.notes.map(({ body }) => body)).toEqual(LIBRARY.notes.slice(0, 2).map(({ body }) => body));
    expect(plan.skipped).toEqual([{ path: backup.path, reason: 'unreadable' }]);
  });
});
