import { fromBase64 } from '../../../shared/base64';

/** The bytes of a base64 text, white space passed over; null when it is none. */
export const bytesOfBase64 = (text: string): Uint8Array | null => {
  try {
    return fromBase64(text.replace(/\s+/gu, ''));
  } catch {
    return null;
  }
};
