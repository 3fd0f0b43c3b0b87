import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const empty = mkdtempSync(path.join(tmpdir(), 'inkling-packs-'));

const run = (script: 'infer' | 'eval', words: readonly string[], input = 'Hello there.\n') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/cli/judge/${script}.ts`, ...words],
    { cwd: root, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

describe('infer', () => {
  it('answers every line of a text file, blank ones with an empty answer', () => {
    const input = 'The gate is open.\n\nCome in.\n   \n';
    const { status, stdout } = run('infer', ['translate', '--from', 'en', '--to', 'de'], input);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly text: string }).text);
    expect(status).toBe(0);
    expect(answers).toHaveLength(4);
    expect([answers[1], answers[3]]).toEqual(['', '   ']);
    expect(answers[0]).toMatch(/\p{L}{3}/u);
    expect(answers[2]).toMatch(/\p{L}{3}/u);
  }, 30_000);
});

describe('the commands, called wrongly', () => {
  it.each([
    [['translate', '--from', 'en', '--to', 'xx'], '"xx" is not one of the languages'],
    [['translate', '--from', 'en'], 'needs --to'],
    [['translate', '--from', 'de', '--to', 'fr'], 'no pack that translates from de to fr'],
    [['sing'], 'Usage:'],
    [['complete', '--packs', empty], 'The pack notes-en is not in'],
  ] as const)(
    'infer %j: one clear line, exit code 2',
    (words, message) => {
      const { status, stdout, stderr } = run('infer', words);
      expect(stderr).toContain(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
    30_000,
  );

  it.each([
    [['autocomplete'], 'Usage:'],
    [['autocomplete', path.join(empty, 'none.txt')], 'Cannot read the file'],
    [['autocomplete', 'package.json', '--limit', '0'], '--limit needs a whole number'],
  ] as const)(
    'eval %j: one clear line, exit code 2',
    (words, message) => {
      const { status, stderr } = run('eval', words);
      expect(stderr).toContain(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(status).toBe(2);
    },
    30_000,
  );
});
