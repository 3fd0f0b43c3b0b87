// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../../src/shared/languages';

type Texts = { readonly [key: string]: string | Texts };

const SOURCE = path.resolve(import.meta.dirname, '../../../src');
const FOLDER = path.join(SOURCE, 'ui/i18n');
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

const flatten = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );

const read = (language: string): Map<string, string> =>
  new Map(
    readdirSync(path.join(FOLDER, language)).flatMap((file) =>
      flatten(
        JSON.parse(readFileSync(path.join(FOLDER, language, file), 'utf8')) as Texts,
        `${file.replace('.json', '')}:`,
      ),
    ),
  );

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );

const english = read('en');
const stems = (texts: Map<string, string>) => new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]).sort();

describe.each(UI_LANGUAGES)('texts in %s', (language) => {
  const texts = read(language);

  it('has the keys of English, no more and no fewer', () => {
    expect([...stems(texts)].sort()).toEqual([...stems(english)].sort());
  });

  it('has every plural form that the language needs', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...texts.keys()]
      .filter((key) => key.endsWith('_other'))
      .flatMap((key) => categories.map((category) => key.replace(PLURAL, `_${category}`)))
      .filter((key) => !texts.has(key));
    expect(missing).toEqual([]);
  });

  it('leaves no text empty and keeps the values to be filled in', () => {
    const wrong = [...texts].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      return text.trim() === '' || JSON.stringify(holes(text)) !== JSON.stringify(holes(model));
    });
    expect(wrong).toEqual([]);
  });

  it('does not shout', () => {
    expect([...texts.values()].filter((text) => /[!¡]/u.test(text))).toEqual([]);
  });
});

describe('use of the texts', () => {
  const sources = filesUnder(SOURCE)
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(file, 'utf8'));
  const all = sources.join('\n');
  const literals = new Set([...all.matchAll(/['"`]([\w-]+(?::[\w-]+)?(?:\.[\w-]+)*)['"`]/gu)].map((match) => match[1]));
  // A key built from a value: everything before the value must fit.
  const prefixes = [...all.matchAll(/`((?:[\w-]+:)?[\w-]+[._][\w.-]*)\$\{/gu)].map((match) => match[1] ?? '');
  // Confirmations hang their texts off a stem.
  const stemSuffix = /\.(?:title|body|confirm)$/u;

  const isUsed = (key: string): boolean => {
    const short = key.replace(/^\w+:/u, '');
    return [key, short, key.replace(stemSuffix, ''), short.replace(stemSuffix, '')].some(
      (form) => literals.has(form) || prefixes.some((prefix) => form.startsWith(prefix)),
    );
  };

  it('shows every text somewhere', () => {
    expect([...stems(english)].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('names no text that does not exist', () => {
    const known = stems(english);
    const namespaces = new Set([...known].map((key) => key.split(':')[0]));
    const named = [...all.matchAll(/['"`](\w+):([\w-]+(?:\.[\w-]+)*)['"`]/gu)]
      .filter((match) => namespaces.has(match[1] ?? ''))
      .map((match) => `${match[1] ?? ''}:${match[2] ?? ''}`);
    const isStem = (key: string) => [...known].some((one) => one.startsWith(`${key}.`));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !known.has(key) && !isStem(key))).toEqual([]);
  });

  it('names, in each file, only texts of the namespace it opened', () => {
    const known = stems(english);
    const wrong = sources.flatMap((source) => {
      const opened = [...source.matchAll(/useTranslation\((?:'(\w+)')?\)/gu)].map((match) => match[1]);
      const namespace = opened[0];
      if (opened.length !== 1 || namespace === undefined) return [];
      return [...source.matchAll(/\bt\(\s*'([\w.-]+)'/gu)]
        .map((match) => `${namespace}:${match[1] ?? ''}`)
        .filter((key) => !known.has(key));
    });
    expect(wrong).toEqual([]);
  });
});
