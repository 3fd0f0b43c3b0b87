/*
 * How much of a note a suggestion is made from, in UTF-16 units. Both windows end at the caret, and their starts move in
 * steps, not with every letter: what was read before stays the start of what is read next.
 */

/** Copied to the worker at most: its recent words are looked up there, and what a caret stands in is judged by it. */
export const CARRIED_CHARS = 8_192;
const CARRIED_STEP = 4_096;
/** Read by the model at most: enough for the token budget in the languages that packs know. */
const READ_CHARS = 1_200;
const READ_STEP = 512;
/** The start of what is read is moved to the next line or word within so many. */
const ALIGN_CHARS = 160;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The text before `head` that is carried to the worker. `slice` reads from the note. */
export const carriedBefore = (slice: (from: number, to: number) => string, head: number): string => {
  const start = Math.max(0, Math.floor((head - CARRIED_CHARS) / CARRIED_STEP) * CARRIED_STEP);
  const text = slice(start, head);
  return start > 0 && isLowSurrogate(text.charCodeAt(0)) ? text.slice(1) : text;
};

/** The end of what was carried that the model reads; it never begins inside a word. */
export const readWindow = (before: string): string => {
  const step = Math.floor((before.length - READ_CHARS) / READ_STEP) * READ_STEP;
  if (step <= 0) return before;
  const head = before.slice(step, step + ALIGN_CHARS);
  const line = head.indexOf('\n');
  const word = /\s(?=\S)/u.exec(head)?.index ?? -1;
  const skip = (line >= 0 ? line : word) + 1;
  return before.slice(step + skip);
};
