/** What a Date can hold; a file that says more says nothing. */
const LAST_TIME_MS = 8.64e15;
/** From here on a number counts milliseconds, and from the next microseconds: as seconds it would be the year 5138. */
const LEAST_MS = 1e11;
const LEAST_US = 1e14;

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/u;
/** Digits alone, as names of files have them; as a count, they would be days of 1970, or a year far ahead. */
const STAMP = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)?)?$/u;
/** `3.2.2001, 4:05`: with full stops, the day stands first everywhere. */
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
/** `March 3, 2021 4:05 PM`, as Notion writes it; the weekday of Keep and the time zone of mail are left out. */
const ENGLISH =
  /^(?:[A-Z][a-z]+,? +)?([A-Z][a-z]{2})[a-z]* +(\d{1,2}),? +(\d{4})(?:,? +(?:at +)?(\d{1,2}):(\d{2})(?::(\d{2}))? *([AP]M)?)?/u;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const valid = (timeMs: number): number | undefined =>
  Number.isFinite(timeMs) && Math.abs(timeMs) <= LAST_TIME_MS ? Math.round(timeMs) : undefined;

const fromNumber = (value: number): number | undefined => {
  if (value <= 0) return undefined;
  if (value >= LEAST_US) return valid(value / 1_000);
  return valid(value >= LEAST_MS ? value : value * 1_000);
};

/** Local time when no zone is said: that is what the clock of the writer showed. */
const fromIso = (text: string): number | undefined => {
  const [, year, month, day, hour = '0', minute = '0', second = '0', part = '0', zone] = ISO.exec(text) ?? [];
  if (year === undefined) return undefined;
  const fields = [Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)] as const;
  if (fields[1] > 11 || fields[2] > 31 || fields[3] > 24 || fields[4] > 59 || fields[5] > 60) return undefined;
  const ms = Math.round(Number(`0.${part}`) * 1_000);
  if (zone === undefined) return valid(new Date(...fields, ms).getTime());
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return valid(Date.UTC(...fields, ms) - offset * 60_000);
};

const fromStamp = (text: string): number | undefined => {
  const [, ...fields] = STAMP.exec(text) ?? [];
  const [year, month, day, hour = '00', minute = '00', second = '00'] = fields;
  return year === undefined ? undefined : fromIso(`${year}-${month ?? ''}-${day ?? ''} ${hour}:${minute}:${second}`);
};

const fromDotted = (text: string): number | undefined => {
  const [, day = '', month = '', year, hour = '0', minute = '00', second = '00'] = DOTTED.exec(text) ?? [];
  const two = (digits: string): string => digits.padStart(2, '0');
  return year === undefined ? undefined : fromIso(`${year}-${two(month)}-${two(day)} ${hour}:${minute}:${second}`);
};

const fromEnglish = (text: string): number | undefined => {
  const [, month = '', day, year, hour = '0', minute = '0', second = '0', half] = ENGLISH.exec(text) ?? [];
  const index = MONTHS.indexOf(month);
  if (index === -1 || day === undefined) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  return valid(new Date(Number(year), index, Number(day), hours, Number(minute), Number(second)).getTime());
};

/**
 * A moment as files write it, in milliseconds since the epoch: ISO with or without dashes, time and zone; seconds,
 * milliseconds or microseconds; English dates, and those with full stops. Undefined for anything else.
 */
export const momentOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return fromStamp(String(value)) ?? fromNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{9,17}$/u.test(text)) return fromStamp(text) ?? fromNumber(Number(text));
  return fromIso(text) ?? fromDotted(text) ?? fromEnglish(text);
};
