import { describe, expect, it } from 'vitest';
import { isNewerVersion } from '../../src/shared/packVersion';

describe('isNewerVersion', () => {
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.99.99', true],
    ['0.1.1', '0.1.0', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.9', '0.2.0', false],
    ['0.9.0', '0.10.0', false],
  ])('%s after %s: %s', (one, other, expected) => {
    expect(isNewerVersion(one, other)).toBe(expected);
  });
});
