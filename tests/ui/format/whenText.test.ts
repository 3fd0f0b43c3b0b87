import { afterEach, describe, expect, it, vi } from 'vitest';
import { createI18n, speak } from '../../../src/ui/i18n/i18n';
import { numberText } from '../../../src/ui/i18n/region';
import { clockText, savedText } from '../../../src/ui/format/whenText';

const inRegion = (...tags: readonly string[]): void => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([...tags]);
};
afterEach(() => vi.restoreAllMocks());

const at = (year: number, month: number, day: number, hour: number): number =>
  new Date(year, month - 1, day, hour, 5).getTime();

describe('times and numbers', () => {
  it('are written as the region of the browser writes them', () => {
    inRegion('en-US', 'de-DE', 'es-ES');
    // An American has a narrow space of its own before AM.
    expect(clockText(at(2026, 11, 27, 9), 'en')).toMatch(/^9:05\sAM$/u);
    expect(clockText(at(2026, 11, 27, 9), 'de')).toBe('09:05');
    expect(clockText(at(2026, 11, 27, 9), 'es')).toBe('9:05');
    expect(numberText(12_345, 'en')).toBe('12,345');
    expect(numberText(12_345, 'de')).toBe('12.345');
  });

  it('name the day of a save that was not today', () => {
    inRegion('en-GB');
    const nowMs = at(2026, 11, 27, 15);
    expect(savedText(at(2026, 11, 27, 9), 'en', nowMs)).toBe('09:05');
    expect(savedText(at(1969, 7, 20, 21), 'en', nowMs)).toBe('20 Jul 1969, 21:05');
    expect(savedText(at(2026, 11, 26, 9), 'en', nowMs)).toBe('26 Nov 2026, 09:05');
  });

  it('stand in sentences as well, where words stay as they are', async () => {
    inRegion('en-GB', 'de-DE');
    const i18n = createI18n();
    expect(i18n.t('notes:words', { count: 20_430 })).toBe('20,430 words');
    expect(i18n.t('notes:trashed', { title: '<b> & $1' })).toContain('“<b> & $1”');
    await speak(i18n, 'de');
    expect(i18n.t('notes:words', { count: 20_430 })).toContain('20.430');
  });
});
