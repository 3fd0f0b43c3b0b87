/**
 * A title, a fenced block with the ciphertext, whole or not, and the pictures that the text shows. Whoever writes more
 * beside it sees an ordinary note. In bounds, so that a line of a million spaces stays cheap.
 */
const LOCKED = /^[^\n]{0,400}\s{1,4}```inkling-locked\s[^`]*```(?:\s|!\[[^\]\n]{0,400}\]\([^)\n]*\))*$/u;

/** Whether a body is the envelope of a locked note, and nothing else. */
export const isLocked = (body: string): boolean => LOCKED.test(body);

/** What may be read of a body: of a locked one the line before its ciphertext. */
export const readableBody = (body: string): string => (isLocked(body) ? body.slice(0, body.indexOf('\n')) : body);
