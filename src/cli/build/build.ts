/** `npm run build`: the app, the packs beside it, then what must hold for both, then their compressed copies. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as viteBuild } from 'vite';
import { budgetLines, firstVisit, shellScripts, type SizeLine } from './budget';
import { compressFolder } from './compress';
import { foreignOrigins } from './origins';

const root = path.join(import.meta.dirname, '../../..');
const packsPath = path.join(root, 'models/packs');
const STAMP = '.built';
const SOURCES = ['src', 'public', 'models/packs', 'index.html', 'vite.config.ts', 'package-lock.json'];

const newestMs = (entryPath: string): number => {
  const stat = statSync(entryPath, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(entryPath).map((name) => newestMs(path.join(entryPath, name))));
};

/** Whether `outDir` holds a finished build that is newer than everything it was made from. */
export const isBuildFresh = (outDir = path.join(root, 'dist')): boolean => {
  const built = statSync(path.join(outDir, STAMP), { throwIfNoEntry: false });
  return built !== undefined && SOURCES.every((name) => newestMs(path.join(root, name)) < built.mtimeMs);
};

const check = (title: string, lines: readonly SizeLine[]): void => {
  console.log(`\n${title}`);
  for (const { name, bytes, limitBytes } of lines) {
    const limit = limitBytes === undefined ? '' : `  of ${(limitBytes / 1000).toFixed(0)} kB`;
    console.log(`  ${(bytes / 1000).toFixed(1).padStart(9)} kB${limit}  ${name}`);
  }
  const over = lines.filter(({ bytes, limitBytes }) => limitBytes !== undefined && bytes > limitBytes);
  if (over.length > 0) throw new Error(`Over budget: ${over.map(({ name }) => name).join(', ')}.`);
};

/** Each manifest vouches for the files of its pack, and the hash beside it for the manifest. */
const copyPacks = (folder: string): void => {
  cpSync(packsPath, folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const manifestPath = path.join(folder, name, 'manifest.json');
    if (!existsSync(manifestPath)) continue;
    const sha256 = createHash('sha256').update(readFileSync(manifestPath)).digest('hex');
    writeFileSync(path.join(folder, name, 'manifest.sha256'), sha256);
  }
};

/** Builds into `outDir`. Throws when the build, its origins or its size is not as it must be; then it is not fresh. */
export const build = async (outDir = path.join(root, 'dist')): Promise<void> => {
  rmSync(path.join(outDir, STAMP), { force: true });
  // Vite's own loader reads the config as it is; the notice is about a loader that is not in use.
  process.env['VITE_CONFIG_NATIVE_IGNORE_WARNING'] = 'true';
  await viteBuild({ root, build: { outDir, emptyOutDir: true }, logLevel: 'warn' });
  const foreign = foreignOrigins(outDir);
  if (foreign.length > 0) throw new Error(`The build names other hosts:\n  ${foreign.join('\n  ')}`);
  if (existsSync(packsPath)) copyPacks(path.join(outDir, 'packs'));
  await compressFolder(outDir);
  check('Shell, compressed', budgetLines(shellScripts(outDir)));
  check('First visit with notes-en, compressed', firstVisit(outDir));
  writeFileSync(path.join(outDir, STAMP), '');
};

if (process.argv[1] === import.meta.filename) {
  build(process.argv[2] === undefined ? undefined : path.resolve(process.argv[2])).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
