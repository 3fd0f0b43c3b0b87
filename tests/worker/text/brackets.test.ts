import { expect, it } from 'vitest';
import { hasLoneBracket, hasMarksOf, withLastBracket } from '../../../src/worker/text/brackets';

it.each([
  ['a (b) "c"', 'x (y) „z“', true],
  ['a (b)', 'x (y', false],
  ['a "b"', 'x „y', false],
  ['a', 'x (y)', false],
  // A smile pairs with nothing.
  ['a :)', 'x', true],
])('%s → %s', (source, target, has) => expect(hasMarksOf(source, target)).toBe(has));

it('knows a bracket without its other half', () => {
  expect(hasLoneBracket('a (b)', 'x y)')).toBe(true);
  expect(hasLoneBracket('a (b)', 'x y')).toBe(false);
  expect(hasLoneBracket('a :)', 'x :)')).toBe(false);
});

it.each([
  ['go (now).', 'geh (jetzt.', 'geh (jetzt).'],
  ['go (now)', 'geh (jetzt', 'geh (jetzt)'],
  ['(go) now', '(geh jetzt', '(geh jetzt'],
  ['go (now)', 'geh jetzt)', 'geh jetzt)'],
])('closes what the source closes at its end: %s', (source, target, closed) =>
  expect(withLastBracket(source, target)).toBe(closed),
);
