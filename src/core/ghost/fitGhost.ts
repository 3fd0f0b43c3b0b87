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
