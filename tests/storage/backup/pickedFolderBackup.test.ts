// @vitest-environment node -- jsdom's Blob cannot be read
import { describe, expect, it } from 'vitest';
import type { MemoryFolder } from './memoryFolder';
import { backupOf, HOUR_MS, noteOf, notesIn, openWritten, setTheStage, stage } from './pickedStage';

setTheStage();

describe('a name that the browser gives no file', () => {
  it.each([
    ['page.url', 'attachments/page.url.bin'],
    ['old~1.dat', 'attachments/old_1.dat'],
  ])('is another one there: %s', async (name, written) => {
    stage.documents.refused = /^[\s.~]|[\s.~]$|~\d|\.(?:lnk|scf|url)$/iu;
    stage.files = [{ ...stage.files[0]!, name, mimeType: 'application/octet-stream' }];
    const folder = await openWritten();
    expect(Object.keys(stage.documents.tree())).toEqual(
      ['Boat.md', 'Picture.md', written, 'inkling-backup.zip'].map((path) => `Inkling/${path}`),
    );
    expect(await folder.write(HOUR_MS + 1)).toMatchObject({ status: 'ready' });
    expect(stage.documents.file(`Inkling/${written}`).writes).toBe(1);
    stage.library = stage.library.slice(0, 1);
    await folder.write(HOUR_MS + 2);
    expect(Object.keys(stage.documents.tree())).toEqual(['Inkling/Boat.md', 'Inkling/inkling-backup.zip']);
  });

  it('leaves out that file alone where no other one helps, and the backup file has it', async () => {
    stage.documents.refused = /secret/u;
    stage.files = [{ ...stage.files[0]!, name: 'secret.png' }];
    stage.library.push(noteOf('c', '# ~/.bashrc\nalias'));
    await openWritten();
    expect(notesIn()).toEqual(['Inkling/Boat.md', 'Inkling/Picture.md', 'Inkling/bashrc.md']);
    expect(await backupOf()).toHaveLength(3);
  });

  it('but once did stops nothing when its note goes', async () => {
    const folder = await openWritten();
    (stage.documents.children.get('Inkling') as MemoryFolder).refused = /Picture/u;
    stage.library = stage.library.slice(0, 1);
    expect(await folder.write(HOUR_MS + 1)).toMatchObject({ status: 'ready' });
  });
});

describe('the backup file', () => {
  it('is written once an hour, or at once when all of it is asked for', async () => {
    const folder = await openWritten();
    stage.library.push(noteOf('c', '# Third'));
    await folder.write(2 * HOUR_MS - 1);
    expect(await backupOf()).toHaveLength(2);
    expect(notesIn()).toHaveLength(3);
    await folder.write(2 * HOUR_MS - 1, true);
    expect(await backupOf()).toHaveLength(3);
    stage.library.push(noteOf('d', '# Fourth'));
    await folder.write(4 * HOUR_MS);
    expect(await backupOf()).toHaveLength(4);
  });

  it('stays beside the new one when that holds much less', async () => {
    stage.library.push(noteOf('c', '# Third'), noteOf('d', '# Fourth'));
    const folder = await openWritten();
    const before = stage.library.map(({ body }) => body);
    stage.library = stage.library.slice(0, 1);
    await folder.write(3 * HOUR_MS);
    expect(await backupOf()).toHaveLength(1);
    expect(await backupOf('Inkling/inkling-backup-1970-01-01.zip')).toEqual(before);
  });

  it('that was set aside stays as well when much goes again on the same day', async () => {
    const numbered = (count: number, name: string) =>
      Array.from({ length: count }, (_none, index) => noteOf(`${name}${index}`, `# ${name} ${index}`));
    stage.library = numbered(100, 'old');
    const folder = await openWritten();
    for (const [hour, left] of [5, 2].entries()) {
      stage.library = numbered(left, 'new');
      await folder.write((3 + 2 * hour) * HOUR_MS);
    }
    expect(await backupOf('Inkling/inkling-backup-1970-01-01.zip')).toHaveLength(100);
    expect(await backupOf('Inkling/inkling-backup-1970-01-01 (Inkling).zip')).toHaveLength(5);
    expect(await backupOf()).toHaveLength(2);
  });
});

describe('a note that is forgotten', () => {
  it('goes from the backup file, even the last one, and leaves no older file beside it', async () => {
    stage.library = stage.library.slice(0, 1);
    const folder = await openWritten();
    stage.library = [];
    await folder.write(HOUR_MS, true);
    expect(await backupOf()).toEqual([]);
    expect(Object.keys(stage.documents.tree())).toEqual(['Inkling/inkling-backup.zip']);
  });

  it('leaves no older file when several were forgotten before it could be written', async () => {
    stage.library = ['a', 'b', 'c'].map((id) => noteOf(id, `# ${id}`));
    const folder = await openWritten();
    stage.documents.permission = 'prompt';
    for (const left of [2, 1]) {
      stage.library = stage.library.slice(0, left);
      await folder.write(HOUR_MS + 1, true);
    }
    await folder.allow();
    await folder.write(HOUR_MS + 2);
    expect(Object.keys(stage.documents.tree()).filter((path) => path.endsWith('.zip'))).toEqual([
      'Inkling/inkling-backup.zip',
    ]);
    expect(await backupOf()).toHaveLength(1);
  });

  it.each(['asks', 'fails'])('while the folder %s goes with the next copy, however young the file is', async (why) => {
    stage.library = stage.library.slice(0, 1);
    const folder = await openWritten();
    stage.library = [];
    if (why === 'asks') stage.documents.permission = 'prompt';
    else stage.documents.isGone = true;
    expect(await folder.write(HOUR_MS + 1, true)).toMatchObject({ status: why === 'asks' ? 'ask' : 'failed' });
    expect(await backupOf()).toHaveLength(1);
    stage.documents.isGone = false;
    await folder.allow();
    expect(await folder.write(HOUR_MS + 2)).toMatchObject({ status: 'ready' });
    expect(Object.keys(stage.documents.tree())).toEqual(['Inkling/inkling-backup.zip']);
    expect(await backupOf()).toEqual([]);
    // From then on an empty library may be a lost one again.
    stage.library = [noteOf('c', '# Third')];
    await folder.write(HOUR_MS + 3, true);
    stage.library = [];
    await folder.write(3 * HOUR_MS);
    expect(await backupOf()).toHaveLength(1);
  });
});
