export const SPACE = 0;
export const LETTER = 1;
export const IDEOGRAPH = 2;
const OTHER = 3;

const classify = (unit: number): number => {
  if (unit >= 0x3040 && unit <= 0x30ff) return IDEOGRAPH;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return IDEOGRAPH;
  // High surrogates of the supplementary ideographic planes; emoji and other pairs count as nothing.
  if (unit >= 0xd840 && unit <= 0xd888) return IDEOGRAPH;
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) return SPACE;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? LETTER : OTHER;
};

/** Class of each UTF-16 unit plus one, filled on demand; 0 means not looked at yet. */
const classes = new Uint8Array(65_536);

/** Class of one UTF-16 unit: a table look-up, for loops over whole notes. Digits and marks count as letters. */
export const classOf = (unit: number): number => {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known - 1;
  const kind = classify(unit);
  classes[unit] = kind + 1;
  return kind;
};
