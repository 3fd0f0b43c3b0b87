import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const COMPRESSIBLE = /\.(html|js|mjs|css|json|webmanifest|svg|wasm|onnx|bin|txt)$/u;
// Large files gain little above quality 9 and cost minutes there.
const LARGE_BYTES = 2_000_000;
// Compressing the runtime takes seconds and its bytes rarely change: results are kept by content.
const cachePath = path.join(import.meta.dirname, '../../node_modules/.cache/inkling-compressed');

const compressOne = async (filePath: string): Promise<void> => {
  const bytes = readFileSync(filePath);
  if (bytes.length < 512) return;
  const key = createHash('sha256').update(bytes).digest('hex');
  for (const suffix of ['.br', '.gz']) {
    const kept = path.join(cachePath, key + suffix);
    if (!existsSync(kept)) {
      const packed =
        suffix === '.gz'
          ? await gzipped(bytes, { level: 9 })
          : await brotli(bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
                [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
              },
            });
      writeFileSync(kept, packed);
    }
    // A copy that is no smaller is no help.
    if (statSync(kept).size < bytes.length * 0.97) copyFileSync(kept, filePath + suffix);
  }
};

/** Puts a brotli and a gzip copy beside every file of `folder` that they make smaller. */
export const compressFolder = async (folder: string): Promise<void> => {
  mkdirSync(cachePath, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (COMPRESSIBLE.test(entry)) await compressOne(path.join(folder, entry));
  }
};

/** Bytes that a browser receives for a file: its brotli copy where there is one. */
export const sentBytes = (filePath: string): number =>
  statSync(existsSync(`${filePath}.br`) ? `${filePath}.br` : filePath).size;
