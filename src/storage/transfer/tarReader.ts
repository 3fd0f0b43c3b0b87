import { TransferFault } from './transferFault';
import { MAX_ENTRIES, safePath } from './zipReader';

const BLOCK_BYTES = 512;

export interface TarEntry {
  readonly path: string;
  readonly modifiedAtMs: number | undefined;
  /** A window on the archive: nothing is copied. */
  readonly bytes: Uint8Array;
}

const ascii = new TextDecoder('utf-8');
const textIn = (bytes: Uint8Array, start: number, length: number): string => {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return ascii.decode(end === -1 ? field : field.subarray(0, end));
};

/** Octal digits; or, for what is larger, a number of 63 bits behind a set bit. */
const numberIn = (bytes: Uint8Array, start: number, length: number): number => {
  if (((bytes[start] ?? 0) & 0x80) === 0) return Number.parseInt(textIn(bytes, start, length).trim() || '0', 8);
  let value = 0;
  for (let at = start + 1; at < start + length; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
};

/** The value of one key of a pax header, whose lines are `length key=value`. */
const paxValue = (record: string, key: string): string | undefined =>
  new RegExp(String.raw`(?:^|\n)\d+ ${key}=([^\n]*)`, 'u').exec(record)?.[1];

const isChecked = (bytes: Uint8Array, at: number): boolean => {
  let sum = 0;
  for (let index = 0; index < BLOCK_BYTES; index += 1)
    sum += index >= 148 && index < 156 ? 32 : (bytes[at + index] ?? 0);
  return sum === numberIn(bytes, at + 148, 8);
};

/** Whether the first block is the head of a tar archive: the checksum of it says so. */
export const isTar = (bytes: Uint8Array): boolean =>
  bytes.length >= BLOCK_BYTES && bytes[0] !== 0 && isChecked(bytes, 0);

/** The files of a tar archive (a .jex of Joplin is one); links and devices are left out. Throws a TransferFault. */
export const readTar = (bytes: Uint8Array): TarEntry[] => {
  const entries: TarEntry[] = [];
  let longName: string | undefined;
  let at = 0;
  while (at + BLOCK_BYTES <= bytes.length && bytes[at] !== 0) {
    if (!isChecked(bytes, at)) throw new TransferFault('archive-damaged', 'a file of it has no proper head');
    const sizeBytes = numberIn(bytes, at + 124, 12);
    const start = at + BLOCK_BYTES;
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0 || start + sizeBytes > bytes.length)
      throw new TransferFault('archive-damaged', 'it ends in the middle of a file');
    const content = bytes.subarray(start, start + sizeBytes);
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    if (type === 'L') longName = textIn(content, 0, content.length);
    else if (type === 'x') longName = paxValue(ascii.decode(content), 'path') ?? longName;
    else {
      const prefix = textIn(bytes, at + 257, 5) === 'ustar' ? textIn(bytes, at + 345, 155) : '';
      const name = textIn(bytes, at, 100);
      const path = safePath(longName ?? (prefix === '' ? name : `${prefix}/${name}`));
      longName = undefined;
      const seconds = numberIn(bytes, at + 136, 12);
      if ((type === '0' || type === '\0') && path !== '') {
        entries.push({ path, modifiedAtMs: seconds > 0 ? seconds * 1_000 : undefined, bytes: content });
        if (entries.length > MAX_ENTRIES)
          throw new TransferFault('archive-too-large', `more than ${MAX_ENTRIES} files`);
      }
    }
    at = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
  // Every program ends an archive with empty blocks: without one, files are missing.
  if (bytes[at] !== 0) throw new TransferFault('archive-damaged', 'its end is missing');
  return entries;
};
