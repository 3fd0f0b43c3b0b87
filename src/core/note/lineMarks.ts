/*
 * What a line of a note may begin with. Each space can be read in one way only, or a line of nothing but spaces would
 * cost its length squared.
 */
const QUOTES = String.raw`\s*(?:>\s*)*`;
const LIST_MARK = String.raw`(?:[-*+]|\d{1,9}[.)])`;
const BOX = String.raw`\[[ xX]\]`;

const at = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'u');

/** Groups: the mark; what stands behind it. Backticks that are closed in their line are a code span. */
export const FENCE = /^\s{0,3}(`{3,}(?=[^`]*$)|~{3,}(?!~))(.*)/u;
/** Groups: what stands before the mark; the bullet, or the number and its sign; the space; the box and its space. */
export const LIST_ITEM = at(String.raw`(${QUOTES})(?:([-*+])|(\d{1,9})([.)]))(\s+)(${BOX}\s+)?`);
/** Group 1: up to the words. */
export const BULLET = at(String.raw`(${QUOTES}${LIST_MARK}\s+)`);
/** Groups: up to the inside of the box; the inside; what closes it. */
export const CHECK_BOX = at(String.raw`(${QUOTES}${LIST_MARK}\s+\[)([ xX])(\](?:\s|$))`);
/** Mark and box of an item that no quote or space stands before; the box may be all that its line has. */
export const ITEM_MARKS = at(String.raw`${LIST_MARK}\s+(?:${BOX}(?:\s+|$))?`);
/** All before the words: quotes, bullets, numbers, boxes, the marks of a heading. It matches every line. */
export const LINE_START = at(String.raw`(?:\s*>)*\s*(?:${LIST_MARK}\s+(?:${BOX}\s+)?|#{1,6}\s+)?`);

/** An item as people write it: round bullets and dashes are no Markdown, any sign may stand in the box. */
export const WRITTEN_MARK = String.raw`(?:[-*+•–]|\d{1,9}[.)])`;
const WRITTEN_ITEM = String.raw`${WRITTEN_MARK}[ \t]+(?:\[[^\]\n]\][ \t]+)?`;
/** All before the words of a line as people write it; it matches every line. Groups name the mark that was found. */
export const WRITTEN_START = at(
  String.raw`\s*(?:>\s?)*\s*(?:(?<heading>#{1,6})\s+|(?<item>${WRITTEN_ITEM})|(?<footnote>\[\^[^\]\s]+\]:\s*)|(?<callout>\[![\w-]+\][+-]?\s*))?`,
);
