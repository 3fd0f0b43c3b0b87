import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import type { QuizCard } from '../../../src/core/quiz/quizCard';
import { readZip } from '../../../src/storage/transfer/zipReader';
import { writeZip } from '../../../src/storage/transfer/zipWriter';
import { deskWith, exported, generatedLibrary, imageOf, importInto, sourceOf } from './library';
import type { GeneratedLibrary } from './library';

const byId = <Item extends { id: string }>(items: Iterable<Item>): Item[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

const small: GeneratedLibrary = {
  notes: [
    { ...newNote('a', 1, 'Plan'), revision: 3 },
    { ...newNote('b', 2, 'Old'), trashedAtMs: 9, revision: 1 },
  ],
  attachments: [imageOf(new Uint8Array([1, 2, 3]))],
};

describe('backup', () => {
  it('import(export(x)) equals x', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedLibrary, async (library) => {
        const bytes = await exported(deskWith(library).transfer.exportBackup());
        const desk = deskWith();
        if (library.notes.length + library.attachments.length > 0)
          await importInto(desk, [sourceOf('backup.zip', bytes)]);
        expect(byId(desk.notes.notes.values())).toEqual(byId(library.notes));
        expect(byId(desk.attachments.attachments.values())).toEqual(byId(library.attachments));
      }),
      { numRuns: 200 },
    );
  });

  describe('cards of the quiz', () => {
    const card = (noteId: string, key = 'k'): QuizCard => ({
      noteId,
      key,
      dueAtMs: 1_800_000_000_000,
      reviewedAtMs: 1_799_000_000_000,
      stability: 2.3,
      difficulty: 5.1,
      reviews: 2,
      lapses: 1,
      retiredAtMs: null,
    });
    const cards = [card('a'), card('a', 'm'), { ...card('b'), retiredAtMs: 7 }];
    const cardsOf = (desk: ReturnType<typeof deskWith>) => [...desk.notes.cards.values()];

    it('come and go with their notes, in a file that an older app reads as well', async () => {
      const bytes = await exported(deskWith({ ...small, cards }).transfer.exportBackup());
      const desk = deskWith();
      const { receipt } = await importInto(desk, [sourceOf('backup.zip', bytes)]);
      expect(cardsOf(desk)).toEqual(cards);
      const entries = new Map(readZip(bytes).map((entry) => [entry.path, entry]));
      const manifest = JSON.parse(new TextDecoder().decode(entries.get('manifest.json')?.bytes())) as {
        version: number;
      };
      // What version 1 promised, and all that an app of before looks at.
      expect(manifest.version).toBe(1);
      expect(JSON.parse(new TextDecoder().decode(entries.get('notes.json')?.bytes()))).toEqual(small.notes);
      await desk.transfer.undoImport(receipt);
      expect(cardsOf(desk)).toEqual([]);
    });

    it('are none in a backup of before', async () => {
      const bytes = await exported(deskWith(small).transfer.exportBackup());
      expect(readZip(bytes).some(({ path }) => path.startsWith('quiz'))).toBe(false);
      const desk = deskWith();
      await importInto(desk, [sourceOf('backup.zip', bytes)]);
      expect(desk.notes.notes.size).toBe(2);
      expect(cardsOf(desk)).toEqual([]);
    });

    it('follow a note that comes as a copy, and leave those that are here alone', async () => {
      const bytes = await exported(deskWith({ ...small, cards }).transfer.exportBackup());
      const here = { ...card('a'), reviews: 9 };
      const desk = deskWith({
        notes: [{ ...newNote('a', 1, 'Plan, edited'), revision: 4 }],
        attachments: [],
        cards: [here],
      });
      const { plan } = await importInto(desk, [sourceOf('backup.zip', bytes)]);
      const copy = plan.notes.find(({ body }) => body === 'Plan')?.id ?? '';
      expect(copy).not.toBe('a');
      expect(desk.notes.cards.get('a k')).toEqual(here);
      expect(desk.notes.cards.get(`${copy} k`)).toEqual({ ...card('a'), noteId: copy });
    });

    it('that are damaged make the backup a damaged one', async () => {
      const bytes = await exported(
        deskWith({ ...small, cards: [{ ...card('a'), stability: -1 }] }).transfer.exportBackup(),
      );
      const plan = await deskWith().transfer.planImport([sourceOf('backup.zip', bytes)]);
      expect(plan.ok ? 'ok' : plan.error.kind).toBe('backup-damaged');
    });
  });

  it('is the same file for the same library at the same time', async () => {
    const first = await exported(deskWith(small).transfer.exportBackup());
    expect(await exported(deskWith(small).transfer.exportBackup())).toEqual(first);
  });

  it('refuses every single flipped byte or cut end, or restores exactly', { timeout: 60_000 }, async () => {
    const bytes = await exported(deskWith(small).transfer.exportBackup());
    const tryImport = async (damaged: Uint8Array): Promise<void> => {
      const desk = deskWith();
      const plan = await desk.transfer.planImport([sourceOf('backup.zip', damaged)]);
      if (plan.ok) {
        expect(byId(plan.value.notes)).toEqual(byId(small.notes));
        expect(byId(plan.value.attachments)).toEqual(byId(small.attachments));
      } else
        expect(plan.error.kind).toMatch(
          /^(backup-damaged|archive-damaged|archive-too-large|not-an-archive|backup-too-new)$/u,
        );
      expect(desk.notes.notes.size).toBe(0);
    };
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      await tryImport(damaged);
    }
    for (let length = 0; length < bytes.length; length += 7) await tryImport(bytes.slice(0, length));
  });

  it('names what is wrong with a backup', async () => {
    const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
    const entry = (path: string, value: unknown) => ({ path, bytes: encode(value), modifiedAtMs: 0 });
    const manifest = { format: 'inkling-backup', version: 1, createdAtMs: 0, noteCount: 0, entries: [] };
    const kindOf = async (...entries: ReturnType<typeof entry>[]): Promise<string> => {
      const plan = await deskWith().transfer.planImport([sourceOf('b.zip', await writeZip(entries))]);
      return plan.ok ? 'ok' : plan.error.kind;
    };
    expect(await kindOf(entry('manifest.json', { ...manifest, version: 2 }))).toBe('backup-too-new');
    expect(await kindOf(entry('manifest.json', manifest))).toBe('backup-damaged');
    expect(await kindOf(entry('manifest.json', { format: 'inkling-backup' }))).toBe('backup-damaged');
    expect(await kindOf(entry('notes.json', []), entry('attachments.json', []))).toBe('backup-damaged');
    const lying = { ...manifest, noteCount: 1, entries: [{ path: 'notes.json', sizeBytes: 2, sha256: '00' }] };
    expect(await kindOf(entry('manifest.json', lying), entry('notes.json', []))).toBe('backup-damaged');
    expect(await kindOf(entry('manifest.json', { name: 'of another app' }), entry('a.md', 'x'))).toBe('ok');
  });

  it('is refused where its files do not fit each other, though each is what was written', async () => {
    const reasonFor = async (files: Readonly<Record<string, unknown>>, noteCount: number): Promise<string> => {
      const inputs = Object.entries(files).map(([path, value]) => ({
        path,
        bytes: new TextEncoder().encode(JSON.stringify(value)),
        modifiedAtMs: 0,
      }));
      const entries = inputs.map(({ path, bytes }) => ({
        path,
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }));
      const manifest = { format: 'inkling-backup', version: 1, createdAtMs: 0, noteCount, entries };
      const bytes = new TextEncoder().encode(JSON.stringify(manifest));
      const zip = await writeZip([{ path: 'manifest.json', bytes, modifiedAtMs: 0 }, ...inputs]);
      const plan = await deskWith().transfer.planImport([sourceOf('b.zip', zip)]);
      return plan.ok ? 'ok' : `${plan.error.kind}: ${plan.error.detail}`;
    };
    const [first] = small.notes;
    expect(await reasonFor({ 'notes.json': [first], 'attachments.json': [] }, 1)).toBe('ok');
    expect(await reasonFor({ 'notes.json': [first], 'attachments.json': [] }, 2)).toBe(
      'backup-damaged: notes.json holds 1 notes instead of 2',
    );
    expect(await reasonFor({ 'notes.json': [first, first], 'attachments.json': [] }, 2)).toBe(
      'backup-damaged: two notes have one id',
    );
    expect(await reasonFor({ 'notes.json': [first], 'attachments.json': [{ id: 7 }] }, 1)).toBe(
      'backup-damaged: attachments.json cannot be read',
    );
    const image = { id: 'a'.repeat(64), name: 'x.png', mimeType: 'image/png' };
    expect(await reasonFor({ 'notes.json': [first], 'attachments.json': [image] }, 1)).toContain('is missing');
  });

  it('leaves what is here alone: equal notes are skipped, differing ones come as copies', async () => {
    const bytes = await exported(deskWith(small).transfer.exportBackup());
    const edited: Note = { ...newNote('a', 1, 'Plan, edited'), revision: 4 };
    const desk = deskWith({ notes: [edited, small.notes[1]!], attachments: [] });
    const { plan, receipt } = await importInto(desk, [sourceOf('backup.zip', bytes)]);
    expect(plan.kind).toBe('backup');
    expect(plan.skipped).toEqual([{ path: 'Old', reason: 'already-here' }]);
    expect(desk.notes.notes.get('a')).toEqual(edited);
    expect([...desk.notes.notes.values()].map(({ body }) => body).sort()).toEqual(['Old', 'Plan', 'Plan, edited']);
    expect(receipt.noteIds).toHaveLength(1);
  });

  it('brings one copy of an edited note, however often it is read', async () => {
    const source = sourceOf('backup.zip', await exported(deskWith(small).transfer.exportBackup()));
    const desk = deskWith({ notes: [{ ...newNote('a', 1, 'Plan, edited'), revision: 4 }], attachments: [] });
    await importInto(desk, [source, source]);
    const { plan } = await importInto(desk, [source]);
    expect(plan.notes).toEqual([]);
    expect(plan.skipped.map(({ path }) => path).sort()).toEqual(['Old', 'Plan']);
    expect([...desk.notes.notes.values()].map(({ body }) => body).sort()).toEqual(['Old', 'Plan', 'Plan, edited']);
  });

  it('restores notes of equal content that are not here, each under its own id', async () => {
    const twins = {
      notes: [newNote('a', 1, 'Plan'), newNote('b', 1, 'Plan')].map((note) => ({ ...note, revision: 1 })),
      attachments: [],
    };
    const bytes = await exported(deskWith(twins).transfer.exportBackup());
    const desk = deskWith({ notes: [twins.notes[0]!], attachments: [] });
    await importInto(desk, [sourceOf('backup.zip', bytes)]);
    expect([...desk.notes.notes.keys()]).toEqual(['a', 'b']);
  });

  it('is refused whole for one note that the app could not show', async () => {
    const hostile = {
      notes: [...small.notes, { ...newNote('c', 1, 'x'), updatedAtMs: 1e20, revision: 1 }],
      attachments: [],
    };
    const bytes = await exported(deskWith(hostile).transfer.exportBackup());
    expect(await deskWith().transfer.planImport([sourceOf('backup.zip', bytes)])).toEqual({
      ok: false,
      error: {
        kind: 'backup-damaged',
        detail: 'notes.json holds a note with a field that is missing or out of bounds',
      },
    });
  });

  it('is undone as a whole, but not where the person has gone on writing', async () => {
    const bytes = await exported(deskWith(small).transfer.exportBackup());
    const desk = deskWith({ notes: [{ ...newNote('z', 1, 'mine'), revision: 1 }], attachments: [] });
    const { receipt } = await importInto(desk, [sourceOf('backup.zip', bytes)]);
    await desk.notes.put({ ...desk.notes.notes.get('a')!, body: 'Plan, edited' }, 3);
    expect(await desk.transfer.undoImport(receipt)).toEqual({ ok: true, value: { kept: ['a'] } });
    expect([...desk.notes.notes.keys()].sort()).toEqual(['a', 'z']);
  });

  it('stores nothing when the write fails, and says why', async () => {
    const bytes = await exported(deskWith(small).transfer.exportBackup());
    const desk = deskWith();
    const plan = await desk.transfer.planImport([sourceOf('backup.zip', bytes)]);
    if (!plan.ok) throw new Error(plan.error.kind);
    desk.notes.nextFailure = { kind: 'quota', reason: 'full' };
    expect(await desk.transfer.applyImport(plan.value)).toEqual({
      ok: false,
      error: { kind: 'quota', reason: 'full' },
    });
    expect(desk.notes.notes.size + desk.attachments.attachments.size).toBe(0);
  });
});
