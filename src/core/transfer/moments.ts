/** What a Date can hold; a file that says more says nothing. */
const LAST_TIME_MS = 8.64e15;
/** Below, a number is a year or a version rather than seconds, which would be of 1970 to 1973. */
const LEAST_S = 1e8;
/** From here on a number counts milliseconds, and from the next microseconds: as seconds it would be the year 5138. */
const LEAST_MS = 1e11;
const LEAST_US = 1e14;

const ISO =
  /^(\d{4})(?:-?(\d{2})-?(\d{2})|\/(\d{1,2})\/(\d{1,2}))(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([AP]M))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu;
/** Digits alone, as names of files have them; as a count, they would be days of 1970, or a year far ahead. */
const STAMP = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)?)?$/u;
/** `3.2.2001, 4:05`: with full stops, the day stands first everywhere. */
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
/** `March 3, 2021 4:05 PM`, as Notion writes it, and `Wed, 3 Mar 2021 16:05:00 +0100`, as mail does; the weekday is left out. */
const ENGLISH =
  /^(?:[A-Z][a-z]+,? +)?(?:([A-Z][a-z]{2})[a-z]* +(\d{1,2})|(\d{1,2})\.? +([A-Z][a-z]{2})[a-z]*),? +(\d{4})(?:,? +(?:at +)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([AaPp][Mm]))?)?(?: *(GMT|UTC)(?![A-Z]))?(?: *([+-]\d{2}:?\d{2}))?/u;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const valid = (timeMs: number): number | undefined =>
  Number.isFinite(timeMs) && Math.abs(timeMs) <= LAST_TIME_MS ? Math.round(timeMs) : undefined;

const fromNumber = (value: number): number | undefined => {
  if (value < LEAST_S) return undefined;
  if (value >= LEAST_US) return valid(value / 1_000);
  return valid(value >= LEAST_MS ? value : value * 1_000);
};

const hourOf = (hour: string, half: string | undefined): number =>
  half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0);

type Fields = readonly [number, number, number, number, number, number];

/** Local time when no zone is said: that is what the clock of the writer showed. */
const inZone = (fields: Fields, ms: number, zone: string | undefined): number | undefined => {
  const [year, month, day] = fields;
  // A day that the month has not would be taken for one of the next.
  if (day < 1 || new Date(Date.UTC(year, month, day)).getUTCMonth() !== month) return undefined;
  if (fields[3] > 24 || fields[4] > 59 || fields[5] > 60) return undefined;
  if (zone === undefined) return valid(new Date(...fields, ms).getTime());
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return valid(Date.UTC(...fields, ms) - offset * 60_000);
};

const fromIso = (text: string): number | undefined => {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, slashed, behind, hour = '0', minute = '0', second = '0', part = '0', half, zone] = found;
  const months = Number(month ?? slashed) - 1;
  const fields = [
    Number(year),
    months,
    Number(day ?? behind),
    hourOf(hour, half),
    Number(minute),
    Number(second),
  ] as const;
  return inZone(fields, Math.round(Number(`0.${part}`) * 1_000), zone);
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
  const found = ENGLISH.exec(text);
  if (found === null) return undefined;
  const [, month, day, first, behind, year, hour = '0', minute = '0', second = '0', half, utc, zone] = found;
  const index = MONTHS.indexOf(month ?? behind ?? '');
  const days = Number(day ?? first);
  const fields = [Number(year), index, days, hourOf(hour, half), Number(minute), Number(second)] as const;
  return index === -1 ? undefined : inZone(fields, 0, zone ?? utc);
};

/**
 * A moment as files write it, in milliseconds since the epoch: ISO with or without dashes, time and zone; seconds,
 * milliseconds or microseconds; English dates, and those with full stops. Undefined for anything else.
 */
export const momentOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return fromStamp(String(value)) ?? fromNumber(value);
  if (typeof value !== 'string') return undefined;
  // Newer browsers write a narrow space before PM.
  const text = value.trim().replace(/\s/gu, ' ');
  if (/^\d{9,17}$/u.test(text)) return fromStamp(text) ?? fromNumber(Number(text));
  return fromIso(text) ?? fromDotted(text) ?? fromEnglish(text);
};
