import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unfoldPosition, unfoldSpans } from '../../../src/core/search/fold';

describe('fold', () => {
  it('takes case, accents, ligatures and widths off', () => {
    expect(fold('ÀÉÎ Straße Œuvre Łódź ﬁn Ｗ ΣΑΣ “x” ½')).toBe('aei strasse oeuvre lodz fin w σασ "x" 1/2');
  });

  it('maps every place back', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const folded = fold(text);
        fc.pre(folded.length > 0);
        for (let at = 0; at < folded.length; at += 1) {
          const position = unfoldPosition(text, at);
          const [span] = unfoldSpans(text, [{ start: at, end: at + 1 }]);
          expect(span?.start).toBe(position);
          expect(fold(text.slice(span?.start, span?.end))).toContain(folded[at]);
        }
      }),
    );
  });
});
