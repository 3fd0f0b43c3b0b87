import { beforeEach, describe, expect, it } from 'vitest';
import { followDays, housekeep, type HousekeepingDeps } from '../../../src/core/saving/housekeeping';
import { OWED_VERSIONS } from '../../../src/core/saving/owedVersions';
import { newNote, TRASH_RETENTION_MS } from '../../../src/core/note/note';
import { VERSION_RETENTION_MS } from '../../../src/core/ports/historyRepository';
import { fail } from '../../../src/shared/result';
import { settle } from '../../fakes/manualTimers';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import {
  MemoryAttachmentRepository,
  MemoryDraftJournal,
  MemoryHistoryRepository,
  MemorySettingsRepository,
} from '../../fakes/memoryRepositories';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = TRASH_RETENTION_MS * 3;
const shows = (digit: string): string => `![x](attachment:${digit.repeat(64)})`;

let attachments: MemoryAttachmentRepository;
let history: MemoryHistoryRepository;
let notes: MemoryNoteRepository;
let journal: MemoryDraftJournal;
let settings: MemorySettingsRepository;
const runAt = (nowMs: number, days: HousekeepingDeps['settings'] = settings) =>
  housekeep({ notes, history, attachments, journal, settings: days, clock: { nowMs: () => nowMs, newId: () => 'x' } });
const run = () => runAt(NOW);
/** Starts once on each of the `count` days before NOW. */
const startDaily = async (count: number): Promise<void> => {
  for (let back = count; back > 0; back -= 1) await runAt(NOW - back * DAY_MS);
};

beforeEach(async () => {
  attachments = new MemoryAttachmentRepository();
  history = new MemoryHistoryRepository();
  notes = new MemoryNoteRepository(attachments.attachments, history);
  journal = new MemoryDraftJournal();
  settings = new MemorySettingsRepository();
  await startDaily(40);
  for (const digit of '1234') {
    await attachments.put({ id: digit.repeat(64), name: digit, mimeType: 'image/png', bytes: new Uint8Array() });
  }
  await notes.insertAll(
    [
      { ...newNote('expired', 0), trashedAtMs: NOW - TRASH_RETENTION_MS - DAY_MS },
      { ...newNote('drafted', 0), trashedAtMs: 1 },
      { ...newNote('fresh', 0), trashedAtMs: NOW - 1 },
      newNote('kept', 0, shows('1')),
    ],
    [],
  );
  journal.write(newNote('drafted', 0, shows('3')));
});

it('erases what has been in the trash too long, unless a draft of it waits', async () => {
  expect(await run()).toEqual(['expired']);
  expect([...notes.notes.keys()]).toEqual(['drafted', 'fresh', 'kept']);
});

it('spares a note that another tab takes out of the trash meanwhile, its images too', async () => {
  const thrown = { ...newNote('thrown', 0, shows('4')), trashedAtMs: 1, revision: 1 };
  notes.notes.set('thrown', thrown);
  const all = notes.all.bind(notes);
  notes.all = async () => {
    const read = await all();
    notes.putElsewhere({ ...thrown, trashedAtMs: null, revision: 2 });
    return read;
  };
  expect(await run()).toEqual(['expired']);
  expect(notes.notes.get('thrown')?.trashedAtMs).toBeNull();
  expect(attachments.attachments.has('4'.repeat(64))).toBe(true);
});

it('erases the versions that were left when their notes were erased, but not those of a note that is back', async () => {
  for (const id of ['left', 'kept', 'lost']) await history.record(newNote(id, 0, `text ${shows('2')}`), NOW - DAY_MS);
  await settings.set(OWED_VERSIONS, ['left', 'kept']);
  await runAt(0);
  expect(history.versions.map(({ noteId }) => noteId)).toEqual(['kept', 'lost']);
});

it('drops old versions, and images that no note, version or draft shows', async () => {
  await history.record(newNote('kept', 0, shows('4')), NOW - VERSION_RETENTION_MS - 1);
  await history.record(newNote('kept', 0, shows('2')), NOW - 1);
  await run();
  expect(history.versions).toHaveLength(1);
  expect([...attachments.attachments.keys()].map((id) => id[0])).toEqual(['1', '2', '3']);
});

it('touches nothing more after a failure', async () => {
  notes.nextFailure = { kind: 'unknown', reason: 'x' };
  expect(await run()).toEqual([]);
  expect(attachments.attachments.size).toBe(4);
});

it('keeps the versions of notes that the database lacks, and the images that they show', async () => {
  for (const id of ['kept', 'gone']) await history.record(newNote(id, 0, `text ${shows('2')}`), NOW - DAY_MS);
  notes.notes.clear();
  await run();
  expect(history.versions.map(({ noteId }) => noteId)).toEqual(['kept', 'gone']);
  expect(attachments.attachments.has('2'.repeat(64))).toBe(true);
});

it('erases nothing for a clock that is years ahead for one start, or behind for another', async () => {
  await history.record(newNote('kept', 0, 'before'), NOW - DAY_MS);
  await notes.put({ ...newNote('thrown', 0), trashedAtMs: NOW - DAY_MS }, 0);
  settings = new MemorySettingsRepository();
  await startDaily(20);
  const all = [...notes.notes.keys()];
  expect(await runAt(NOW + 4_000 * DAY_MS)).toEqual([]);
  await notes.put({ ...newNote('early', 0), trashedAtMs: 5 }, 0);
  await runAt(0);
  expect(await run()).toEqual([]);
  expect([...notes.notes.keys()]).toEqual([...all, 'early']);
  expect(history.versions).toHaveLength(1);
});

describe('a clock that goes back while the app is open', () => {
  const DAYS_BACK = 60;
  /** Throws a note away, keeps a version and puts an image in, all dated by the wrong clock. */
  const write = async (nowMs: number): Promise<void> => {
    await history.record(newNote('kept', 0, 'a version'), nowMs);
    attachments = new MemoryAttachmentRepository(attachments.attachments, () => nowMs);
    await attachments.put({ id: '5'.repeat(64), name: '5', mimeType: 'image/png', bytes: new Uint8Array() });
    await notes.put({ ...newNote('thrown', 0), trashedAtMs: nowMs }, 0);
    await settle();
  };

  it('makes nothing old that is written then', async () => {
    let nowMs = NOW;
    await run();
    followDays({ notes, settings, clock: { nowMs: () => nowMs } });
    nowMs -= DAYS_BACK * DAY_MS;
    await write(nowMs);
    nowMs = NOW;
    await notes.put(newNote('later', 0), 0);
    await settle();
    for (const day of [0, 1]) {
      expect(await runAt(NOW + day * DAY_MS)).toEqual([]);
      expect([...notes.notes.keys()]).toContain('thrown');
      expect(history.versions).toHaveLength(1);
      expect(attachments.attachments.has('5'.repeat(64))).toBe(true);
    }
    // The days on which the app was used do pass.
    for (let day = 2; day <= 31; day += 1) await runAt(NOW + day * DAY_MS);
    expect([...notes.notes.keys()]).not.toContain('thrown');
    expect(history.versions).toEqual([]);
    expect(attachments.attachments.has('5'.repeat(64))).toBe(false);
  });

  it('is counted once, and tried again where it could not be', async () => {
    let nowMs = NOW;
    let failures = 1;
    const counted: unknown[] = [];
    const set: HousekeepingDeps['settings']['set'] = async (key, value) => {
      if ((failures -= 1) >= 0) return fail({ kind: 'quota', reason: 'full' } as const);
      counted.push(value);
      return settings.set(key, value);
    };
    followDays({ notes, settings: { get: (key) => settings.get(key), set }, clock: { nowMs: () => nowMs } });
    nowMs -= DAYS_BACK * DAY_MS;
    for (const id of ['a', 'b', 'c']) {
      await notes.put(newNote(id, 0), 0);
      await settle();
    }
    expect(counted).toHaveLength(1);
  });
});

it('counts the days in the trash from the last writing, and never those of a note that was not there yet', async () => {
  const { id, ...fresh } = { ...newNote('x', NOW - DAY_MS), trashedAtMs: NOW - 40 * DAY_MS };
  notes.notes.clear();
  await notes.insertAll(
    [
      { ...fresh, id, revision: 1 },
      { ...fresh, id: 'written since', revision: 1, createdAtMs: 0 },
      { ...fresh, id: 'of a lost year', revision: 1, updatedAtMs: NOW - 50 * DAY_MS, createdAtMs: NOW - 39 * DAY_MS },
    ],
    [],
  );
  expect(await run()).toEqual([]);
  await startDaily(1);
  for (let day = 1; day <= 31; day += 1) await runAt(NOW + day * DAY_MS);
  expect([...notes.notes.keys()]).toEqual([id, 'of a lost year']);
});

it('erases nothing before the starts are counted, whatever the clock says', async () => {
  settings = new MemorySettingsRepository();
  expect(await run()).toEqual([]);
  expect(attachments.attachments.size).toBe(4);
});

it('erases nothing when the starts cannot be read or counted', async () => {
  const get: HousekeepingDeps['settings']['get'] = (key) => settings.get(key);
  const full = async () => fail({ kind: 'quota', reason: 'full' } as const);
  expect(await runAt(NOW, { get: () => Promise.reject(new Error('lost')), set: full })).toEqual([]);
  expect(await runAt(NOW, { get, set: full })).toEqual([]);
  expect([notes.notes.size, attachments.attachments.size]).toEqual([4, 4]);
  expect(await run()).toEqual(['expired']);
});

it('leaves images alone when the history cannot be read', async () => {
  await run();
  await attachments.put({ id: '9'.repeat(64), name: '9', mimeType: 'image/png', bytes: new Uint8Array() });
  const lost = (): Promise<never> => Promise.reject(new Error('lost'));
  history.attachmentIds = lost;
  expect(await run()).toEqual([]);
  expect(attachments.attachments.has('9'.repeat(64))).toBe(true);
});

it('erases nothing of the trash after a long absence: the days on which nobody looked do not count', async () => {
  await notes.put({ ...newNote('thrown', 0), trashedAtMs: NOW - DAY_MS }, 0);
  await run();
  const later = NOW + 2 * TRASH_RETENTION_MS;
  expect(await runAt(later)).toEqual([]);
  for (let day = 1; day < 30; day += 1) await runAt(later + day * DAY_MS);
  expect([...notes.notes.keys()]).not.toContain('thrown');
});
