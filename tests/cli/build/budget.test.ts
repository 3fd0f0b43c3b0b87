import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { budgetLines, firstVisit, shellScripts } from '../../../src/cli/build/budget';
import { foreignOrigins } from '../../../src/cli/build/origins';

let folder: string;

const put = (name: string, content: string): void => {
  const filePath = path.join(folder, name);
  mkdirSync(path.dirname(filePath), { recursive: true });
  writeFileSync(filePath, content);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkling-budget-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('shell budget', () => {
  it('counts what the page runs to start, at its size on the wire, and nothing that loads on demand', () => {
    put('index.html', '<script type="module" src="./assets/main-1.js"></script><link href="./assets/pre-1.js">');
    put('assets/main-1.js', 'import{a}from"./part-1.js";import"./side-1.js";const l=()=>import(`./lazy-1.js`)');
    put('assets/part-1.js', 'export*from"./deep-1.js"');
    put('assets/pre-1.js', '1');
    put('assets/side-1.js', '22');
    put('assets/deep-1.js', 'x'.repeat(1000));
    put('assets/deep-1.js.br', 'x'.repeat(10));
    put('assets/lazy-1.js', 'x'.repeat(5000));
    const scripts = shellScripts(folder);
    expect(scripts.map(({ name }) => name).sort()).toEqual(
      ['deep', 'main', 'part', 'pre', 'side'].map((name) => `assets/${name}-1.js`),
    );
    expect(scripts.find(({ name }) => name === 'assets/deep-1.js')?.bytes).toBe(10);
    const together = budgetLines(scripts).at(-1);
    expect(together).toMatchObject({ bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0), limitBytes: 250_000 });
  });

  it('adds the engine and the files that the manifest of notes-en names to a first visit', () => {
    put('index.html', '1'.repeat(10));
    put('assets/engine/ort-1.wasm', '1'.repeat(200));
    put(
      'packs/notes-en/manifest.json',
      JSON.stringify({
        tokenizer: { path: 'tokenizer.json' },
        graphs: { wasm: { path: '../graph/w.onnx' }, webgpu: { path: '../graph/g.onnx' } },
        shards: [{ path: 'weights-0.bin' }],
      }),
    );
    put('packs/notes-en/tokenizer.json', '1'.repeat(3000));
    put('packs/notes-en/weights-0.bin', '1'.repeat(40_000));
    put('packs/graph/w.onnx', '1'.repeat(500_000));
    put('packs/graph/g.onnx', '1'.repeat(6_000_000));
    put('packs/en-de/weights-0.bin', '1'.repeat(90_000));
    const [shell, engine, pack, together] = firstVisit(folder);
    expect(shell?.bytes).toBe(10);
    expect(engine?.bytes).toBe(200);
    expect(pack?.bytes).toBeGreaterThan(6_543_000);
    expect(pack?.bytes).toBeLessThan(6_544_000);
    expect(together?.bytes).toBe((shell?.bytes ?? 0) + (engine?.bytes ?? 0) + (pack?.bytes ?? 0));
  });
});

describe('origins of a build', () => {
  it('finds another host in any text file, and a code host in any form', () => {
    put(
      'assets/a.js',
      'fetch("https://example.org/x.js"); const host = "cdn.jsdelivr.net"; "http://www.w3.org/2000/svg"',
    );
    put('packs/notes-en/tokenizer.json', '"https://in-a-vocabulary.example"');
    expect(foreignOrigins(folder)).toEqual(['assets/a.js: cdn.jsdelivr.net', 'assets/a.js: https://example.org/x.js']);
  });
});
