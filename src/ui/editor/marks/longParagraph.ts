import type { BlockContext, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

/** A paragraph is parsed in one piece, at every letter that is typed in it: this many characters take some 30 ms. */
const MOST_CHARS = 100_000;

const isLong = (line: Line): boolean => line.text.length > MOST_CHARS;

/** Of lines without an empty one between them the next begins a paragraph of its own; rows of a table stay together. */
const isFull = (leaf: LeafBlock, line: Line): boolean => leaf.content.length > MOST_CHARS && !line.text.includes('|');

/** A line that is longer than anybody writes one (a log, data) is a paragraph of plain words. */
const parse = (context: BlockContext, line: Line): boolean => {
  if (!isLong(line)) return false;
  const from = context.lineStart + line.pos;
  context.addElement(context.elt('Paragraph', from, context.lineStart + line.text.length));
  context.nextLine();
  return true;
};

export const longParagraph: MarkdownConfig = {
  parseBlock: [
    { name: 'LongLine', before: 'ATXHeading', parse, endLeaf: (_, line, leaf) => isLong(line) || isFull(leaf, line) },
  ],
};
