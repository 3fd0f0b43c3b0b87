import { numberText, regionOf } from '../i18n/region';

const DAY_MS = 86_400_000;

const SHAPES = {
  hour: { timeStyle: 'short' },
  weekday: { weekday: 'short' },
  day: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes milliseconds, to use it none: a list of thirty rows would make one for each of them. */
const shaped = (at: Date, language: string, shape: keyof typeof SHAPES): string => {
  const region = regionOf(language);
  const key = `${region} ${shape}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(region, SHAPES[shape]);
    formats.set(key, format);
  }
  return format.format(at);
};

/** A moment as a list shows it: the hour today, the weekday this week, the date before. */
export const whenText = (atMs: number, nowMs: number, language: string): string => {
  const at = new Date(atMs);
  const now = new Date(nowMs);
  if (at.toDateString() === now.toDateString()) return shaped(at, language, 'hour');
  if (nowMs - atMs < 6 * DAY_MS && atMs < nowMs) return shaped(at, language, 'weekday');
  return shaped(at, language, at.getFullYear() === now.getFullYear() ? 'day' : 'date');
};

export const clockText = (atMs: number, language: string): string => shaped(new Date(atMs), language, 'hour');

/** The hour alone for today, the day with it for any other. */
export const savedText = (atMs: number, language: string, nowMs = Date.now()): string =>
  new Date(atMs).toDateString() === new Date(nowMs).toDateString()
    ? clockText(atMs, language)
    : momentText(atMs, language);

export const momentText = (atMs: number, language: string): string => shaped(new Date(atMs), language, 'moment');

/** Bytes as a person reads them; 1 MB is 1,000,000 bytes, as file managers and packs count. */
export const sizeText = (bytes: number, language: string): string => {
  const [value, unit] =
    bytes >= 1e9
      ? [bytes / 1e9, 'GB']
      : bytes >= 1e6
        ? [bytes / 1e6, 'MB']
        : bytes >= 1e3
          ? [bytes / 1e3, 'kB']
          : [bytes, 'B'];
  return `${numberText(value, language, value < 10 && unit !== 'B' ? 1 : 0)} ${unit}`;
};
