export type Bytes = Uint8Array<ArrayBuffer>;

/** Arguments that a call surely takes. */
const CHUNK = 0x8000;

export const toBase64 = (bytes: Bytes): string => {
  let signs = '';
  for (let at = 0; at < bytes.length; at += CHUNK) signs += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(signs);
};

/** Throws for what is no base64. */
export const fromBase64 = (text: string): Bytes => {
  const signs = atob(text);
  // `Uint8Array.from` makes a list of the signs first, and V8 ends the page at one of 2^27, which no `catch` sees.
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return bytes;
};
