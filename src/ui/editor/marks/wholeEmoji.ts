import { Decoration, EditorView } from '@codemirror/view';

/*
 * One emoji of several characters: a person with a skin tone, a keycap, the flag of a part of a country, and families of
 * such. The editor itself knows joiners and national flags alone, and would leave half of the others behind.
 */
const ONE = String.raw`(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?|[0-9#*]\ufe0f?)\u20e3?`;
const EMOJI = new RegExp(String.raw`${ONE}(?:\u200d${ONE})*[\u{e0020}-\u{e007f}]*`, 'gu');
const IN_PARTS = /\p{Emoji_Modifier}|\u20e3|[\u{e0020}-\u{e007f}]/u;
/** Longer than any emoji on either side of the caret. */
const REACH_CHARS = 64;

const whole = Decoration.mark({});

/** Makes the caret pass, and Backspace and Delete take away, such an emoji as a whole. */
export const wholeEmoji = EditorView.atomicRanges.of(({ state }) => {
  const ranges = [];
  for (const { head } of state.selection.ranges) {
    const line = state.doc.lineAt(head);
    const from = Math.max(line.from, head - REACH_CHARS);
    const text = state.sliceDoc(from, Math.min(line.to, head + REACH_CHARS));
    if (!IN_PARTS.test(text)) continue;
    for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
      if (IN_PARTS.test(emoji)) ranges.push(whole.range(from + index, from + index + emoji.length));
    }
  }
  return Decoration.set(ranges, true);
});
