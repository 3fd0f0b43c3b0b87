import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Note, NoteId } from '../../src/core/note/note';
import type { AttachmentRepository } from '../../src/core/ports/attachmentRepository';
import type { DraftJournal } from '../../src/core/ports/draftJournal';
import type { HistoryRepository } from '../../src/core/ports/historyRepository';
import type { NoteRepository } from '../../src/core/ports/noteRepository';
import type { QuizCards } from '../../src/core/ports/quizCards';
import type { SettingsRepository } from '../../src/core/ports/settingsRepository';
import { openChangeChannel } from '../../src/storage/changeChannel';
import { Connection } from '../../src/storage/connection';
import { DexieAttachmentRepository } from '../../src/storage/dexieAttachmentRepository';
import { DexieHistoryRepository } from '../../src/storage/dexieHistoryRepository';
import { DexieNoteRepository } from '../../src/storage/dexieNoteRepository';
import { DexieQuizCards } from '../../src/storage/dexieQuizCards';
import { DexieSettingsRepository } from '../../src/storage/dexieSettingsRepository';
import { HISTORY_MIGRATIONS, NOTES_MIGRATIONS } from '../../src/storage/migrations';
import { MemoryQuizCards } from '../fakes/memoryQuizCards';
import { MemoryNoteRepository } from '../fakes/memoryNoteRepository';
import {
  MemoryAttachmentRepository,
  MemoryDraftJournal,
  MemoryHistoryRepository,
  MemorySettingsRepository,
} from '../fakes/memoryRepositories';

export interface Repositories {
  readonly notes: NoteRepository;
  readonly attachments: AttachmentRepository;
  readonly history: HistoryRepository;
  readonly settings: SettingsRepository;
  readonly journal: DraftJournal;
  readonly cards: QuizCards;
  setNow(nowMs: number): void;
  close(): void;
}

const openMemory = (): Repositories => {
  let now = 0;
  const table = new Map<NoteId, Note>();
  const attachments = new MemoryAttachmentRepository(undefined, () => now, table);
  const history = new MemoryHistoryRepository();
  const journal = new MemoryDraftJournal();
  const notes = new MemoryNoteRepository(attachments.attachments, history, journal, table);
  const settings = new MemorySettingsRepository();
  const cards = new MemoryQuizCards(notes);
  return {
    notes,
    attachments,
    history,
    settings,
    journal,
    cards,
    setNow: (nowMs) => (now = nowMs),
    close: () => undefined,
  };
};

let channelCount = 0;

export const openDexie = (factory = new IDBFactory()): Repositories => {
  let now = 0;
  const nowMs = (): number => now;
  const browser = { indexedDB: factory, IDBKeyRange };
  const changes = openChangeChannel(`test-${(channelCount += 1)}`);
  const notesConnection = new Connection({ ...browser, name: 'inkling', migrations: NOTES_MIGRATIONS });
  const historyConnection = new Connection({ ...browser, name: 'inkling-history', migrations: HISTORY_MIGRATIONS });
  const history = new DexieHistoryRepository(historyConnection);
  const journal = new MemoryDraftJournal();
  return {
    notes: new DexieNoteRepository(notesConnection, changes, history, journal, nowMs),
    attachments: new DexieAttachmentRepository(notesConnection, nowMs),
    history,
    settings: new DexieSettingsRepository(notesConnection, changes),
    journal,
    cards: new DexieQuizCards(notesConnection, changes),
    setNow: (nowMs) => (now = nowMs),
    close() {
      changes.close();
      notesConnection.close();
      historyConnection.close();
    },
  };
};

export const IMPLEMENTATIONS: readonly { name: string; open: () => Repositories }[] = [
  { name: 'memory', open: openMemory },
  { name: 'dexie', open: openDexie },
];
