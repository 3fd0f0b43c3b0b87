/** Every byte becomes one sign, so that bytes can be searched as text. */
const signsOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[2 * at] = text.charCodeAt(at) & 0xff;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};

export interface ScanMatcher {
  text(value: string): boolean;
  bytes(value: Uint8Array): boolean;
  /** Anything that a database can hold but blobs, keys of records included. */
  value(value: unknown): boolean;
}

/** Finds texts whatever their case, as they are or as JSON, in strings and in bytes (UTF-8 and UTF-16). */
export const matcherOf = (texts: readonly string[]): ScanMatcher => {
  const lower = texts.filter((text) => text !== '').map((text) => text.toLowerCase());
  const asText = [...new Set(lower.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]))];
  const written = texts.filter((text) => text !== '').flatMap((text) => [text, text.toLowerCase()]);
  const asBytes = [...new Set(written.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]))].flatMap((text) => [
    signsOf(new TextEncoder().encode(text)),
    signsOf(utf16(text)),
  ]);
  const inText = (value: string): boolean => {
    const folded = value.toLowerCase();
    return asText.some((text) => folded.includes(text));
  };
  const inBytes = (value: Uint8Array): boolean => {
    const signs = signsOf(value);
    return asBytes.some((text) => signs.includes(text));
  };
  const inValue = (value: unknown): boolean => {
    if (typeof value === 'string') return inText(value);
    if (typeof value !== 'object' || value === null) return false;
    if (value instanceof ArrayBuffer) return inBytes(new Uint8Array(value));
    if (ArrayBuffer.isView(value)) return inBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    if (value instanceof Map || value instanceof Set) return [...value].some(inValue);
    return Object.entries(value).some(([key, item]) => inText(key) || inValue(item));
  };
  return { text: inText, bytes: inBytes, value: inValue };
};
