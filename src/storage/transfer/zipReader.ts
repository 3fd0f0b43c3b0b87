import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { TransferFault } from './transferFault';

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

export interface ZipEntry {
  /** With forward slashes, relative; never leaves the archive's root. */
  readonly path: string;
  /** Inflates and checks length and CRC; throws a TransferFault. */
  bytes(): Uint8Array;
  readonly sizeBytes: number;
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

const safePath = (raw: string): string => {
  const parts = raw.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw new TransferFault('archive-damaged', 'an entry points outside the archive');
  return parts.join('/');
};

interface Central {
  readonly path: string;
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

/**
 * The files of a zip archive, folders left out, read by its central directory. All limits are checked on what the
 * archive declares before anything is inflated, and inflating stops at what was declared. Throws a TransferFault.
 */
export const readZip = (bytes: Uint8Array): ZipEntry[] => {
  if (!isZip(bytes)) throw new TransferFault('not-an-archive', 'no zip signature');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === ZIP64) throw new TransferFault('archive-too-large', 'zip64');
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
    const packedBytes = view.getUint32(at + 20, true);
    const sizeBytes = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    const raw = new TextDecoder().decode(name);
    const path = safePath(raw);
    if (flags & 1) throw new TransferFault('archive-damaged', `${path} is encrypted`);
    if (method !== STORED && method !== DEFLATED)
      throw new TransferFault('archive-damaged', `${path} is packed in an unknown way`);
    packedTotal += packedBytes;
    expansion += Math.max(0, sizeBytes - packedBytes);
    // Entries that overlap could unfold the same bytes again and again.
    if (packedTotal > bytes.length) throw new TransferFault('archive-damaged', 'entries overlap');
    if (expansion > MAX_EXPANSION_BYTES)
      throw new TransferFault('archive-too-large', `unfolds to more than ${MAX_EXPANSION_BYTES} bytes`);
    const localAt = view.getUint32(at + 42, true);
    const crc = view.getUint32(at + 16, true);
    if (!/[\\/]$/u.test(raw) && path !== '') entries.push({ path, method, crc, packedBytes, sizeBytes, localAt });
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.map((entry) => ({
    path: entry.path,
    sizeBytes: entry.sizeBytes,
    bytes: () => readEntry(bytes, view, entry),
  }));
};
