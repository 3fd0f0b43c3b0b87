import { describe, expect, it } from 'vitest';
import { withEndsOf } from '../../../src/worker/text/capitals';

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
