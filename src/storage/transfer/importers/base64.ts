/** The bytes of a base64 text, white space passed over; null when it is none. */
export const fromBase64 = (text: string): Uint8Array | null => {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/gu, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
};
