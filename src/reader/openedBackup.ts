import { DATA_ID } from '../core/transfer/selfOpening';
import { isSealed, webFileSeal } from '../platform/webFileSeal';
import { fromBase64 } from '../shared/base64';
import { readBackup, type Library } from '../storage/transfer/backupFile';
import { readZip } from '../storage/transfer/zipReader';

/** `bytes`: the backup as the app writes it without a passphrase. */
export interface OpenedBackup {
  readonly library: Library;
  readonly bytes: Uint8Array;
}

export type OpenFailure = 'needsPassphrase' | 'wrong' | 'damaged' | 'newer' | 'noCryptography';

/** The bytes in the page; null when they are not whole. */
export const bytesInPage = (page: Document): Uint8Array | null => {
  try {
    return fromBase64(page.getElementById(DATA_ID)?.textContent ?? '');
  } catch {
    return null;
  }
};

/** Opens what the page holds: whole, or not at all. */
export const openBackup = async (given: Uint8Array, passphrase: string | null): Promise<OpenedBackup | OpenFailure> => {
  const seal = webFileSeal();
  if (isSealed(given) && seal === null) return 'noCryptography';
  const bytes = isSealed(given) && seal !== null ? await seal.unseal(given, passphrase) : given;
  if (typeof bytes === 'string') return bytes;
  try {
    return { library: await readBackup(readZip(bytes)), bytes };
  } catch {
    return 'damaged';
  }
};
