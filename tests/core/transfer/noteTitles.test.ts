import { describe, expect, it } from 'vitest';
import { withFileTitle, withSaidTitle } from '../../../src/core/transfer/noteTitles';

describe('the title of a note that comes in', () => {
  it('is the name of its file where the text does not begin with it', () => {
    expect(withFileTitle('Bread and milk', 'lists/Shopping.md')).toBe('# Shopping\n\nBread and milk');
    expect(withFileTitle('Shopping\n\nBread', 'Shopping 2.md')).toBe('Shopping\n\nBread');
    for (const path of ['~home.md', 'home.md', '~home 2.md', 'home 2.md'])
      expect(withFileTitle('~home\n\nBread', path)).toBe('~home\n\nBread');
    expect(withSaidTitle('Bread', 'Shopping')).toBe('# Shopping\n\nBread');
  });

  it('never stands above the envelope of a locked note, which could not be opened then', () => {
    const body = 'Locked note\n\n```inkling-locked\n{"version":1}\nAAAA\n```\n';
    expect(withFileTitle(body, 'copy.md')).toBe(body);
    expect(withSaidTitle(body, 'Another title')).toBe(body);
  });
});
