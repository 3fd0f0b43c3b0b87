import { describe, expect, it } from 'vitest';
import { titleCandidates } from '../../../src/worker/text/titleCandidates';

const given = (text: string) => titleCandidates(text).given[0];

describe('titleCandidates', () => {
  it('takes what the writer named the note first', () => {
    expect(given('---\ntitle: Roof\ncreated: 2024-01-01\n---\n\nIt leaks since Monday.')).toBe('Roof');
    expect(given('# Repair of the **jetty**\n\nWe met on Friday.')).toBe('Repair of the jetty');
    expect(given('Hallo Anna,\n\nBetreff: Pumpe im Bootshaus\n\nSie ist kaputt.')).toBe('Pumpe im Bootshaus');
    expect(given('Plan for the garden\n\nWe dig on Friday.')).toBe('Plan for the garden');
  });

  it('begins with what is said, not with who is greeted, and ends with no small word', () => {
    const texts = [
      ['Hola Ana:\n\nLa bomba del barco está rota desde el lunes pasado.', 'La bomba del barco'],
      ['Liebe Anna,\n\ndie Pumpe im Bootshaus ist seit Montag kaputt.', 'die Pumpe im Bootshaus'],
    ] as const;
    for (const [text, start] of texts) expect(titleCandidates(text).openings[0]).toContain(start);
    expect(titleCandidates('The old pump of the boathouse was taken to the harbour.').openings[0]).not.toMatch(
      / the$/u,
    );
  });

  it('finds nothing in code, addresses, signs and a word without end', () => {
    const none = { given: [], openings: [] };
    for (const text of ['```js\nconst a = 1;\n```', 'https://example.org/a/b', '🎉🎉', 'a'.repeat(10_000)])
      expect(titleCandidates(text)).toEqual(none);
  });
});
