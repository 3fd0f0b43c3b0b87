import { describe, expect, it } from 'vitest';
import { divide, peel, piecesOf } from '../../../src/worker/text/pieces';

describe('what stands behind a label in bold', () => {
  it.each([
    ['**Deadline**: friday', ': ', 'friday'],
    ['**Note** - bring money', ' - ', 'bring money'],
    ['**Note** — bring money', ' — ', 'bring money'],
    ['**Note:** bring money', ' ', 'bring money'],
  ])('is translated apart, without the mark before it: %s', (text, lead, words) => {
    const [label, rest] = divide(piecesOf(text, () => null));
    expect(label).toMatchObject([{ type: 'pair' }]);
    expect(peel(rest ?? [])).toEqual({ lead, core: [{ type: 'text', text: words }], trail: '' });
  });
});
