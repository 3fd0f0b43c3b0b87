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

/** The browser gives no file such a name. */
class NameRefused extends Error {}

const handleOf = async (root: FileSystemDirectoryHandle, path: string, create: boolean) => {
  const folder = await folderOf(root, path, create);
  try {
    return await folder.getFileHandle(folderAndName(path)[1], { create });
  } catch (thrown) {
    throw thrown instanceof TypeError ? new NameRefused() : thrown;
  }
};

/** The file at `path`, or null when it is not there. */
export const fileAt = async (root: FileSystemDirectoryHandle, path: string): Promise<File | null> => {
  try {
    return await (await handleOf(root, path, false)).getFile();
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
  const handle = await handleOf(root, path, true);
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  const { size, lastModified } = await handle.getFile();
  return { sha256: await sha256Hex(bytes), sizeBytes: size, modifiedAtMs: lastModified };
};

/** Files of which is written down, before the first of them is written, what they will be. */
const STEP = 32;
const NOTHING = new Uint8Array();

/** SHA-256 of what a file holds. It is read only where size or time are not as they were written. */
const contentOf = async (file: File, written: WrittenFile | undefined): Promise<string> =>
  written?.sizeBytes === file.size && written.modifiedAtMs === file.lastModified
    ? written.sha256
    : sha256Hex(new Uint8Array(await file.arrayBuffer()));

/** By what it holds: a synchronisation or another drive gives a file another time, and a copy may be cut off at any moment. */
const isOurs = (content: string | null, written: WrittenFile | undefined): boolean =>
  content !== null && (content === written?.sha256 || content === written?.nextSha256);

/** `Boat.md` gives `Boat (Inkling).md`, `Boat (Inkling 2).md` and so on. */
const besides = (path: string, number: number): string =>
  path.replace(/(\.\w+)?$/u, (extension) => ` (Inkling${number === 1 ? '' : ` ${number}`})${extension}`);

interface Place {
  readonly path: string;
  readonly sha256: string;
  /** What is there now: nothing, or what may be written over. */
  readonly present: WrittenFile | null;
}

/** Where a file may be written: one that somebody else wrote, or has changed since, is left as it is. `taken`: by this copy. */
const placeFor = async (
  root: FileSystemDirectoryHandle,
  { path: wanted, bytes }: Pick<ZipInput, 'path' | 'bytes'>,
  written: Files,
  taken: Set<string>,
): Promise<Place> => {
  const sha256 = await sha256Hex(bytes);
  for (let number = 0; ; number += 1) {
    const path = number === 0 ? wanted : besides(wanted, number);
    // On some drives two names that differ by case alone are one file.
    const key = path.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    const file = await fileAt(root, path);
    const content = file === null ? null : await contentOf(file, written[path]);
    if (file !== null && content !== sha256 && !isOurs(content, written[path])) continue;
    taken.add(key);
    const present = file && content ? { sha256: content, sizeBytes: file.size, modifiedAtMs: file.lastModified } : null;
    return { path, sha256, present };
  }
};

/** Chromium refuses shortcuts of Windows, odd signs at either end and, on Windows, what looks like a short name. */
const plainPath = (path: string): string =>
  path.replace(/(?<=^|\/)[\s.]|~|[\s.]$/gu, '_').replace(/\.(?:lnk|scf|url)$/iu, '$&.bin');

/** As `placeFor`, under a plainer name where the browser refuses the wanted one; null where it refuses that as well. */
const allowedPlaceFor = async (
  root: FileSystemDirectoryHandle,
  { path, bytes }: ZipInput,
  written: Files,
  taken: Set<string>,
): Promise<Place | null> => {
  // Names are judged only in a folder that is there.
  await folderOf(root, path, true);
  for (const allowed of new Set([path, plainPath(path)]))
    try {
      return await placeFor(root, { path: allowed, bytes }, written, taken);
    } catch (thrown) {
      if (!(thrown instanceof NameRefused)) throw thrown;
    }
  return null;
};

/** Writes a file under a name that is free, unless it is there already. */
export const writeAside = async (root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<void> => {
  const place = await placeFor(root, { path, bytes }, {}, new Set());
  if (place.present === null) await writeFile(root, place.path, bytes);
};

/**
 * Brings a folder up to what `inputs` say and resolves to what is written there now. Files of before that are asked for no
 * more are removed, unless somebody has changed them. `keep` is told what may be there before it is.
 */
export const mirror = async (
  root: FileSystemDirectoryHandle,
  inputs: readonly ZipInput[],
  before: Files,
  keep: (files: Files) => Promise<void>,
): Promise<Files> => {
  const after: Record<string, WrittenFile> = {};
  const taken = new Set<string>();
  for (let from = 0; from < inputs.length; from += STEP) {
    const waiting = new Map<string, Uint8Array>();
    for (const input of inputs.slice(from, from + STEP)) {
      const place = await allowedPlaceFor(root, input, before, taken);
      // One file must not hold up all the others: the backup file has it.
      if (place === null) continue;
      const { path, sha256, present } = place;
      // A file that is made is empty before it is written.
      const there = present ?? { sha256: await sha256Hex(NOTHING), sizeBytes: 0, modifiedAtMs: 0 };
      after[path] = present?.sha256 === sha256 ? present : { ...there, nextSha256: sha256 };
      if (after[path] !== present) waiting.set(path, input.bytes);
    }
    if (waiting.size > 0) await keep({ ...before, ...after });
    for (const [path, bytes] of waiting) after[path] = await writeFile(root, path, bytes);
  }
  for (const [path, written] of Object.entries(before)) {
    if (path in after) continue;
    const file = await fileAt(root, path).catch((thrown: unknown) => {
      if (thrown instanceof NameRefused) return null;
      throw thrown;
    });
    if (file !== null && isOurs(await contentOf(file, written), written))
      await (await folderOf(root, path, false)).removeEntry(folderAndName(path)[1]);
  }
  return after;
};
