// @vitest-environment node -- jsdom's Blob cannot be read
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newNote, type Note } from '../../../src/core/note/note';
import type { Attachment } from '../../../src/core/ports/attachmentRepository';
import type { QuizCard } from '../../../src/core/quiz/quizCard';
import { PickedFolder } from '../../../src/storage/backup/pickedFolder';
import type { Connection } from '../../../src/storage/connection';
import { readBackup } from '../../../src/storage/transfer/backupFile';
import { readZip } from '../../../src/storage/transfer/zipReader';
import { cloneWithHandles, freshHistory, MemoryFolder, pickerOf } from './memoryFolder';

const HOUR_MS = 60 * 60 * 1000;
const IMAGE = 'a'.repeat(64);

let connection: Connection;
let documents: MemoryFolder;
let library: Note[];
let files: Attachment[];
let picked: MemoryFolder | null;

const noteOf = (id: string, body: string, over: Partial<Note> = {}): Note => ({
  ...newNote(id, 1_000, body),
  revision: 1,
  ...over,
});

/** The folder as a page has it that was just opened. */
const open = ({ before = async (): Promise<void> => {}, canPick = true } = {}): PickedFolder =>
  new PickedFolder(
    connection,
    { all: async () => library },
    { all: async () => files },
    async () => ({ all: async () => [] as QuizCard[] }),
    async (job) => {
      await before();
      return job();
    },
    canPick ? pickerOf(() => picked) : {},
  );

/** A folder that was picked, with everything in it. */
const openWritten = async (): Promise<PickedFolder> => {
  const folder = open();
  await folder.pick();
  expect(await folder.write(HOUR_MS)).toMatchObject({ status: 'ready', writtenAtMs: HOUR_MS });
  return folder;
};
const notesIn = (folder = documents): string[] => Object.keys(folder.tree()).filter((path) => path.endsWith('.md'));
const backupOf = async (path = 'Inkling/inkling-backup.zip'): Promise<string[]> =>
  (await readBackup(readZip(documents.file(path).bytes))).notes.map(({ body }) => body);

beforeEach(() => {
  vi.stubGlobal('structuredClone', cloneWithHandles(structuredClone));
  connection = freshHistory();
  picked = documents = new MemoryFolder('Documents');
  files = [{ id: IMAGE, name: 'sea.png', mimeType: 'image/png', bytes: new Uint8Array([1, 2, 3]) }];
  library = [noteOf('a', '# Boat\nby the sea'), noteOf('b', `# Picture\n![x](attachment:${IMAGE})`)];
});
afterEach(() => {
  connection.close();
  vi.unstubAllGlobals();
});

describe('picking a folder', () => {
  it('is not offered where the browser cannot', async () => {
    const folder = open({ canPick: false });
    expect(await folder.state()).toEqual({ status: 'unsupported', name: '', writtenAtMs: null });
    expect(await folder.pick()).toMatchObject({ status: 'unsupported' });
  });

  it('that is dismissed changes nothing, neither before nor after one was picked', async () => {
    const folder = open();
    picked = null;
    expect(await folder.pick()).toEqual({ status: 'none', name: '', writtenAtMs: null });
    picked = documents;
    await folder.pick();
    picked = null;
    expect(await folder.pick()).toMatchObject({ status: 'ready', name: 'Documents/Inkling' });
  });

  it('never takes a folder or a file of our name that is there: it may hold the only copy', async () => {
    documents.place('Inkling/inkling-backup.zip', 'precious', 1);
    documents.place('Inkling 2', 'a file', 1);
    const folder = open();
    expect(await folder.pick()).toMatchObject({ name: 'Documents/Inkling 3' });
    await folder.write(1);
    expect(documents.tree()).toMatchObject({ 'Inkling/inkling-backup.zip': '8 bytes', 'Inkling 2': '6 bytes' });
    expect(notesIn()).toEqual(['Inkling 3/Boat.md', 'Inkling 3/Picture.md']);
  });

  it('outlives the page', async () => {
    await openWritten();
    expect(await open().state()).toEqual({ status: 'ready', name: 'Documents/Inkling', writtenAtMs: HOUR_MS });
  });

  it('that is left is written to no more, and keeps what is there', async () => {
    const folder = await openWritten();
    expect(await folder.leave()).toMatchObject({ status: 'none' });
    library.push(noteOf('c', '# Later'));
    expect(await folder.write(2 * HOUR_MS)).toMatchObject({ status: 'none' });
    expect(notesIn()).toEqual(['Inkling/Boat.md', 'Inkling/Picture.md']);
  });

  it('that another tab leaves while this one waits for its turn is not written to', async () => {
    await openWritten();
    const waiting = open({ before: async () => expect(await open().leave()).toMatchObject({ status: 'none' }) });
    library.push(noteOf('c', '# Later'));
    expect(await waiting.write(2 * HOUR_MS)).toMatchObject({ status: 'none' });
    expect(notesIn()).toHaveLength(2);
  });
});

describe('the permission', () => {
  it('is asked for again by a click, and nothing is written without it', async () => {
    const folder = await openWritten();
    documents.permission = 'prompt';
    library.push(noteOf('c', '# Later'));
    expect(await folder.write(2 * HOUR_MS)).toMatchObject({ status: 'ask', writtenAtMs: HOUR_MS });
    expect(notesIn()).toHaveLength(2);
    documents.answer = 'dismissed';
    expect(await folder.allow()).toMatchObject({ status: 'ask' });
    documents.answer = 'denied';
    expect(await folder.allow()).toMatchObject({ status: 'ask' });
    documents.answer = 'granted';
    expect(await folder.allow()).toMatchObject({ status: 'ready' });
    await folder.write(2 * HOUR_MS);
    expect(notesIn()).toContain('Inkling/Later.md');
  });

  it('is not needed in a browser that knows no such question, nor without a folder', async () => {
    expect(await open().allow()).toMatchObject({ status: 'none' });
    Object.assign(documents, { queryPermission: undefined, requestPermission: undefined });
    const folder = await openWritten();
    expect(await folder.allow()).toMatchObject({ status: 'ready' });
  });
});

describe('what is written', () => {
  it('is a Markdown file for each note, its pictures, and a backup that reads back', async () => {
    await openWritten();
    const { 'Inkling/Boat.md': boat, ...others } = documents.tree();
    expect(boat).toContain('by the sea');
    expect(Object.keys(others)).toEqual([
      'Inkling/Picture.md',
      'Inkling/attachments/sea.png',
      'Inkling/inkling-backup.zip',
    ]);
    expect(await backupOf()).toEqual(library.map(({ body }) => body));
  });

  it('is only what has changed; a file that somebody took away comes back', async () => {
    const folder = await openWritten();
    library[0] = noteOf('a', '# Boat\nsold', { revision: 2 });
    documents.file('Inkling/Boat.md');
    (documents.children.get('Inkling') as MemoryFolder).children.delete('attachments');
    await folder.write(HOUR_MS + 1);
    expect(documents.tree()['Inkling/Boat.md']).toContain('sold');
    expect(documents.tree()['Inkling/attachments/sea.png']).toBe('3 bytes');
    expect(documents.file('Inkling/Boat.md').writes).toBe(2);
    expect(documents.file('Inkling/Picture.md').writes).toBe(1);
  });

  it('never overwrites what somebody else wrote, be it there before or changed since', async () => {
    const folder = open();
    await folder.pick();
    documents.place('Inkling/Boat.md', 'somebody else’s', 1);
    documents.place('Inkling/Boat (Inkling).md', 'somebody else’s, too', 1);
    await folder.write(1);
    expect(documents.tree()).toMatchObject({
      'Inkling/Boat.md': 'somebody else’s',
      'Inkling/Boat (Inkling).md': 'somebody else’s, too',
    });
    expect(documents.tree()['Inkling/Boat (Inkling 2).md']).toContain('by the sea');
    documents.place('Inkling/Picture.md', 'changed in another editor', 7);
    await folder.write(2);
    expect(documents.tree()['Inkling/Picture.md']).toBe('changed in another editor');
    expect(documents.tree()['Inkling/Picture (Inkling).md']).toContain('attachments/sea.png');
  });

  it('goes with its note, unless somebody has changed it', async () => {
    const folder = await openWritten();
    documents.place('Inkling/Picture.md', 'changed in another editor', 7);
    library = [noteOf('c', '# Third')];
    await folder.write(HOUR_MS + 1);
    expect(notesIn()).toEqual(['Inkling/Picture.md', 'Inkling/Third.md']);
    library = [noteOf('d', '# Fourth')];
    (documents.children.get('Inkling') as MemoryFolder).children.delete('Third.md');
    expect(await folder.write(HOUR_MS + 2)).toMatchObject({ status: 'ready' });
    expect(notesIn()).toEqual(['Inkling/Fourth.md', 'Inkling/Picture.md']);
  });

  it('is left as it is by an empty library, which may be a lost one, unless the last note was forgotten', async () => {
    const folder = await openWritten();
    library = [];
    await folder.write(3 * HOUR_MS);
    expect(notesIn()).toHaveLength(2);
    expect(await backupOf()).toHaveLength(2);
    await folder.write(3 * HOUR_MS, true);
    expect(notesIn()).toEqual([]);
    expect(await backupOf()).toEqual([]);
  });

  it('fails, and leaves the file, where one stands in place of the folder for pictures', async () => {
    const folder = open();
    await folder.pick();
    documents.place('Inkling/attachments', 'a file', 1);
    expect(await folder.write(1)).toMatchObject({ status: 'failed', writtenAtMs: null });
    expect(documents.tree()['Inkling/attachments']).toBe('6 bytes');
  });
});

describe('a name that the browser gives no file', () => {
  it.each([
    ['page.url', 'attachments/page.url.bin'],
    ['old~1.dat', 'attachments/old_1.dat'],
  ])('is another one there: %s', async (name, written) => {
    documents.refused = /^[\s.~]|[\s.~]$|~\d|\.(?:lnk|scf|url)$/iu;
    files = [{ ...files[0]!, name, mimeType: 'application/octet-stream' }];
    const folder = await openWritten();
    expect(Object.keys(documents.tree())).toEqual(
      ['Boat.md', 'Picture.md', written, 'inkling-backup.zip'].map((path) => `Inkling/${path}`),
    );
    expect(await folder.write(HOUR_MS + 1)).toMatchObject({ status: 'ready' });
    expect(documents.file(`Inkling/${written}`).writes).toBe(1);
    library = library.slice(0, 1);
    await folder.write(HOUR_MS + 2);
    expect(Object.keys(documents.tree())).toEqual(['Inkling/Boat.md', 'Inkling/inkling-backup.zip']);
  });

  it('leaves out that file alone where no other one helps, and the backup file has it', async () => {
    documents.refused = /secret/u;
    files = [{ ...files[0]!, name: 'secret.png' }];
    library.push(noteOf('c', '# ~/.bashrc\nalias'));
    await openWritten();
    expect(notesIn()).toEqual(['Inkling/Boat.md', 'Inkling/Picture.md', 'Inkling/bashrc.md']);
    expect(await backupOf()).toHaveLength(3);
  });

  it('but once did stops nothing when its note goes', async () => {
    const folder = await openWritten();
    (documents.children.get('Inkling') as MemoryFolder).refused = /Picture/u;
    library = library.slice(0, 1);
    expect(await folder.write(HOUR_MS + 1)).toMatchObject({ status: 'ready' });
  });
});

describe('the backup file', () => {
  it('is written once an hour, or at once when all of it is asked for', async () => {
    const folder = await openWritten();
    library.push(noteOf('c', '# Third'));
    await folder.write(2 * HOUR_MS - 1);
    expect(await backupOf()).toHaveLength(2);
    expect(notesIn()).toHaveLength(3);
    await folder.write(2 * HOUR_MS - 1, true);
    expect(await backupOf()).toHaveLength(3);
    library.push(noteOf('d', '# Fourth'));
    await folder.write(4 * HOUR_MS);
    expect(await backupOf()).toHaveLength(4);
  });

  it('stays beside the new one when that holds much less', async () => {
    library.push(noteOf('c', '# Third'), noteOf('d', '# Fourth'));
    const folder = await openWritten();
    const before = library.map(({ body }) => body);
    library = library.slice(0, 1);
    await folder.write(3 * HOUR_MS);
    expect(await backupOf()).toHaveLength(1);
    expect(await backupOf('Inkling/inkling-backup-1970-01-01.zip')).toEqual(before);
  });

  it('that was set aside stays as well when much goes again on the same day', async () => {
    const numbered = (count: number, name: string) =>
      Array.from({ length: count }, (_none, index) => noteOf(`${name}${index}`, `# ${name} ${index}`));
    library = numbered(100, 'old');
    const folder = await openWritten();
    for (const [hour, left] of [5, 2].entries()) {
      library = numbered(left, 'new');
      await folder.write((3 + 2 * hour) * HOUR_MS);
    }
    expect(await backupOf('Inkling/inkling-backup-1970-01-01.zip')).toHaveLength(100);
    expect(await backupOf('Inkling/inkling-backup-1970-01-01 (Inkling).zip')).toHaveLength(5);
    expect(await backupOf()).toHaveLength(2);
  });
});

describe('a note that is forgotten', () => {
  it('goes from the backup file, even the last one, and leaves no older file beside it', async () => {
    library = library.slice(0, 1);
    const folder = await openWritten();
    library = [];
    await folder.write(HOUR_MS, true);
    expect(await backupOf()).toEqual([]);
    expect(Object.keys(documents.tree())).toEqual(['Inkling/inkling-backup.zip']);
  });

  it('leaves no older file when several were forgotten before it could be written', async () => {
    library = ['a', 'b', 'c'].map((id) => noteOf(id, `# ${id}`));
    const folder = await openWritten();
    documents.permission = 'prompt';
    for (const left of [2, 1]) {
      library = library.slice(0, left);
      await folder.write(HOUR_MS + 1, true);
    }
    await folder.allow();
    await folder.write(HOUR_MS + 2);
    expect(Object.keys(documents.tree()).filter((path) => path.endsWith('.zip'))).toEqual([
      'Inkling/inkling-backup.zip',
    ]);
    expect(await backupOf()).toHaveLength(1);
  });

  it.each(['asks', 'fails'])('while the folder %s goes with the next copy, however young the file is', async (why) => {
    library = library.slice(0, 1);
    const folder = await openWritten();
    library = [];
    if (why === 'asks') documents.permission = 'prompt';
    else documents.isGone = true;
    expect(await folder.write(HOUR_MS + 1, true)).toMatchObject({ status: why === 'asks' ? 'ask' : 'failed' });
    expect(await backupOf()).toHaveLength(1);
    documents.isGone = false;
    await folder.allow();
    expect(await folder.write(HOUR_MS + 2)).toMatchObject({ status: 'ready' });
    expect(Object.keys(documents.tree())).toEqual(['Inkling/inkling-backup.zip']);
    expect(await backupOf()).toEqual([]);
    // From then on an empty library may be a lost one again.
    library = [noteOf('c', '# Third')];
    await folder.write(HOUR_MS + 3, true);
    library = [];
    await folder.write(3 * HOUR_MS);
    expect(await backupOf()).toHaveLength(1);
  });
});
