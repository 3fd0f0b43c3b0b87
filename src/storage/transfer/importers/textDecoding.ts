/** A note can hold a stray NUL, pasted from a terminal; in files that are no text they are many. */
const LEAST_CHARS_PER_NUL = 20;
/** How much of a file is looked at to tell its encoding, in bytes. */
const SAMPLE_BYTES = 4_096;

/** Control signs that no text of a person holds; a form feed stands in old mail. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) || byte === 0x7f;
/** What Windows-1252 has from 0x80 to 0x9f; a space where it has nothing. Elsewhere it is Latin-1. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const isUnused = (byte: number): boolean => WINDOWS_1252[byte - 0x80] === ' ';

/** UTF-16 without its mark: of western text every other byte is 0. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
};

const decode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What a page says of its own encoding. */
const SAID =
  /^\s*(?:<\?xml\s[^>]*?encoding\s*=|<(?!\?)[^]*?<meta\s[^>]*?charset\s*=|<meta\s[^>]*?charset\s*=)\s*(?:["']\s*)?([\w-]+)/iu;

const asPageSays = (bytes: Uint8Array): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, SAMPLE_BYTES));
  const label = SAID.exec(head)?.[1];
  return label === undefined || /^(?:utf|windows-1252$|iso-8859-1$|latin1$)/iu.test(label)
    ? null
    : decode(bytes, label);
};

/** UTF-8 with a few bytes gone wrong, as when a file was cut: most of its letters beyond ASCII are whole. */
const damagedUtf8 = (bytes: Uint8Array): string | null => {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return whole > 2 * broken && !text.includes('\0') ? text : null;
};

export interface DecodedText {
  readonly text: string;
  /** The encoding was guessed: nothing in the file says it. */
  readonly guessed: boolean;
}

/** UTF-8, UTF-16 with or without its mark, what a page says of itself, or Windows-1252 as text; null for anything that no editor would show as text. */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const utf16 = marked ?? unmarkedUtf16(bytes);
  const text = decode(bytes, utf16 ?? 'utf-8');
  if (text !== null) {
    const isText = (text.split('\0').length - 1) * LEAST_CHARS_PER_NUL <= text.length;
    return isText ? { text, guessed: utf16 !== null && marked === null } : null;
  }
  const said = asPageSays(bytes);
  if (said !== null) return { text: said, guessed: false };
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return { text: damaged, guessed: true };
  if (bytes.some((byte) => isControl(byte) || isUnused(byte))) return null;
  // By hand: not every engine's decoder of this name knows the euro sign.
  const western = Array.from(bytes, (byte) => WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte)).join('');
  return { text: western, guessed: true };
};
