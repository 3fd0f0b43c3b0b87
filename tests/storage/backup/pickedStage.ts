import { afterEach, beforeEach, expect, vi } from 'vitest';
import { newNote, type Note } from '../../../src/core/note/note';
import type { Attachment } from '../../../src/core/ports/attachmentRepository';
import type { QuizCard } from '../../../src/core/quiz/quizCard';
import { PickedFolder } from '../../../src/storage/backup/pickedFolder';
import type { Connection } from '../../../src/storage/connection';
import { readBackup } from '../../../src/storage/transfer/backupFile';
import { readZip } from '../../../src/storage/transfer/zipReader';
import { cloneWithHandles, freshHistory, MemoryFolder, pickerOf } from './memoryFolder';

export const HOUR_MS = 60 * 60 * 1000;
const IMAGE = 'a'.repeat(64);

export const noteOf = (id: string, body: string, over: Partial<Note> = {}): Note => ({
  ...newNote(id, 1_000, body),
  revision: 1,
  ...over,
});

interface Stage {
  connection: Connection;
  documents: MemoryFolder;
  library: Note[];
  files: Attachment[];
  /** What the person picks next; null: nothing. */
  picked: MemoryFolder | null;
}

/** What a test has to do with, made anew for each by `setTheStage`. */
export const stage = {} as Stage;

/** Two notes, one with a picture, and an empty folder to pick. */
export const setTheStage = (): void => {
  beforeEach(() => {
    vi.stubGlobal('structuredClone', cloneWithHandles(structuredClone));
    const documents = new MemoryFolder('Documents');
    Object.assign(stage, {
      connection: freshHistory(),
      documents,
      picked: documents,
      files: [{ id: IMAGE, name: 'sea.png', mimeType: 'image/png', bytes: new Uint8Array([1, 2, 3]) }],
      library: [noteOf('a', '# Boat\nby the sea'), noteOf('b', `# Picture\n![x](attachment:${IMAGE})`)],
    } satisfies Stage);
  });
  afterEach(() => {
    stage.connection.close();
    vi.unstubAllGlobals();
  });
};

/** The folder as a page has it that was just opened. */
export const open = ({ before = async (): Promise<void> => {}, canPick = true } = {}): PickedFolder =>
  new PickedFolder(
    stage.connection,
    { all: async () => stage.library },
    { all: async () => stage.files },
    async () => ({ all: async () => [] as QuizCard[] }),
    async (job) => {
      await before();
      return job();
    },
    canPick ? pickerOf(() => stage.picked) : {},
  );

/** A folder that was stage.picked, with everything in it. */
export const openWritten = async (): Promise<PickedFolder> => {
  const folder = open();
  await folder.pick();
  expect(await folder.write(HOUR_MS)).toMatchObject({ status: 'ready', writtenAtMs: HOUR_MS });
  return folder;
};
export const notesIn = (folder = stage.documents): string[] =>
  Object.keys(folder.tree()).filter((path) => path.endsWith('.md'));
export const backupOf = async (path = 'Inkling/inkling-backup.zip'): Promise<string[]> =>
  (await readBackup(readZip(stage.documents.file(path).bytes))).notes.map(({ body }) => body);
