/** The browser's own regional form of the interface language, so that a Briton reads 22:30 and an American 10:30 PM. */
const regionOf = (language: string): string =>
  navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;

const DAY_MS = 86_400_000;

/** A moment as a list shows it: the hour today, the weekday this week, the date before. */
export const whenText = (atMs: number, nowMs: number, language: string): string => {
  const at = new Date(atMs);
  const now = new Date(nowMs);
  if (at.toDateString() === now.toDateString()) {
    return at.toLocaleTimeString(regionOf(language), { hour: '2-digit', minute: '2-digit' });
  }
  if (nowMs - atMs < 6 * DAY_MS && atMs < nowMs) return at.toLocaleDateString(regionOf(language), { weekday: 'short' });
  if (at.getFullYear() === now.getFullYear()) return at.toLocaleDateString(regionOf(language), { day: 'numeric', month: 'short' });
  return at.toLocaleDateString(regionOf(language), { day: 'numeric', month: 'short', year: 'numeric' });
};

export const clockText = (atMs: number, language: string): string =>
  new Date(atMs).toLocaleTimeString(regionOf(language), { hour: '2-digit', minute: '2-digit' });

export const momentText = (atMs: number, language: string): string =>
  new Date(atMs).toLocaleString(regionOf(language), { dateStyle: 'medium', timeStyle: 'short' });

/** Bytes as a person reads them; 1 MB is 1,000,000 bytes, as file managers and packs count. */
export const sizeText = (bytes: number, language: string): string => {
  const [value, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : bytes >= 1e3 ? [bytes / 1e3, 'kB'] : [bytes, 'B'];
  return `${value.toLocaleString(regionOf(language), { maximumFractionDigits: value < 10 && unit !== 'B' ? 1 : 0 })} ${unit}`;
};
