import type { ImportSource, SkippedFile } from '../../core/ports/transferService';
import { isClutter, stemOf } from '../../core/transfer/fileNames';
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

/** A pack whose files lie at its top stands for a folder, or its pictures would mix with those of others. */
const inFolder = (path: string, files: readonly ImportFile[]): ImportFile[] => {
  const isLoose = files.some((file) => file.path === 'info.json');
  return files.map((file) => ({ ...file, path: isLoose ? `${stemOf(path)}.textbundle/${file.path}` : file.path }));
};

/** An archive in an archive is opened when it is a part of the export, and not something that a note carries along. */
const isPart = (file: ImportFile, beside: readonly ImportFile[]): boolean =>
  isPack(file.path) ||
  /-part-\d+\.zip$/iu.test(file.path) ||
  beside.every((other) => isArchivePath(other.path) || isClutter(other.path));

/** Opens what is packed. An archive that a person gave is opened or throws a TransferFault; one inside may stay closed. */
export const unpack = async (sources: readonly ImportSource[]): Promise<Unpacked> => {
  const budget: ExpansionBudget = { leftBytes: MAX_EXPANSION_BYTES };
  const files: ImportFile[] = [];
  const libraries: Library[] = [];
  const skipped: SkippedFile[] = [];

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

  const given = sources.filter(({ path }) => isArchivePath(path) && !path.includes('/'));
  for (const source of given) {
    const bytes = await source.bytes().catch(() => null);
    if (bytes === null) throw new TransferFault('unreadable', source.path);
    // Archives given together may hold files of one path.
    await open(source.path, bytes, given.length > 1 ? `${stemOf(source.path)}/` : '', 0);
  }
  // In a folder an archive may be anything, and must not stop the rest.
  await sort(
    sources.filter((source) => !given.includes(source)),
    '',
    0,
  );
  return { files, libraries, skipped };
};
