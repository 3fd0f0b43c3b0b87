import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isEngineFile } from '../../shared/engineCache';
import { sentBytes } from './compress';

/** Most that the shell's scripts may weigh on the wire. */
export const SHELL_LIMIT_BYTES = 250_000;
/** Most that a first visit may weigh on the wire: shell, fonts, engine and the notes-en pack. */
const FIRST_VISIT_LIMIT_BYTES = 12_000_000;

export interface SizeLine {
  readonly name: string;
  readonly bytes: number;
  readonly limitBytes?: number;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((entry) => entry.split(path.sep).join('/'));

const IMPORTED = /(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/gu;

/**
 * The scripts that the page runs to start: those that index.html names and all that they import statically.
 * What loads on demand (languages, dialogs, the engine) is not among them.
 */
export const shellScripts = (folder: string): SizeLine[] => {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.\/(assets\/[\w.-]+\.js)"/gu)].map((match) => match[1] ?? '');
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const [, imported] of text.matchAll(IMPORTED)) waiting.push(`assets/${imported ?? ''}`);
  }
  return [...seen].map((name) => ({ name, bytes: sentBytes(path.join(folder, name)) }));
};

/** The lines and their sum, which has the limit. */
export const budgetLines = (scripts: readonly SizeLine[]): SizeLine[] => [
  ...scripts,
  {
    name: 'shell scripts together',
    bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
    limitBytes: SHELL_LIMIT_BYTES,
  },
];

interface PackFiles {
  readonly tokenizer: { readonly path: string };
  readonly graphs: Readonly<Record<string, { readonly path: string }>>;
  readonly shards: readonly { readonly path: string }[];
}

const packBytes = (folder: string): number => {
  const packPath = path.join(folder, 'packs/notes-en');
  const manifestPath = path.join(packPath, 'manifest.json');
  if (!existsSync(manifestPath)) return 0;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as PackFiles;
  const files = [manifest.tokenizer, ...Object.values(manifest.graphs), ...manifest.shards];
  return files.reduce((sum, file) => sum + sentBytes(path.join(packPath, file.path)), sentBytes(manifestPath));
};

/** What a first visit fetches when the assistant is turned on at once, by part, and the sum with its limit. */
export const firstVisit = (folder: string): SizeLine[] => {
  const files = filesOf(folder).filter((name) => !name.startsWith('packs/') && !name.startsWith('screenshots/'));
  const sum = (wanted: (name: string) => boolean): number =>
    files.filter(wanted).reduce((total, name) => total + sentBytes(path.join(folder, name)), 0);
  const isSent = (name: string): boolean => /\.(html|js|mjs|css|svg|png|woff2|wasm|webmanifest)$/u.test(name);
  const parts = [
    { name: 'shell: everything that works offline', bytes: sum((name) => isSent(name) && !isEngineFile(name)) },
    { name: 'engine: worker and runtime', bytes: sum((name) => isSent(name) && isEngineFile(name)) },
    { name: 'pack notes-en', bytes: packBytes(folder) },
  ];
  const bytes = parts.reduce((total, part) => total + part.bytes, 0);
  return [...parts, { name: 'together', bytes, limitBytes: FIRST_VISIT_LIMIT_BYTES }];
};
