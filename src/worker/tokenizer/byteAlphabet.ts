/**
 * The byte-level alphabet of BPE vocabularies: each of the 256 bytes is one printable character, so that any
 * byte string is a plain JavaScript string and prefix tests on bytes are prefix tests on strings.
 */
const isPrintable = (byte: number): boolean =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);

const CHAR_OF_BYTE: readonly string[] = (() => {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPrintable(byte) ? byte : next++));
})();

const BYTE_OF_CHAR: ReadonlyMap<string, number> = new Map(CHAR_OF_BYTE.map((char, byte) => [char, byte]));

const encoder = new TextEncoder();

/** UTF-8 bytes of `text` in the byte-level alphabet, one character a byte. */
export const toByteLevel = (text: string): string => {
  let out = '';
  for (const byte of encoder.encode(text)) out += CHAR_OF_BYTE[byte] ?? '';
  return out;
};

/** Bytes that a byte-level string stands for. Characters outside the alphabet are dropped. */
export const bytesOfByteLevel = (piece: string): Uint8Array => {
  const bytes = new Uint8Array(piece.length);
  let length = 0;
  for (const char of piece) {
    const byte = BYTE_OF_CHAR.get(char);
    if (byte !== undefined) bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
};

/** Text of a byte-level string; broken UTF-8 becomes U+FFFD. */
export const fromByteLevel = (piece: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOfByteLevel(piece));

export const SPACE_CHAR = toByteLevel(' ');
