import type { ImportSource } from '../../core/ports/transferService';
import { sourceOf } from '../actions/fileSource';

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//u, '');

/** In place of what cannot be opened: the import says so, and the others come. */
const unopened = (entry: FileSystemEntry): ImportSource => ({
  path: pathOf(entry),
  sizeBytes: 0,
  bytes: () => Promise.reject(new Error('It cannot be opened.')),
});

const collect = async (entry: FileSystemEntry): Promise<ImportSource[]> => {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [sourceOf(file, pathOf(entry))];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const sources: ImportSource[] = [];
  // A reader hands out a folder in parts, and an empty part ends it.
  for (let part = await readEntries(reader); part.length > 0; part = await readEntries(reader)) {
    for (const child of part) sources.push(...(await collect(child).catch(() => [unopened(child)])));
  }
  return sources;
};

/** All files of what was dropped, folders opened; the files alone where a browser cannot open folders. */
export const droppedFiles = async (
  entries: readonly (FileSystemEntry | null)[],
  files: readonly File[],
): Promise<ImportSource[]> => {
  try {
    return (
      await Promise.all(entries.map((entry) => (entry === null ? Promise.reject(new TypeError()) : collect(entry))))
    ).flat();
  } catch {
    return files.map((file) => sourceOf(file));
  }
};
