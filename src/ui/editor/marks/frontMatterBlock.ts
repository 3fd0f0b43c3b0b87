import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { CLOSE, KEY, LINE } from '../../../core/text/structure/frontMatter';

const OPEN = /^---[ \t]*$/u;

/**
 * YAML at the head of a note as a block of its own: read as Markdown it is a rule and a heading. Without its closing mark
 * it is a paragraph; the parser cannot go back.
 */
const parse = (context: BlockContext, line: Line): boolean => {
  if (context.lineStart !== 0 || !OPEN.test(line.text) || !KEY.test(context.peekLine())) return false;
  let end = line.text.length;
  while (context.nextLine()) {
    end = context.lineStart + line.text.length;
    const isClose = CLOSE.test(line.text);
    if (!isClose && LINE.test(line.text)) continue;
    if (isClose) context.nextLine();
    context.addElement(context.elt(isClose ? 'FrontMatter' : 'Paragraph', 0, isClose ? end : context.prevLineEnd()));
    return true;
  }
  context.addElement(context.elt('Paragraph', 0, end));
  return true;
};

export const frontMatterBlock: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true }],
  parseBlock: [{ name: 'FrontMatter', before: 'HorizontalRule', parse }],
};
