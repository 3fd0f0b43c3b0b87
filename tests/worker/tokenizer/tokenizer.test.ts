import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingModules, PYTHON, PYTHON_REQUIRED } from '../../../src/cli/test/python';
import { fromByteLevel, toByteLevel } from '../../../src/worker/tokenizer/byteAlphabet';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import { holdsWord, wordShapes } from '../../../src/worker/tokenizer/wordShapes';
import { tokenizerJson } from '../../fakes/scriptedModel';

interface Cases {
  readonly cases: readonly { readonly text: string; readonly ids: readonly number[] }[];
}

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/tokenizer/${name}`, import.meta.url));
const readCases = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as Cases).cases;
const modelsPath = fileURLToPath(new URL('../../../models', import.meta.url));
const hasPython = PYTHON_REQUIRED || missingModules(['tokenizers']).length === 0;

const tokenizer = new TextTokenizer(tokenizerJson);

const expectEqualIds = (cases: Cases['cases']): void => {
  const wrong = cases.filter(({ text, ids }) => tokenizer.encode(text).join() !== ids.join());
  expect(wrong.map(({ text }) => text)).toEqual([]);
};

describe('TextTokenizer', () => {
  it('gives the ids that the pipeline gives', () => {
    expectEqualIds(readCases(fixture('cases.json')));
  });

  it.skipIf(!hasPython)(
    'gives the ids that Python gives on 5,000 strings made anew',
    () => {
      const out = path.join(mkdtempSync(path.join(tmpdir(), 'inkling-')), 'cases.json');
      execFileSync(
        PYTHON,
        ['-m', 'inkling_models.data.tokenizer_cases', fixture('tokenizer.json'), out, '--count', '5000', '--seed', '7'],
        { cwd: modelsPath },
      );
      const cases = readCases(out);
      expect(cases).toHaveLength(5000);
      expectEqualIds(cases);
    },
    60_000,
  );

  it('gives every text back', () => {
    for (const { text } of readCases(fixture('cases.json')))
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
  });

  it('never makes a reserved token of plain text', () => {
    expect(Math.min(...tokenizer.encode('<|eos|><|bos|> <|p0|> <|pad|>'))).toBeGreaterThanOrEqual(32);
  });

  it('refuses a file that is no byte-level BPE', () => {
    expect(() => new TextTokenizer({ model: {} })).toThrow('no vocabulary');
    expect(() => new TextTokenizer({ model: { vocab: { a: 0 } } })).toThrow('of a kind');
  });
});

describe('Vocabulary', () => {
  const { vocabulary } = tokenizer;

  it('finds all tokens that begin with bytes, and none else', () => {
    for (const prefix of ['Ġt', 'in', 'Ġ', 'zzz', '']) {
      const found = [...vocabulary.startingWith(prefix)].sort((a, b) => a - b);
      const all = Array.from({ length: vocabulary.size }, (_, id) => id);
      expect(found).toEqual(all.filter((id) => id >= 32 && vocabulary.stringOf(id).startsWith(prefix)));
    }
  });

  it('finds the tokens that bytes begin with', () => {
    const strings = vocabulary.properPrefixesOf('Ġthe').map((id) => vocabulary.stringOf(id));
    expect(strings).toContain('Ġ');
    expect(strings).toContain('Ġt');
    expect(strings).not.toContain('Ġthe');
    expect(strings.every((string) => 'Ġthe'.startsWith(string))).toBe(true);
  });
});

describe('word shapes', () => {
  const shapes = wordShapes(tokenizer.vocabulary);
  const shapeOf = (string: string) => shapes[tokenizer.vocabulary.idOf(toByteLevel(string)) ?? -1];

  it('knows what ends a word', () => {
    expect(shapeOf('in')).toBe('continues');
    expect(shapeOf('7')).toBe('continues');
    expect(shapeOf(' t')).toBe('breaks');
    expect(shapeOf(',')).toBe('breaks');
    expect(shapeOf(' ')).toBe('space');
    expect(shapeOf('\n')).toBe('newline');
  });

  it('counts the rest of a code point as part of a word', () => {
    const [, second = 0] = tokenizer.encode('日');
    expect(shapes[second]).toBe('continues');
    expect(holdsWord(toByteLevel(' , '))).toBe(false);
    expect(holdsWord(toByteLevel(' é'))).toBe(true);
    expect(fromByteLevel(toByteLevel('\ufeffé'))).toBe('\ufeffé');
  });
});
