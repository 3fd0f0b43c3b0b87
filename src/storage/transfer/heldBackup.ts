import type { FileSeal } from '../../core/ports/fileSeal';
import { isClutter } from '../../core/transfer/fileNames';
import { DATA_END, DATA_START, SELF_OPENING_MARK } from '../../core/transfer/selfOpening';
import { isBackup, readBackup } from './backupFile';
import type { Library } from './backupFile';
import { bytesOfBase64 } from './importers/base64';
import type { ImportFile } from './importers/importer';
import { TransferFault } from './transferFault';
import { isZip, MAX_EXPANSION_BYTES, readZip } from './zipReader';
import type { ExpansionBudget, ZipEntry } from './zipReader';

export const SEALED = /\.inkling$/iu;
/** Where the Markdown export puts what notes carry along. */
export const CARRIED = /(?:^|\/)attachments\//iu;

/** What it takes to open an encrypted backup. */
export interface Unsealing {
  /** null where the browser has no cryptography. */
  readonly seal: FileSeal | null;
  readonly passphrase: string | null;
}

/** The archive in an encrypted backup, or a TransferFault that says what it takes or what is wrong with it. */
export const unsealed = async (
  path: string,
  bytes: Uint8Array,
  { seal, passphrase }: Unsealing,
): Promise<Uint8Array> => {
  if (seal === null) throw new TransferFault('no-cryptography', path);
  const opened = await seal.unseal(bytes, passphrase);
  if (opened === 'needsPassphrase') throw new TransferFault('passphrase-needed', path);
  if (opened === 'wrong') throw new TransferFault('passphrase-wrong', path);
  if (opened === 'newer') throw new TransferFault('backup-too-new', path);
  if (opened === 'damaged') throw new TransferFault('backup-damaged', `${path} is not as it was written`);
  return opened;
};

export const isSealed = (path: string, bytes: Uint8Array, { seal }: Unsealing): boolean =>
  SEALED.test(path) || seal?.isSealed(bytes) === true;

export const PAGE = /\.html?$/iu;
/** The mark stands in the head, behind the policy. */
const HEAD_BYTES = 2_000;

/** The backup in a page that opens itself; null for any other page. */
export const inPage = (path: string, bytes: Uint8Array): Uint8Array | null => {
  if (!new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).includes(SELF_OPENING_MARK)) return null;
  const page = new TextDecoder().decode(bytes);
  const start = page.indexOf(DATA_START);
  const end = page.indexOf(DATA_END, start);
  const backup = start < 0 || end < 0 ? null : bytesOfBase64(page.slice(start + DATA_START.length, end));
  if (backup === null) throw new TransferFault('backup-damaged', `${path} is not as it was written`);
  return backup;
};

const HOLDERS = /\.(?:zip|inkling|html?)$/iu;

/** The files of a backup; null for any other archive, which costs nothing of what may still unfold. */
const filesOf = (bytes: Uint8Array, budget: ExpansionBudget): readonly ZipEntry[] | null => {
  if (!isZip(bytes)) return null;
  const left = { ...budget };
  try {
    const files = readZip(bytes, left);
    if (!isBackup(files)) return null;
    budget.leftBytes = left.leftBytes;
    return files;
  } catch {
    return null;
  }
};

/**
 * The backup that lies in a folder or an archive; null for every other file. It never stops those beside it: a passphrase is
 * asked for only where there are none.
 */
export const innerBackup = async (
  entry: ImportFile,
  beside: readonly ImportFile[],
  unsealing: Unsealing,
  budget: ExpansionBudget,
): Promise<Library | 'damaged' | null> => {
  const { path, sizeBytes } = entry;
  if (!HOLDERS.test(path) || isClutter(path) || CARRIED.test(path) || sizeBytes > MAX_EXPANSION_BYTES) return null;
  const bytes = await entry.bytes().catch(() => null);
  if (bytes === null) return null;
  try {
    const held = PAGE.test(path) ? inPage(path, bytes) : bytes;
    if (held === null) return null;
    const sealed = isSealed(path, held, unsealing);
    if (sealed && !beside.every((other) => other === entry || HOLDERS.test(other.path) || isClutter(other.path)))
      return null;
    const files = filesOf(sealed ? await unsealed(path, held, unsealing) : held, budget);
    return files === null ? null : await readBackup(files);
  } catch (thrown) {
    if (thrown instanceof TransferFault && thrown.kind.startsWith('passphrase-')) throw thrown;
    return 'damaged';
  }
};
