import type { ImportSource, SkippedFile } from '../../core/ports/transferService';
import { isClutter, stemOf } from '../../core/transfer/fileNames';
import { CARRIED, inPage, innerBackup, isSealed, PAGE, SEALED, unsealed } from './heldBackup';
import type { Unsealing } from './heldBackup';
import { isBackup, readBackup } from './backupFile';
import type { Library } from './backupFile';
import type { ImportFile } from './importers/importer';
import { isTar, readTar } from './tarReader';
import { TransferFault } from './transferFault';
import { isZip, MAX_EXPANSION_BYTES, readZip } from './zipReader';
import type { ExpansionBudget, ZipEntry } from './zipReader';

/** Notion packs a zip into a zip; nobody packs deeper than this. */
const MOST_DEPTH = 3;
const ZIPPED = /\.(?:zip|textpack|bear|bear2bk|bearbk)$/iu;
const TARRED = /\.(?:jex|tar)$/iu;
/** Of a backup that is encrypted. */
export const SEALED_EXTENSION = 'inkling';
/** Endings that systems give to files of a kind they do not know: the content tells what it is. */
const NAMELESS = /(?:^[^.]+|\.(?:bin|dat))$/iu;
const isArchivePath = (path: string): boolean => ZIPPED.test(path) || TARRED.test(path);
/** A note with its pictures as one file. */
const isPack = (path: string): boolean => /\.(?:textpack|bear)$/iu.test(path);

export interface Unpacked {
  readonly files: readonly ImportFile[];
  /** Backups of this app. */
  readonly libraries: readonly Library[];
  readonly skipped: readonly SkippedFile[];
}

const fileOf = (entry: ZipEntry): ImportFile => ({ ...entry, bytes: async () => entry.bytes() });

const tarFiles = (path: string, bytes: Uint8Array): ImportFile[] => {
  if (!TARRED.test(path) || !isTar(bytes)) throw new TransferFault('not-an-archive', path);
  return readTar(bytes).map((entry) => ({ ...entry, sizeBytes: entry.bytes.length, bytes: async () => entry.bytes }));
};

/** A pack stands for a folder where it lies, or its pictures would mix with those of others. */
const inFolder = (path: string, files: readonly ImportFile[]): ImportFile[] => {
  const folder = path.replace(/\.[^./]+$/u, '');
  const isLoose = files.some((file) => file.path === 'info.json');
  return files.map((file) => ({ ...file, path: `${folder}${isLoose ? '.textbundle' : ''}/${file.path}` }));
};

/** An archive in an archive is opened when it is a part of the export, and not something that a note carries along. */
const isPart = (file: ImportFile, beside: readonly ImportFile[]): boolean =>
  (!CARRIED.test(file.path) && (isPack(file.path) || /-part-\d+\.zip$/iu.test(file.path))) ||
  beside.every((other) => isArchivePath(other.path) || isClutter(other.path));

/** Opens what is packed. An archive that a person gave is opened or throws a TransferFault; one inside may stay closed. */
export const unpack = async (sources: readonly ImportSource[], unsealing: Unsealing): Promise<Unpacked> => {
  const budget: ExpansionBudget = { leftBytes: MAX_EXPANSION_BYTES };
  const files: ImportFile[] = [];
  const libraries: Library[] = [];
  const skipped: SkippedFile[] = [];
  /** Files given themselves, not in a folder: one that may be a backup is opened below. */
  const judged = new Set<ImportFile>(sources.filter(({ path }) => !path.includes('/')));

  const open = async (path: string, bytes: Uint8Array, prefix: string, depth: number): Promise<void> => {
    const zipped = isZip(bytes) ? readZip(bytes, budget) : null;
    if (zipped !== null && depth === 0 && isBackup(zipped)) {
      libraries.push(await readBackup(zipped));
      return;
    }
    const all = zipped?.map(fileOf) ?? tarFiles(path, bytes);
    await sort(isPack(path) ? inFolder(path, all) : all, prefix, depth);
  };

  /** Sets files apart from archives that belong to the export; what cannot be opened is left out by name. */
  const sort = async (entries: readonly ImportFile[], prefix: string, depth: number): Promise<void> => {
    for (const entry of entries) {
      const file = { ...entry, path: prefix + entry.path };
      if (!judged.has(entry)) {
        const inner = await innerBackup(entry, entries, unsealing, budget);
        if (inner === 'damaged') skipped.push({ path: file.path, reason: 'unreadable' });
        else if (inner !== null) libraries.push(inner);
        if (inner !== null) continue;
      }
      if (!isArchivePath(entry.path) || isClutter(entry.path) || depth >= MOST_DEPTH || !isPart(entry, entries)) {
        files.push(file);
        continue;
      }
      try {
        await open(entry.path, await entry.bytes(), prefix, depth + 1);
      } catch (thrown) {
        const isTooLarge = thrown instanceof TransferFault && thrown.kind === 'archive-too-large';
        skipped.push({ path: file.path, reason: isTooLarge ? 'too-large' : 'unreadable' });
      }
    }
  };

  const given: ImportSource[] = [];
  const candidates = sources.filter(
    ({ path }) => !path.includes('/') && [ZIPPED, TARRED, SEALED, NAMELESS].some((ending) => ending.test(path)),
  );
  const packed: { readonly path: string; readonly bytes: Uint8Array; readonly sealed: boolean }[] = [];
  for (const source of candidates) {
    const { path } = source;
    const isNamed = isArchivePath(path) || SEALED.test(path);
    const bytes = await source.bytes().catch(() => null);
    // What its name does not call an archive is a file like any other, also where it cannot be read.
    if (bytes === null && !isNamed) continue;
    if (bytes === null) throw new TransferFault('unreadable', path);
    const sealed = isSealed(path, bytes, unsealing);
    if (!sealed && !isArchivePath(path)) continue;
    given.push(source);
    packed.push({ path, bytes, sealed });
  }
  for (const { path, bytes, sealed } of packed) {
    // Archives given together may hold files of one path.
    const prefix = packed.length > 1 ? `${stemOf(path)}/` : '';
    if (sealed) await open(`${stemOf(path)}.zip`, await unsealed(path, bytes, unsealing), prefix, 0);
    else await open(path, bytes, prefix, 0);
  }
  for (const source of sources) {
    const { path } = source;
    if (!PAGE.test(path) || path.includes('/')) continue;
    const bytes = await source.bytes().catch(() => null);
    const backup = bytes === null ? null : inPage(path, bytes);
    if (backup === null) continue;
    given.push(source);
    const zip = isZip(backup) ? backup : await unsealed(path, backup, unsealing);
    await open(`${stemOf(path)}.zip`, zip, '', 0);
  }
  // In a folder an archive may be anything, and must not stop the rest.
  await sort(
    sources.filter((source) => !given.includes(source)),
    '',
    0,
  );
  return { files, libraries, skipped };
};
