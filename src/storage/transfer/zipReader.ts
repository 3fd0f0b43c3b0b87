import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { TransferFault } from './transferFault';
import { nameIn, timeIn, wideSizes } from './zipFields';

export const MAX_ENTRIES = 50_000;
/**
 * How many bytes an archive may unfold to beyond its own size. Stored entries, such as the images of a backup, cost
 * nothing here: they cannot be more than the file that holds them.
 */
export const MAX_EXPANSION_BYTES = 256 * 1024 * 1024;
/** Deflate grows up to a thousandfold, so one piece of input yields at most some 16 MB before the next check. */
const PIECE_BYTES = 16 * 1024;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ZIP64 = 0xffffffff;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;

export interface ZipEntry {
  /** With forward slashes, relative; never leaves the archive's root. */
  readonly path: string;
  /** Inflates and checks length and CRC; throws a TransferFault. */
  bytes(): Uint8Array;
  readonly sizeBytes: number;
  /** Last change of the file, in milliseconds since the epoch; undefined where the archive says none. */
  readonly modifiedAtMs: number | undefined;
}

/** What archives may still unfold to; one for all archives of an import, so that nesting gains nothing. */
export interface ExpansionBudget {
  leftBytes: number;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new TransferFault('archive-damaged', 'the end of the archive is missing');
};

const inflate = (packed: Uint8Array, sizeBytes: number, path: string): Uint8Array => {
  const unpacked = new Uint8Array(sizeBytes);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > sizeBytes) throw new TransferFault('archive-damaged', `${path} is larger than it says`);
    unpacked.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE_BYTES) {
      stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
    }
  } catch (thrown) {
    if (thrown instanceof TransferFault) throw thrown;
    throw new TransferFault('archive-damaged', path);
  }
  if (length !== sizeBytes) throw new TransferFault('archive-damaged', `${path} is shorter than it says`);
  return unpacked;
};

/** A path of an archive, relative and with forward slashes. Throws a TransferFault for one that leaves the archive. */
export const safePath = (raw: string): string => {
  const parts = raw.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw new TransferFault('archive-damaged', 'an entry points outside the archive');
  return parts.join('/');
};

interface Central {
  readonly path: string;
  readonly modifiedAtMs: number | undefined;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly localAt: number;
}

const readEntry = (bytes: Uint8Array, view: DataView, entry: Central): Uint8Array => {
  const { path, localAt, packedBytes, sizeBytes } = entry;
  if (localAt + LOCAL_BYTES > view.byteLength || view.getUint32(localAt, true) !== LOCAL_SIGNATURE) {
    throw new TransferFault('archive-damaged', path);
  }
  const start = localAt + LOCAL_BYTES + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  if (start + packedBytes > bytes.length) throw new TransferFault('archive-damaged', path);
  const packed = bytes.subarray(start, start + packedBytes);
  const unpacked = entry.method === STORED ? packed.slice() : inflate(packed, sizeBytes, path);
  if (unpacked.length !== sizeBytes || crc32(unpacked) !== entry.crc) throw new TransferFault('archive-damaged', path);
  return unpacked;
};

/** Where the table of contents starts and how many entries it has; large archives keep the figures in a second place. */
const tableOf = (view: DataView, end: number): { readonly count: number; readonly start: number } => {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== ZIP64) return { count, start };
  const locator = end - LOCATOR64_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return { count, start };
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + END64_BYTES > locator || view.getUint32(record, true) !== END64_SIGNATURE)
    throw new TransferFault('archive-damaged', 'its table of contents is broken');
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
};

/**
 * The files of a zip archive, folders left out, read by its central directory. All limits are checked on what the
 * archive declares before anything is inflated, and inflating stops at what was declared. Throws a TransferFault.
 */
export const readZip = (
  bytes: Uint8Array,
  budget: ExpansionBudget = { leftBytes: MAX_EXPANSION_BYTES },
): ZipEntry[] => {
  if (!isZip(bytes)) throw new TransferFault('not-an-archive', 'no zip signature');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = tableOf(view, end);
  let at = start;
  if (count > MAX_ENTRIES) throw new TransferFault('archive-too-large', `more than ${MAX_ENTRIES} files`);
  const entries: Central[] = [];
  let expansion = 0;
  let packedTotal = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new TransferFault('archive-damaged', 'its table of contents is broken');
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const extra = bytes.subarray(at + CENTRAL_BYTES + nameBytes, at + CENTRAL_BYTES + nameBytes + extraBytes);
    const { packedBytes, sizeBytes, localAt } = wideSizes(extra, {
      sizeBytes: view.getUint32(at + 24, true),
      packedBytes: view.getUint32(at + 20, true),
      localAt: view.getUint32(at + 42, true),
    });
    const raw = nameIn(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes), extra);
    const path = safePath(raw);
    if (flags & 1) throw new TransferFault('archive-damaged', `${path} is encrypted`);
    if (method !== STORED && method !== DEFLATED)
      throw new TransferFault('archive-damaged', `${path} is packed in an unknown way`);
    packedTotal += packedBytes;
    expansion += Math.max(0, sizeBytes - packedBytes);
    // Entries that overlap could unfold the same bytes again and again.
    if (packedTotal > bytes.length) throw new TransferFault('archive-damaged', 'entries overlap');
    if (expansion > budget.leftBytes)
      throw new TransferFault('archive-too-large', `unfolds to more than ${MAX_EXPANSION_BYTES} bytes`);
    const crc = view.getUint32(at + 16, true);
    const modifiedAtMs = timeIn(view.getUint16(at + 14, true), view.getUint16(at + 12, true), extra);
    if (!/[\\/]$/u.test(raw) && path !== '')
      entries.push({ path, modifiedAtMs, method, crc, packedBytes, sizeBytes, localAt });
    at += CENTRAL_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  budget.leftBytes -= expansion;
  return entries.map((entry) => ({
    path: entry.path,
    sizeBytes: entry.sizeBytes,
    modifiedAtMs: entry.modifiedAtMs,
    bytes: () => readEntry(bytes, view, entry),
  }));
};
