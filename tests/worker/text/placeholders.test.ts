import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLanguage } from '../../../src/shared/languages';
import { findSpans, maskSpans, mergeSpans, nameSpans } from '../../../src/worker/text/placeholders';

interface Case {
  readonly language: string;
  readonly text: string;
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** Literals as the private-use characters from U+E000 on. */
  readonly masked: string;
}

const { cases } = JSON.parse(readFileSync(new URL('../../fixtures/placeholders.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[];
};

const halfTheLetters = (word: string): number => Math.floor(Array.from(word).length / 2);

describe('placeholders, as the pipeline sees them', () => {
  it.each(cases)('$text', ({ language, text, literals, names, masked }) => {
    if (!isLanguage(language)) throw new Error('the fixture names a language that there is not');
    const spans = findSpans(text);
    const found = nameSpans(text, language, halfTheLetters);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(literals);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(names);
    const { texts } = maskSpans(text, mergeSpans(spans, found));
    const joined = texts.map((part, index) => (index === 0 ? part : String.fromCharCode(0xe000 + index - 1) + part));
    expect(joined.join('')).toBe(masked);
  });
});
