import { describe, expect, it } from 'vitest';
import { calloutKind, calloutTitle } from '../../../src/core/note/calloutKinds';
import { formulaEnd, formulaTex } from '../../../src/core/note/pageSyntax';
import { cpuMs } from '../../setup/cpuTime';

/** What is taken for a formula, from the first dollar on. */
const formula = (text: string): string | null => {
  const start = text.indexOf('$');
  const end = formulaEnd(text, start);
  return end === null ? null : text.slice(start, end);
};

describe('formulas', () => {
  it.each([
    ['so $a+b$ is', '$a+b$'],
    ['$$a$$', '$$a$$'],
    ['$$\na\n$$ then', '$$\na\n$$'],
    [String.raw`$\$5$`, String.raw`$\$5$`],
    ['($x$)', '$x$'],
    ['$5 and $10', null],
    ['$5 and then $x$', null],
    ['$5 or 6$7', null],
    ['$ a$', null],
    ['$a $', null],
    ['US$5 or A$6', null],
    ['$a\nb$', null],
    ['$$a\n\nb$$', null],
    ['$$ $$', null],
    ['$', null],
    ['$$', null],
  ])('%j', (text, found) => {
    expect(formula(text)).toBe(found);
  });

  it('costs no more with many dollars', () => {
    const text = '$a '.repeat(30_000);
    const spentMs = cpuMs(() => {
      for (let at = 0; at < text.length; at += 3) formulaEnd(text, at);
    });
    expect(spentMs).toBeLessThan(1_000);
  });

  it('gives its TeX', () => {
    expect(formulaTex('$a$')).toEqual({ tex: 'a', isDisplay: false });
    expect(formulaTex('$$\na\n$$')).toEqual({ tex: 'a', isDisplay: true });
  });
});

describe('callouts', () => {
  it('come in families, and are called by their own word', () => {
    expect(['TIP', 'bug', 'caution', 'my-own'].map(calloutKind)).toEqual(['tip', 'danger', 'warning', 'note']);
    expect(calloutTitle('my-own')).toBe('My own');
  });
});
