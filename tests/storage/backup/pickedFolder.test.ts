// @vitest-environment node -- jsdom's Blob cannot be read
import { describe, expect, it } from 'vitest';
import type { MemoryFolder } from './memoryFolder';
import { backupOf, HOUR_MS, noteOf, notesIn, open, openWritten, setTheStage, stage } from './pickedStage';

setTheStage();

describe('picking a folder', () => {
  it('is not offered where the browser cannot', async () => {
    const folder = open({ canPick: false });
    expect(await folder.state()).toEqual({ status: 'unsupported', name: '', writtenAtMs: null });
    expect(await folder.pick()).toMatchObject({ status: 'unsupported' });
  });

  it('that is dismissed changes nothing, neither before nor after one was picked', async () => {
    const folder = open();
    stage.picked = null;
    expect(await folder.pick()).toEqual({ status: 'none', name: '', writtenAtMs: null });
    stage.picked = stage.documents;
    await folder.pick();
    stage.picked = null;
    expect(await folder.pick()).toMatchObject({ status: 'ready', name: 'Documents/Inkling' });
  });

  it('never takes a folder or a file of our name that is there: it may hold the only copy', async () => {
    stage.documents.place('Inkling/inkling-backup.zip', 'precious', 1);
    stage.documents.place('Inkling 2', 'a file', 1);
    const folder = open();
    expect(await folder.pick()).toMatchObject({ name: 'Documents/Inkling 3' });
    await folder.write(1);
    expect(stage.documents.tree()).toMatchObject({ 'Inkling/inkling-backup.zip': '8 bytes', 'Inkling 2': '6 bytes' });
    expect(notesIn()).toEqual(['Inkling 3/Boat.md', 'Inkling 3/Picture.md']);
  });

  it('outlives the page', async () => {
    await openWritten();
    expect(await open().state()).toEqual({ status: 'ready', name: 'Documents/Inkling', writtenAtMs: HOUR_MS });
  });

  it('that is left is written to no more, and keeps what is there', async () => {
    const folder = await openWritten();
    expect(await folder.leave()).toMatchObject({ status: 'none' });
    stage.library.push(noteOf('c', '# Later'));
    expect(await folder.write(2 * HOUR_MS)).toMatchObject({ status: 'none' });
    expect(notesIn()).toEqual(['Inkling/Boat.md', 'Inkling/Picture.md']);
  });

  it('that another tab leaves while this one waits for its turn is not written to', async () => {
    await openWritten();
    const waiting = open({ before: async () => expect(await open().leave()).toMatchObject({ status: 'none' }) });
    stage.library.push(noteOf('c', '# Later'));
    expect(await waiting.write(2 * HOUR_MS)).toMatchObject({ status: 'none' });
    expect(notesIn()).toHaveLength(2);
  });
});

describe('the permission', () => {
  it('is asked for again by a click, and nothing is written without it', async () => {
    const folder = await openWritten();
    stage.documents.permission = 'prompt';
    stage.library.push(noteOf('c', '# Later'));
    expect(await folder.write(2 * HOUR_MS)).toMatchObject({ status: 'ask', writtenAtMs: HOUR_MS });
    expect(notesIn()).toHaveLength(2);
    stage.documents.answer = 'dismissed';
    expect(await folder.allow()).toMatchObject({ status: 'ask' });
    stage.documents.answer = 'denied';
    expect(await folder.allow()).toMatchObject({ status: 'ask' });
    stage.documents.answer = 'granted';
    expect(await folder.allow()).toMatchObject({ status: 'ready' });
    await folder.write(2 * HOUR_MS);
    expect(notesIn()).toContain('Inkling/Later.md');
  });

  it('is not needed in a browser that knows no such question, nor without a folder', async () => {
    expect(await open().allow()).toMatchObject({ status: 'none' });
    Object.assign(stage.documents, { queryPermission: undefined, requestPermission: undefined });
    const folder = await openWritten();
    expect(await folder.allow()).toMatchObject({ status: 'ready' });
  });
});

describe('what is written', () => {
  it('is a Markdown file for each note, its pictures, and a backup that reads back', async () => {
    await openWritten();
    const { 'Inkling/Boat.md': boat, ...others } = stage.documents.tree();
    expect(boat).toContain('by the sea');
    expect(Object.keys(others)).toEqual([
      'Inkling/Picture.md',
      'Inkling/attachments/sea.png',
      'Inkling/inkling-backup.zip',
    ]);
    expect(await backupOf()).toEqual(stage.library.map(({ body }) => body));
  });

  it('is only what has changed; a file that somebody took away comes back', async () => {
    const folder = await openWritten();
    stage.library[0] = noteOf('a', '# Boat\nsold', { revision: 2 });
    stage.documents.file('Inkling/Boat.md');
    (stage.documents.children.get('Inkling') as MemoryFolder).children.delete('attachments');
    await folder.write(HOUR_MS + 1);
    expect(stage.documents.tree()['Inkling/Boat.md']).toContain('sold');
    expect(stage.documents.tree()['Inkling/attachments/sea.png']).toBe('3 bytes');
    expect(stage.documents.file('Inkling/Boat.md').writes).toBe(2);
    expect(stage.documents.file('Inkling/Picture.md').writes).toBe(1);
  });

  it('never overwrites what somebody else wrote, be it there before or changed since', async () => {
    const folder = open();
    await folder.pick();
    stage.documents.place('Inkling/Boat.md', 'somebody else’s', 1);
    stage.documents.place('Inkling/Boat (Inkling).md', 'somebody else’s, too', 1);
    await folder.write(1);
    expect(stage.documents.tree()).toMatchObject({
      'Inkling/Boat.md': 'somebody else’s',
      'Inkling/Boat (Inkling).md': 'somebody else’s, too',
    });
    expect(stage.documents.tree()['Inkling/Boat (Inkling 2).md']).toContain('by the sea');
    stage.documents.place('Inkling/Picture.md', 'changed in another editor', 7);
    await folder.write(2);
    expect(stage.documents.tree()['Inkling/Picture.md']).toBe('changed in another editor');
    expect(stage.documents.tree()['Inkling/Picture (Inkling).md']).toContain('attachments/sea.png');
  });

  it('goes with its note, unless somebody has changed it', async () => {
    const folder = await openWritten();
    stage.documents.place('Inkling/Picture.md', 'changed in another editor', 7);
    stage.library = [noteOf('c', '# Third')];
    await folder.write(HOUR_MS + 1);
    expect(notesIn()).toEqual(['Inkling/Picture.md', 'Inkling/Third.md']);
    stage.library = [noteOf('d', '# Fourth')];
    (stage.documents.children.get('Inkling') as MemoryFolder).children.delete('Third.md');
    expect(await folder.write(HOUR_MS + 2)).toMatchObject({ status: 'ready' });
    expect(notesIn()).toEqual(['Inkling/Fourth.md', 'Inkling/Picture.md']);
  });

  it('is left as it is by an empty library, which may be a lost one, unless the last note was forgotten', async () => {
    const folder = await openWritten();
    stage.library = [];
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
    stage.documents.place('Inkling/attachments', 'a file', 1);
    expect(await folder.write(1)).toMatchObject({ status: 'failed', writtenAtMs: null });
    expect(stage.documents.tree()['Inkling/attachments']).toBe('6 bytes');
  });
});
