import { sha256Hex } from '../../shared/sha256';
import type { Library } from './backupFile';
import { breathing } from './importers/breathing';
import type { ImportFile } from './importers/importer';
import { markdownFiles } from './markdownArchive';

/**
 * Paths of the files that are what these backups write as Markdown, to the last byte: beside a backup that is read they would
 * bring every note twice. A note that was written on since, or by somebody else, is none of them.
 */
export const copiesOf = async (
  libraries: readonly Library[],
  files: readonly ImportFile[],
): Promise<ReadonlySet<string>> => {
  const pause = breathing();
  const contents = new Set<string>();
  const sizes = new Set<number>();
  for (const library of libraries)
    for (const { bytes } of markdownFiles(library, 0)) {
      contents.add(await sha256Hex(bytes));
      sizes.add(bytes.length);
      await pause();
    }
  const copies = new Set<string>();
  for (const file of files) {
    if (!sizes.has(file.sizeBytes)) continue;
    const bytes = await file.bytes().catch(() => null);
    if (bytes !== null && contents.has(await sha256Hex(bytes))) copies.add(file.path);
    await pause();
  }
  return copies;
};
