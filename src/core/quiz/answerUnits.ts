import { fold } from '../search/fold';

const SIGNS: Readonly<Record<string, string>> = {
  kilo: 'k',
  quilo: 'k',
  centi: 'c',
  zenti: 'c',
  milli: 'm',
  mili: 'm',
};
const UNIT =
  /^(?<prefix>quilo|kilo|[cz]enti|mill?i)?(?<unit>met(?:er|re|ro)s?|metern|gram(?:m|me|a|o)?s?|lit(?:er|re|ro)s?|litern)$/u;

/** The sign of a unit of length, weight or volume that is written out, in any language; null for other words. */
export const unitSign = (word: string): string | null => {
  const groups = UNIT.exec(fold(word))?.groups;
  const unit = groups?.['unit'];
  return unit === undefined ? null : (SIGNS[groups?.['prefix'] ?? ''] ?? '') + unit.charAt(0);
};
