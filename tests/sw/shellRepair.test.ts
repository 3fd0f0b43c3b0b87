import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { redirectOf } from '../../src/sw/appAddress';
import { repairShell } from '../../src/sw/shellRepair';
import { MemoryCaches } from './memoryCaches';

const scope = 'http://localhost/app/';
const files = [
  { key: `${scope}index.html?__WB_REVISION__=1`, url: `${scope}index.html`, integrity: 'sha256-page' },
  { key: `${scope}assets/index-aaaaaaaa.js`, url: `${scope}assets/index-aaaaaaaa.js`, integrity: null },
];
let memory: MemoryCaches;
let asked: [string, string | undefined][];
let network: (url: string) => Response;

beforeEach(() => {
  memory = new MemoryCaches();
  asked = [];
  network = (url) => new Response(url);
  vi.stubGlobal('caches', memory);
  vi.stubGlobal('fetch', async (url: string, { integrity }: RequestInit) => {
    asked.push([url, integrity]);
    return network(url);
  });
});
afterEach(() => vi.unstubAllGlobals());

it('fetches what a deleted cache lacks, checked, and nothing of what is there', async () => {
  expect(await repairShell('shell', files)).toBe(true);
  expect(asked).toEqual([
    [`${scope}index.html`, 'sha256-page'],
    [`${scope}assets/index-aaaaaaaa.js`, undefined],
  ]);
  asked = [];
  await (await memory.open('shell')).delete(files[0]!.key);
  expect(await repairShell('shell', files)).toBe(true);
  expect(asked.map(([url]) => url)).toEqual([`${scope}index.html`]);
  expect(memory.urls('shell')).toEqual(files.map(({ key }) => key).sort());
});

it('keeps no error for a file, and says that the shell is not whole', async () => {
  network = () => new Response('gone', { status: 404 });
  expect(await repairShell('shell', files)).toBe(false);
  expect(memory.urls('shell')).toEqual([]);
  network = () => {
    throw new TypeError('offline');
  };
  expect(await repairShell('shell', files)).toBe(false);
});

it('does not reject where the caches do not answer', async () => {
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('no', 'UnknownError')) });
  expect(await repairShell('shell', files)).toBe(false);
});

it('sends every address below the app that is not its own to the app', () => {
  expect(redirectOf(`${scope}?new=1`, scope)).toBeNull();
  expect(redirectOf(`${scope}index.html`, scope)).toBeNull();
  expect(redirectOf(`${scope}a/`, scope)).toBe(scope);
  expect(redirectOf(`${scope}a/b/c?x=1`, scope)).toBe(scope);
});
