import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkling-asked-'));
const BOILER = '# Boiler 🔥\n\nThe plumber came on Monday. The new valve costs 84 euros.\n';

const run = (words: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/judge/ask.ts', ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
  });

it('answers a line for each question, in characters of the note, and with nothing where nothing is near', () => {
  writeFileSync(path.join(folder, 'boiler.md'), BOILER);
  writeFileSync(path.join(folder, 'bread.md'), 'Baking\n\nFeed the starter with rye flour every evening.\n');
  const { status, stdout } = run(
    [folder],
    'What do I pay for the boiler part?\nWhich treaty ended the war between Sweden and Russia?\n\n',
  );
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly answers: readonly Record<string, unknown>[] });
  expect(status).toBe(0);
  expect(lines).toHaveLength(3);
  const first = lines[0]?.answers[0];
  expect(first).toMatchObject({ note: 'boiler.md', text: '84 euros', sentence: 'The new valve costs 84 euros.' });
  expect(Array.from(BOILER).slice(Number(first?.['start']), Number(first?.['end'])).join('')).toBe('84 euros');
  expect(lines[1]?.answers).toEqual([]);
  expect(lines[2]?.answers).toEqual([]);
}, 30_000);

it('says in one line what it was called wrongly with', () => {
  expect(run([]).stderr).toContain('Usage: npm run --silent ask');
  expect(run([path.join(folder, 'gone')])).toMatchObject({ status: 2, stdout: '' });
}, 30_000);
