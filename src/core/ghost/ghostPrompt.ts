/** The worker windows by tokens; no more than this many characters are ever copied to it. */
const WINDOW_CHARS = 8_192;
const STEP_CHARS = 4_096;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The text before `head` that a suggestion is made from. Its start moves in steps, not with every letter, so that
 * what the worker has already read stays the start of the next request.
 */
export const promptBefore = (slice: (from: number, to: number) => string, head: number): string => {
  const start = Math.max(0, Math.floor((head - WINDOW_CHARS) / STEP_CHARS) * STEP_CHARS);
  const text = slice(start, head);
  return start > 0 && isLowSurrogate(text.charCodeAt(0)) ? text.slice(1) : text;
};

/**
 * Cuts a ghost to the words that fit beside the caret, so that showing it moves no line below. One word always
 * stays: typed by hand it would wrap just the same.
 */
export const fitGhost = (ghost: string, roomChars: number): string => {
  if (ghost.length <= roomChars) return ghost;
  let fitting = '';
  for (const word of ghost.match(/\s*\S+/gu) ?? []) {
    if (fitting !== '' && fitting.length + word.length > roomChars) break;
    fitting += word;
  }
  return fitting;
};
