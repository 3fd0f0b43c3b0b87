import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newNote, type Note } from '../../src/core/note/note';
import { openChangeChannel, type ChangeChannel } from '../../src/storage/changeChannel';
import { Connection } from '../../src/storage/connection';
import { DexieNoteRepository } from '../../src/storage/dexieNoteRepository';
import { NOTES_MIGRATIONS } from '../../src/storage/migrations';
import { MemoryDraftJournal, MemoryHistoryRepository } from '../fakes/memoryRepositories';
import { freshBrowser } from './faultyIndexedDb';

let connection: Connection;
let changes: ChangeChannel;
let notes: DexieNoteRepository;

beforeEach(() => {
  connection = new Connection({ ...freshBrowser(), name: 'inkling', migrations: NOTES_MIGRATIONS });
  changes = openChangeChannel('test-notes');
  notes = new DexieNoteRepository(
    connection,
    changes,
    new MemoryHistoryRepository(),
    new MemoryDraftJournal(),
    () => 0,
  );
});
afterEach(() => {
  changes.close();
  connection.close();
});

const many = (count: number): Note[] =>
  Array.from({ length: count }, (_, index) => ({ ...newNote(`n${String(index).padStart(4, '0')}`, 1), revision: 1 }));

describe('a large library', () => {
  it('is read whole in batches, a screenful first', async () => {
    const library = many(450);
    await notes.insertAll(library, []);
    const batches: (readonly Note[])[] = [];
    for await (const batch of notes.batches(200)) batches.push(batch);
    expect(batches.map(({ length }) => length)).toEqual([100, 200, 150]);
    expect(batches.flat()).toEqual(library);
  });

  it('that is empty is one empty batch', async () => {
    const batches: (readonly Note[])[] = [];
    for await (const batch of notes.batches(200)) batches.push(batch);
    expect(batches).toEqual([[]]);
  });

  it('gives many notes at once, in the order asked for, and none for none', async () => {
    const library = many(250);
    await notes.insertAll(library, []);
    expect(await notes.getMany(library.map(({ id }) => id).reverse())).toEqual(library.toReversed());
    expect(await notes.getMany([])).toEqual([]);
  });
});

describe('a connection that is lost after a commit, before the app hears of it', () => {
  /** `between` is what other tabs do until the work is tried again. */
  const loseOnce = (between: () => Promise<unknown> = async () => undefined): void => {
    for (const name of ['run', 'runBulk'] as const) {
      const original = connection[name].bind(connection);
      vi.spyOn(connection, name).mockImplementationOnce((work) =>
        original(async (database, replay) => {
          const done = await work(database, replay);
          if (replay > 0) return done;
          await between();
          throw new DOMException('lost', 'UnknownError');
        }),
      );
    }
  };
  const elsewhere = (note: Note): Promise<unknown> => connection.run((database) => database.table('notes').put(note));

  it('makes no conflict of what this tab has stored itself', async () => {
    loseOnce();
    expect(await notes.put(newNote('a', 1, 'mine'), 0)).toMatchObject({
      ok: true,
      value: { body: 'mine', revision: 1 },
    });
    expect(await notes.all()).toHaveLength(1);
  });

  it.each([
    ['wrote on what was stored', { body: 'theirs, on mine', revision: 2 }],
    ['stored another text under the same revision', { body: 'theirs', revision: 1 }],
  ])('hands over the text of another tab that %s meanwhile', async (_what, theirs) => {
    loseOnce(() => elsewhere({ ...newNote('a', 1), ...theirs }));
    expect(await notes.put(newNote('a', 1, 'mine'), 0)).toMatchObject({
      ok: false,
      error: { kind: 'conflict', stored: theirs },
    });
    expect(await notes.get('a')).toMatchObject(theirs);
  });

  it('makes no failure of an import that is whole', async () => {
    loseOnce();
    expect(await notes.insertAll(many(3), [])).toEqual({ ok: true, value: null });
    expect(await notes.all()).toHaveLength(3);
  });

  it.each([
    ['changed', (library: Note[]) => elsewhere({ ...library[1]!, body: 'written on' })],
    ['erased', (library: Note[]) => connection.run((database) => database.table('notes').delete(library[1]!.id))],
  ])('says so when another tab has %s a note of the import meanwhile, and leaves that', async (_what, change) => {
    const library = many(3);
    loseOnce(() => change(library));
    expect(await notes.insertAll(library, [])).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect((await notes.all()).filter(({ body }) => body === '')).toHaveLength(2);
  });
});
