import type { Transaction } from 'dexie';

/**
 * One step of a database's schema. Steps are only ever appended: `id` is the Dexie version, ids count from 1 without
 * a gap, and a released step is never changed. An upgrade may be cut off by a crash and run again, so it must look at
 * the data, not at what it believes it did before, and return every promise.
 */
export interface Migration {
  readonly id: number;
  readonly name: string;
  /** Dexie's notation: the primary key, then the indexes; null drops a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

export const NOTES_MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: 'notes, attachments and settings',
    stores: { notes: 'id', attachments: 'id, storedAtMs', settings: 'key' },
  },
  { id: 2, name: 'cards of the quiz', stores: { quizCards: '[noteId+key], noteId, dueAtMs' } },
];

export const HISTORY_MIGRATIONS: readonly Migration[] = [
  { id: 1, name: 'versions of notes', stores: { versions: 'id, [noteId+recordedAtMs], recordedAtMs' } },
  {
    id: 2,
    name: 'snapshots of the library, and the folder that copies go to',
    stores: { contents: 'key', snapshots: '++seq', places: 'key' },
  },
];

export const MEMORY_MIGRATIONS: readonly Migration[] = [
  { id: 1, name: 'what was learnt, as one record', stores: { memory: 'key' } },
];

export const MEANING_MIGRATIONS: readonly Migration[] = [
  { id: 1, name: 'vectors of notes', stores: { vectors: 'noteId' } },
];

/** Throws when the list was not only appended to: a mistake of ours, to be seen by the first test that runs. */
export const assertMigrations = (migrations: readonly Migration[]): void => {
  migrations.forEach((migration, index) => {
    if (migration.id !== index + 1)
      throw new Error(`Migration ${migration.name} has id ${migration.id} at place ${index + 1}.`);
  });
};
