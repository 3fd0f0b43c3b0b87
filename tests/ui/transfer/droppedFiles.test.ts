import { expect, it } from 'vitest';
import { droppedFiles } from '../../../src/ui/transfer/droppedFiles';

const file = (fullPath: string, isGone = false) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve: (found: File) => void, reject: (reason: unknown) => void) =>
    isGone ? reject(new DOMException('gone', 'NotFoundError')) : resolve(new File(['x'], fullPath)),
});

const folder = (fullPath: string, parts: unknown[][] | null) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => ({
    readEntries: (resolve: (part: unknown[]) => void, reject: (reason: unknown) => void) =>
      parts === null ? reject(new DOMException('gone', 'NotReadableError')) : resolve(parts.shift() ?? []),
  }),
});

const dropped = (...entries: unknown[]) => droppedFiles(entries as FileSystemEntry[], [new File([], 'V')]);

it('brings the files of a folder that one cannot be opened of, and says which', async () => {
  const inner = folder('/V/inner', null);
  const found = await dropped(
    folder('/V', [
      [file('/V/a.md'), file('/V/gone.md', true)],
      [inner, file('/V/b.md')],
    ]),
  );
  expect(found.map(({ path }) => path)).toEqual(['V/a.md', 'V/gone.md', 'V/inner', 'V/b.md']);
  await expect(found[1]?.bytes()).rejects.toThrow('opened');
  await expect(found[2]?.bytes()).rejects.toThrow('opened');
});

it('takes the files alone where no folder is opened', async () => {
  expect((await dropped(null)).map(({ path }) => path)).toEqual(['V']);
  expect((await dropped(folder('/V', null))).map(({ path }) => path)).toEqual(['V']);
});
