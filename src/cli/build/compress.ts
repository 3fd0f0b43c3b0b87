import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const COMPRESSIBLE = /\.(html|js|mjs|css|json|webmanifest|svg|wasm|onnx|bin|txt)$/u;
// Large files gain little above quality 9 and cost minutes there.
const LARGE_BYTES = 2_000_000;
// Compressing the runtime takes seconds and its bytes rarely change: results are kept by content.
const cachePath = path.join(import.meta.dirname, '../../../node_modules/.cache/inkling-compressed');

/** Path of the compressed copy of `bytes`, made if it is not kept yet. */
const compressedCopy = async (bytes: Buffer, suffix: '.br' | '.gz'): Promise<string> => {
  mkdirSync(cachePath, { recursive: true });
  const kept = path.join(cachePath, createHash('sha256').update(bytes).digest('hex') + suffix);
  if (existsSync(kept)) return kept;
  const packed =
    suffix === '.gz'
      ? await gzipped(bytes, { level: 9 })
      : await brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        });
  // Two builds at once must never read half a file.
  const partial = `${kept}.${process.pid}`;
  writeFileSync(partial, packed);
  renameSync(partial, kept);
  return kept;
};

const compressOne = async (filePath: string): Promise<void> => {
  const bytes = readFileSync(filePath);
  if (bytes.length < 512) return;
  for (const suffix of ['.br', '.gz'] as const) {
    const kept = await compressedCopy(bytes, suffix);
    // A copy that is no smaller is no help.
    if (statSync(kept).size < bytes.length * 0.97) copyFileSync(kept, filePath + suffix);
  }
};

/** Bytes of a file once it is compressed for the wire. */
export const compressedBytes = async (filePath: string): Promise<number> =>
  statSync(await compressedCopy(readFileSync(filePath), '.br')).size;

/** Puts a brotli and a gzip copy beside every file of `folder` that they make smaller. */
export const compressFolder = async (folder: string): Promise<void> => {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (COMPRESSIBLE.test(entry)) await compressOne(path.join(folder, entry));
  }
};

/** Bytes that a browser receives for a file: its brotli copy where there is one. */
export const sentBytes = (filePath: string): number =>
  statSync(existsSync(`${filePath}.br`) ? `${filePath}.br` : filePath).size;
