import { describe, expect, it } from 'vitest';
import { isTitleCase, withCapitals, withEndsOf, withoutTitleCase } from '../../../src/worker/text/capitals';

describe('withEndsOf', () => {
  it('begins large where the source does, and small where it does', () => {
    expect(withEndsOf('The pump is broken.', 'die Pumpe ist kaputt.', 'de')).toBe('Die Pumpe ist kaputt.');
    expect(withEndsOf('the pump is broken', 'Die Pumpe ist kaputt.', 'de')).toBe('die Pumpe ist kaputt');
  });

  it.each(['ana.hugo@example.org', 'www.example.org', 'https://example.org/a_b'])(
    'leaves %s as it is where it comes to stand first',
    (address) => {
      const target = `${address} war die Miete.`;
      expect(withEndsOf(`In ${address} the rent was.`, target, 'de')).toBe(target);
    },
  );
});

describe('Title Case', () => {
  it.each([
    ['Kitchen Renovation Budget', true],
    ['Gift Ideas for Grandma', true],
    ['Meeting notes for Wednesday', false],
    ['Call Marta.', false],
    ['Budget', false],
  ])('%s: %s', (text, is) => {
    expect(isTitleCase(text, 'en')).toBe(is);
    // German writes every noun so.
    expect(isTitleCase(text, 'de')).toBe(false);
  });

  it('makes words small that are known so, and leaves names, days and countries', () => {
    const counts: Readonly<Record<string, number>> = { ' renovation': 1, ' lisbon': 3, ' marta': 1, ' france': 1 };
    const count = (word: string): number => counts[word] ?? 4;
    const doubtful = new Map<string, string>();
    const written = withoutTitleCase('Kitchen Renovation In Lisbon Marta France Wednesday Petersen', count, doubtful);
    expect(written).toBe('Kitchen renovation In lisbon Marta France Wednesday Petersen');
    expect(withCapitals('renovação em lisbon', doubtful)).toBe('renovação em Lisbon');
  });
});
