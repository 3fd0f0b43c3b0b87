import { sha256Hex } from '../../shared/sha256';
import type { ZipInput } from '../transfer/zipWriter';
import type { WrittenFile } from './folderRecord';

type Files = Readonly<Record<string, WrittenFile>>;

const folderAndName = (path: string): readonly [folder: string | null, name: string] => {
  const at = path.indexOf('/');
  return at < 0 ? [null, path] : [path.slice(0, at), path.slice(at + 1)];
};

const folderOf = async (root: FileSystemDirectoryHandle, path: string, create: boolean) => {
  const [folder] = folderAndName(path);
  return folder === null ? root : await root.getDirectoryHandle(folder, { create });
};

/** The file at `path`, or null when it is not there. */
export const fileAt = async (root: FileSystemDirectoryHandle, path: string): Promise<File | null> => {
  try {
    const handle = await (await folderOf(root, path, false)).getFileHandle(folderAndName(path)[1]);
    return await handle.getFile();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return null;
    throw thrown;
  }
};

/** Writes a whole file or leaves the old one: the browser puts the new one in its place when it is closed. */
export const writeFile = async (
  root: FileSystemDirectoryHandle,
  path: string,
  bytes: Uint8Array,
): Promise<WrittenFile> => {
  const handle = await (await folderOf(root, path, true)).getFileHandle(folderAndName(path)[1], { create: true });
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  const { size, lastModified } = await handle.getFile();
  return { sha256: await sha256Hex(bytes), sizeBytes: size, modifiedAtMs: lastModified };
};

const isOurs = (file: File, written: WrittenFile | undefined): boolean =>
  written?.sizeBytes === file.size && written.modifiedAtMs === file.lastModified;

/** `Boat.md` gives `Boat (Inkling).md`, `Boat (Inkling 2).md` and so on. */
const besides = (path: string, number: number): string =>
  path.replace(/(\.\w+)?$/u, (extension) => ` (Inkling${number === 1 ? '' : ` ${number}`})${extension}`);

/** Where a file may be written: a file that somebody else wrote, or has changed since, is left as it is. */
export const freePath = async (root: FileSystemDirectoryHandle, wanted: string, written: Files): Promise<string> => {
  for (let number = 0; ; number += 1) {
    const path = number === 0 ? wanted : besides(wanted, number);
    const file = await fileAt(root, path);
    if (file === null || isOurs(file, written[path])) return path;
  }
};

/**
 * Brings a folder up to what `inputs` say and resolves to what is written there now. Files of before that are asked for no
 * more are removed, unless somebody has changed them.
 */
export const mirror = async (
  root: FileSystemDirectoryHandle,
  inputs: readonly ZipInput[],
  before: Files,
): Promise<Files> => {
  const after: Record<string, WrittenFile> = {};
  for (const { path: wanted, bytes } of inputs) {
    const path = await freePath(root, wanted, before);
    const known = before[path];
    const isHere = known !== undefined && (await fileAt(root, path)) !== null;
    after[path] = isHere && known.sha256 === (await sha256Hex(bytes)) ? known : await writeFile(root, path, bytes);
  }
  for (const [path, written] of Object.entries(before)) {
    if (path in after) continue;
    const file = await fileAt(root, path);
    if (file !== null && isOurs(file, written))
      await (await folderOf(root, path, false)).removeEntry(folderAndName(path)[1]);
  }
  return after;
};
