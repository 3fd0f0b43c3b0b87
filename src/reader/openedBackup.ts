import { DATA_ID } from '../core/transfer/selfOpening';
import { webFileSeal } from '../platform/webFileSeal';
import { readBackup, type Library } from '../storage/transfer/backupFile';
import { readZip } from '../storage/transfer/zipReader';

/** `bytes`: the backup as the app writes it without a passphrase. */
export interface OpenedBackup {
  readonly library: Library;
  readonly bytes: Uint8Array;
}

export type OpenFailure = 'needsPassphrase' | 'wrong' | 'damaged' | 'newer' | 'noCryptography';

const MAGIC = 'inkling-sealed\n';

/** The bytes in the page; null when they are not whole. */
export const bytesInPage = (page: Document): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(page.getElementById(DATA_ID)?.textContent ?? ''), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
};

/** Opens what the page holds: whole, or not at all. */
export const openBackup = async (given: Uint8Array, passphrase: string | null): Promise<OpenedBackup | OpenFailure> => {
  const isSealed = new TextDecoder().decode(given.subarray(0, MAGIC.length)) === MAGIC;
  const seal = webFileSeal();
  if (isSealed && seal === null) return 'noCryptography';
  const bytes = isSealed && seal !== null ? await seal.unseal(given, passphrase) : given;
  if (typeof bytes === 'string') return bytes;
  try {
    return { library: await readBackup(readZip(bytes)), bytes };
  } catch {
    return 'damaged';
  }
};
