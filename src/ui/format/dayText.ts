import type { DayStyle } from '../../state/preferences/preferencesSlice';
import { regionOf } from '../i18n/region';

/** A day as a title: as the region writes it in full, or as 2026-11-27. In the time of the device. */
export const dayText = (atMs: number, language: string, style: DayStyle): string => {
  const at = new Date(atMs);
  if (style === 'long') return new Intl.DateTimeFormat(regionOf(language), { dateStyle: 'full' }).format(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
