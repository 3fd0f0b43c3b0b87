/** Characters read before the caret: enough for the token budget in the languages that packs know. */
const WINDOW_CHARS = 1_200;
const STEP_CHARS = 512;
/** A start is moved to the next line or word within this many characters. */
const ALIGN_CHARS = 160;

/**
 * The end of a text that a suggestion is made from. The start moves in steps and only with the length of the text,
 * so that typing at the end keeps it in place and what was read before stays valid; it never falls inside a word.
 */
export const suggestWindow = (before: string): string => {
  const step = Math.floor((before.length - WINDOW_CHARS) / STEP_CHARS) * STEP_CHARS;
  if (step <= 0) return before;
  const head = before.slice(step, step + ALIGN_CHARS);
  const line = head.indexOf('\n');
  const word = /\s(?=\S)/u.exec(head)?.index ?? -1;
  const skip = (line >= 0 ? line : word) + 1;
  return before.slice(step + skip);
};
