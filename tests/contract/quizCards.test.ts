import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dexie } from 'dexie';
import { newNote } from '../../src/core/note/note';
import type { QuizCard } from '../../src/core/quiz/quizCard';
import { NOTES_MIGRATIONS } from '../../src/storage/migrations';
import { IMPLEMENTATIONS, openDexie } from './implementations';
import type { Repositories } from './implementations';

const card = (noteId: string, key: string, fields: Partial<QuizCard> = {}): QuizCard => ({
  noteId,
  key,
  dueAtMs: 1_000,
  reviewedAtMs: 500,
  stability: 2,
  difficulty: 5,
  reviews: 1,
  lapses: 0,
  retiredAtMs: null,
  ...fields,
});
const keys = (cards: readonly QuizCard[]): string[] => cards.map(({ noteId, key }) => `${noteId} ${key}`).sort();

describe.each(IMPLEMENTATIONS)('cards of the quiz: $name', ({ open }) => {
  let all: Repositories;
  beforeEach(async () => {
    all = open();
    for (const id of ['a', 'b']) await all.notes.put(newNote(id, 1, id), 0);
  });
  afterEach(() => all.close());

  it('are added, replaced and found by their note and by the day', async () => {
    const listener = vi.fn();
    all.cards.onChange(listener);
    const retired = card('b', 'x', { retiredAtMs: 600 });
    expect(await all.cards.put([card('a', 'x'), card('a', 'y', { dueAtMs: 3_000 }), retired])).toEqual({
      ok: true,
      value: null,
    });
    await all.cards.put([card('a', 'x', { reviews: 2 })]);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(keys(await all.cards.all())).toEqual(['a x', 'a y', 'b x']);
    expect(await all.cards.all()).toContainEqual(retired);
    expect(keys(await all.cards.due(1_000))).toEqual(['a x', 'b x']);
    expect((await all.cards.due(1_000)).find(({ noteId }) => noteId === 'a')?.reviews).toBe(2);
    expect(await all.cards.due(999)).toEqual([]);
    expect(await all.cards.nextDue(1_000)).toBe(3_000);
    expect(await all.cards.nextDue(3_000)).toBeNull();
  });

  it('go with their note when it is erased, and cannot outlive it', async () => {
    await all.cards.put([card('a', 'x'), card('b', 'x')]);
    await all.notes.erase(['a']);
    expect(keys(await all.cards.all())).toEqual(['b x']);
    await all.cards.put([card('a', 'x'), card('b', 'y')]);
    expect(keys(await all.cards.all())).toEqual(['b x', 'b y']);
  });

  it('of a note are forgotten while it stays', async () => {
    await all.cards.put([card('a', 'x'), card('a', 'y'), card('b', 'x')]);
    const listener = vi.fn();
    all.cards.onChange(listener);
    expect(await all.cards.forget(['a', 'not there'])).toEqual({ ok: true, value: null });
    expect(keys(await all.cards.all())).toEqual(['b x']);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('stay while their note is spared', async () => {
    await all.cards.put([card('a', 'x')]);
    await all.notes.erase(['a'], 'trashed');
    expect(keys(await all.cards.all())).toEqual(['a x']);
  });

  it('that were retired long ago are dropped, and no others', async () => {
    await all.cards.put([
      card('a', 'old', { retiredAtMs: 99 }),
      card('a', 'new', { retiredAtMs: 100 }),
      card('a', 'x'),
    ]);
    await all.cards.prune(100);
    expect(keys(await all.cards.all())).toEqual(['a new', 'a x']);
  });

  it('are stored with the notes that bring them, or not at all', async () => {
    expect((await all.notes.insertAll([newNote('c', 1, 'c')], [], [card('c', 'x')])).ok).toBe(true);
    expect((await all.notes.insertAll([newNote('a', 1, 'a')], [], [card('a', 'z')])).ok).toBe(false);
    expect(keys(await all.cards.all())).toEqual(['c x']);
  });
});

describe('a database of before the quiz', () => {
  it('keeps its notes and takes cards', async () => {
    const factory = new IDBFactory();
    const old = new Dexie('inkling', { indexedDB: factory, IDBKeyRange });
    old.version(1).stores({ ...NOTES_MIGRATIONS[0]?.stores });
    const note = { ...newNote('a', 1, 'of before'), revision: 1 };
    await old.table('notes').add(note);
    await old.table('settings').add({ key: 'theme', value: 'dark' });
    old.close();
    const all = openDexie(factory);
    expect(await all.notes.all()).toEqual([note]);
    expect(await all.settings.get('theme')).toBe('dark');
    await all.cards.put([card('a', 'x')]);
    expect(keys(await all.cards.all())).toEqual(['a x']);
    all.close();
  });
});
