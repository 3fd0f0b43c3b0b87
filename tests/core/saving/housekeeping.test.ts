import { beforeEach, expect, it } from 'vitest';
import { housekeep } from '../../../src/core/saving/housekeeping';
import { newNote, TRASH_RETENTION_MS } from '../../../src/core/note/note';
import { VERSION_RETENTION_MS } from '../../../src/core/ports/historyRepository';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import {
  MemoryAttachmentRepository,
  MemoryDraftJournal,
  MemoryHistoryRepository,
} from '../../fakes/memoryRepositories';

const NOW = TRASH_RETENTION_MS * 3;
const shows = (digit: string): string => `![x](attachment:${digit.repeat(64)})`;

let attachments: MemoryAttachmentRepository;
let history: MemoryHistoryRepository;
let notes: MemoryNoteRepository;
let journal: MemoryDraftJournal;
const run = () => housekeep({ notes, history, attachments, journal, clock: { nowMs: () => NOW, newId: () => 'x' } });

beforeEach(async () => {
  attachments = new MemoryAttachmentRepository();
  history = new MemoryHistoryRepository();
  notes = new MemoryNoteRepository(attachments.attachments, history);
  journal = new MemoryDraftJournal();
  for (const digit of '1234') {
    await attachments.put({ id: digit.repeat(64), name: digit, mimeType: 'image/png', bytes: new Uint8Array() });
  }
  await notes.insertAll(
    [
      { ...newNote('expired', 0), trashedAtMs: NOW - TRASH_RETENTION_MS },
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

it('erases versions whose note is gone, but not those of a note that only a draft remembers', async () => {
  journal.write({ ...newNote('unsaved', 0), revision: 1 });
  for (const id of ['kept', 'unsaved', 'gone']) await history.record(newNote(id, 0, 'text'), NOW - 1);
  await run();
  expect(history.versions.map(({ noteId }) => noteId)).toEqual(['kept', 'unsaved']);
});

it('says what it erased, and leaves images alone, when the history cannot be read', async () => {
  const lost = (): Promise<never> => Promise.reject(new Error('lost'));
  history.noteIds = lost;
  expect(await run()).toEqual(['expired']);
  expect(attachments.attachments.size).toBe(4);
  history.noteIds = async () => new Set();
  history.attachmentIds = lost;
  expect(await run()).toEqual([]);
  expect(attachments.attachments.size).toBe(4);
});
