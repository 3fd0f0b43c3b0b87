/**
 * 32 bits that tell one text from another (FNV-1a over UTF-16 units). No secret and no proof: a sentence of a note that
 * kept its hash keeps its vector.
 */
export const textHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
};

/** As `textHash`, over bytes: shows whether stored vectors are still what was stored. */
export const bytesHash = (bytes: Uint8Array): number => {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
};
