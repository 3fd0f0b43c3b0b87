import type { Note } from '../../src/core/note/note';
import type { DeviceUsage } from '../../src/core/ports/deviceStorage';
import { createSearchIndex } from '../../src/core/search/searchIndex';
import type { ExportFile } from '../../src/core/ports/transferService';
import { FakeAssistant } from '../fakes/fakeAssistant';
import { ok } from '../../src/shared/result';
import type { InklingDeps } from '../../src/state/deps';
import { createInklingStore } from '../../src/state/store';
import { webFileSeal } from '../../src/platform/webFileSeal';
import { ZipTransferService } from '../../src/storage/transfer/zipTransferService';
import { services } from '../../src/ui/editor/editorServices';
import { MemoryNoteRepository } from '../fakes/memoryNoteRepository';
import { MemoryQuizCards } from '../fakes/memoryQuizCards';
import {
  MemoryAttachmentRepository,
  MemoryDraftJournal,
  MemoryHistoryRepository,
  MemorySettingsRepository,
} from '../fakes/memoryRepositories';
import { manualTime } from '../fakes/manualTimers';

export const USAGE: DeviceUsage = {
  noteCount: 0,
  trashedCount: 0,
  attachmentCount: 0,
  attachmentBytes: 0,
  versionCount: 0,
  usedBytes: 1_000,
  quotaBytes: 10_000,
  persisted: false,
};

export const noteOf = (id: string, body: string, fields: Partial<Note> = {}): Note => ({
  id,
  body,
  tags: [],
  pinned: false,
  archived: false,
  trashedAtMs: null,
  createdAtMs: 100,
  updatedAtMs: 100,
  revision: 1,
  ...fields,
});

/** The store over memory: real slices, real save queue, real search, time moved by hand. */
export const openHarness = (stored: readonly Note[] = [], over: Partial<InklingDeps> = {}) => {
  const time = manualTime();
  const attachments = new MemoryAttachmentRepository();
  const history = new MemoryHistoryRepository();
  const notes = new MemoryNoteRepository(attachments.attachments, history);
  for (const note of stored) notes.notes.set(note.id, note);
  const cards = new MemoryQuizCards(notes);
  const settings = new MemorySettingsRepository();
  const journal = new MemoryDraftJournal();
  const noPage = async () => Promise.reject(new Error('not built'));
  const firstScreen = { ids: [] as readonly string[] };
  const files: ExportFile[] = [];
  const copied: string[] = [];
  let erased = 0;
  const store = createInklingStore({
    notes,
    attachments,
    history,
    settings,
    journal,
    firstScreen: { read: () => firstScreen.ids, write: (ids) => void (firstScreen.ids = ids) },
    search: createSearchIndex(),
    transfer: new ZipTransferService(notes, attachments, time.clock, cards, webFileSeal(), noPage),
    device: {
      usage: async () => USAGE,
      eraseEverything: async () => {
        notes.notes.clear();
        return ok(null);
      },
    },
    clock: time.clock,
    timers: time.timers,
    assistant: new FakeAssistant(),
    packFacts: [],
    engineBytes: 0,
    handOver: () => services.handOver(),
    platform: {
      version: '1.0.0',
      saveFile: (file) => void files.push(file),
      copyText: async (text) => {
        copied.push(text);
        return true;
      },
      shareText: null,
      requestPersistence: async () => true,
      startAfresh: async () => {
        erased += 1;
      },
      addressOf: (hash) => `https://inkling.test/${hash}`,
      install: async () => false,
      acceptUpdate: async () => true,
      checkForUpdate: async () => 'newest',
      readOfflineLock: async () => 'off',
      setOfflineLock: async (locked) => (locked ? 'on' : 'off'),
      readSentRequests: async () => ({ newest: [], tally: null }),
    },
    ...over,
  });
  const noticeKeys = () => store.getState().notices.map(({ key }) => key);
  return {
    store,
    time,
    notes,
    attachments,
    history,
    cards,
    settings,
    journal,
    firstScreen,
    files,
    copied,
    noticeKeys,
    startedAfresh: () => erased,
  };
};

export type Harness = ReturnType<typeof openHarness>;

export const openLoaded = async (stored: readonly Note[] = []): Promise<Harness> => {
  const harness = openHarness(stored);
  await harness.store.getState().load();
  await harness.store.getState().loadPreferences();
  return harness;
};
