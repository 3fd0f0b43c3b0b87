// @vitest-environment node -- jsdom's Blob cannot be read
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newNote, type Note } from '../../../src/core/note/note';
import { PickedFolder } from '../../../src/storage/backup/pickedFolder';
import type { Connection } from '../../../src/storage/connection';
import { cloneWithHandles, freshHistory, MemoryFile, MemoryFolder, pickerOf } from './memoryFolder';

const HOUR_MS = 60 * 60 * 1000;

let connection: Connection;
let documents: MemoryFolder;
let picked: MemoryFolder;
let library: Note[];
/** What happens while a copy is under way. */
let onRead: () => Promise<unknown>;
/** One lock over all tabs. */
let last: Promise<unknown>;

const noteOf = (id: string, body = `# ${id}`): Note => ({ ...newNote(id, 1_000, body), revision: 1 });
const open = (): PickedFolder =>
  new PickedFolder(
    connection,
    {
      all: async () => {
        const read = library;
        await onRead();
        return read;
      },
    },
    { all: async () => [] },
    async () => ({ all: async () => [] }),
    (job) => {
      const own = last.then(job);
      last = own.catch(() => undefined);
      return own;
    },
    pickerOf(() => picked),
  );
const openPicked = async (): Promise<PickedFolder> => {
  const folder = open();
  await folder.pick();
  return folder;
};
const notesIn = (folder = documents): string[] => Object.keys(folder.tree()).filter((path) => path.endsWith('.md'));

/** From the so-manieth write on none succeeds: the drive is full, or `never`: the page is gone. Resolves when it is tried. */
const cutOffAt = (write: number, how: 'full' | 'never'): Promise<void> => {
  const { createWritable } = MemoryFile.prototype;
  let writes = 0;
  return new Promise((resolve) => {
    vi.spyOn(MemoryFile.prototype, 'createWritable').mockImplementation(function (this: MemoryFile) {
      writes += 1;
      if (writes < write) return createWritable.call(this);
      resolve();
      if (how === 'full') throw new DOMException('full', 'QuotaExceededError');
      return new Promise(() => undefined);
    });
  });
};
const cutOff = async (folder: PickedFolder, write: number, how: 'full' | 'never'): Promise<void> => {
  const reached = cutOffAt(write, how);
  const writing = folder.write(HOUR_MS);
  await reached;
  if (how === 'full') expect(await writing).toMatchObject({ status: 'failed' });
  // The lock of a page that is gone is given back.
  last = Promise.resolve();
  vi.restoreAllMocks();
};

beforeEach(() => {
  vi.stubGlobal('structuredClone', cloneWithHandles(structuredClone));
  connection = freshHistory();
  picked = documents = new MemoryFolder('Documents');
  library = ['a', 'b', 'c'].map((id) => noteOf(id));
  onRead = async () => undefined;
  last = Promise.resolve();
});
afterEach(() => {
  connection.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each(['full', 'never'] as const)('a copy that is cut off (%s)', (how) => {
  it('leaves no second file behind, of what has changed since neither', async () => {
    await cutOff(await openPicked(), 3, how);
    library[0] = noteOf('a', '# a\nand more');
    expect(await open().write(2 * HOUR_MS)).toMatchObject({ status: 'ready' });
    expect(notesIn()).toEqual(['Inkling/a.md', 'Inkling/b.md', 'Inkling/c.md']);
    expect(documents.tree()['Inkling/a.md']).toContain('and more');
  });

  it('leaves nothing of a note that is forgotten, be it a new one or one that was written anew', async () => {
    const folder = await openPicked();
    await folder.write(HOUR_MS);
    library = [noteOf('new', '# 0\nsecret'), noteOf('a', '# a\nsecret'), noteOf('b', '# b\nmore')];
    await cutOff(folder, 3, how);
    library = [noteOf('b', '# b\nmore')];
    expect(await open().write(2 * HOUR_MS, true)).toMatchObject({ status: 'ready' });
    expect(JSON.stringify(documents.tree())).not.toContain('secret');
    expect(notesIn()).toEqual(['Inkling/b.md']);
  });
});

describe('a file whose time alone is another one, as after a synchronisation', () => {
  it('is still ours: its note changes in place, and it goes with its note', async () => {
    const folder = await openPicked();
    await folder.write(HOUR_MS);
    for (const path of notesIn()) documents.place(path, documents.tree()[path]!, 42);
    library = [noteOf('a', '# a\nand more'), noteOf('b')];
    await folder.write(2 * HOUR_MS);
    expect(notesIn()).toEqual(['Inkling/a.md', 'Inkling/b.md']);
    expect(documents.file('Inkling/b.md').writes).toBe(1);
  });

  it('is written over by nobody when its text is another one as well', async () => {
    const folder = await openPicked();
    await folder.write(HOUR_MS);
    documents.place('Inkling/a.md', 'theirs', 42);
    library = [noteOf('a', '# a\nand more')];
    await folder.write(2 * HOUR_MS);
    expect(documents.tree()['Inkling/a.md']).toBe('theirs');
    expect(notesIn()).toEqual(['Inkling/a (Inkling).md', 'Inkling/a.md']);
  });
});

it('a backup that is set aside by a copy that is cut off is set aside once', async () => {
  const folder = await openPicked();
  await folder.write(HOUR_MS);
  library = [noteOf('a')];
  // The second write is that of the smaller backup file.
  void cutOffAt(2, 'full');
  expect(await folder.write(3 * HOUR_MS)).toMatchObject({ status: 'failed' });
  vi.restoreAllMocks();
  expect(await folder.write(4 * HOUR_MS)).toMatchObject({ status: 'ready' });
  expect(Object.keys(documents.tree()).filter((path) => path.endsWith('.zip'))).toEqual([
    'Inkling/inkling-backup-1970-01-01.zip',
    'Inkling/inkling-backup.zip',
  ]);
});

it('the backup file is written first, and once, whatever holds up the files beside it', async () => {
  const folder = await openPicked();
  await cutOff(folder, 2, 'full');
  expect(Object.keys(documents.tree())).toContain('Inkling/inkling-backup.zip');
  expect(await folder.write(HOUR_MS + 1)).toMatchObject({ status: 'ready' });
  expect(documents.file('Inkling/inkling-backup.zip').writes).toBe(1);
});

describe('while a copy is written', () => {
  const once = (what: () => Promise<unknown>): void => {
    onRead = async () => {
      onRead = async () => undefined;
      await what();
    };
  };

  it('a folder that is left stays left, and nothing more is written there', async () => {
    const folder = await openPicked();
    once(async () => expect(await folder.leave()).toMatchObject({ status: 'none' }));
    expect(await folder.write(HOUR_MS)).toMatchObject({ status: 'none' });
    expect(await folder.state()).toMatchObject({ status: 'none' });
    expect(notesIn()).toEqual([]);
  });

  it.each(['USB', 'Documents'])('another folder that is picked stays picked, be its name %s', async (name) => {
    const folder = await openPicked();
    const other = new MemoryFolder(name);
    once(async () => {
      picked = other;
      expect(await folder.pick()).toMatchObject({ name: `${name}/Inkling` });
    });
    await folder.write(HOUR_MS);
    expect(await folder.write(2 * HOUR_MS)).toMatchObject({ status: 'ready', name: `${name}/Inkling` });
    expect(notesIn()).toEqual([]);
    expect(notesIn(other)).toHaveLength(3);
  });

  it('a note that another tab could not forget there goes with the next copy', async () => {
    const folder = await openPicked();
    await folder.write(HOUR_MS);
    library.push(noteOf('d'));
    once(async () => {
      library = [];
      documents.permission = 'prompt';
      expect(await open().write(2 * HOUR_MS, true)).toMatchObject({ status: 'ask' });
      documents.permission = 'granted';
    });
    await folder.write(2 * HOUR_MS);
    await folder.write(2 * HOUR_MS + 1);
    expect(notesIn()).toEqual([]);
  });
});

describe('a folder that fails', () => {
  it('says so, and is tried again the next time', async () => {
    const folder = await openPicked();
    expect(await folder.write(HOUR_MS)).toMatchObject({ status: 'ready' });
    library.push(noteOf('d', '# Third'));
    documents.isGone = true;
    expect(await folder.write(2 * HOUR_MS)).toMatchObject({ status: 'failed', writtenAtMs: HOUR_MS });
    documents.isGone = false;
    expect(await folder.write(3 * HOUR_MS)).toMatchObject({ status: 'ready', writtenAtMs: 3 * HOUR_MS });
    expect(notesIn()).toContain('Inkling/Third.md');
  });
});
