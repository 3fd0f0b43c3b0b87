import { tags } from '@lezer/highlight';
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { FOOTNOTE_DEFINITION, FOOTNOTE_REFERENCE, formulaEnd } from '../../../core/note/pageSyntax';

const DOLLAR = 36;
const EQUALS = 61;
const BRACKET = 91;
const CARET = 94;
const PUNCTUATION = /[\p{P}\p{S}]/u;

const highlight = { resolve: 'Highlight', mark: 'HighlightMark' };

/** `==words==`, by the rules of `~~words~~`. */
const highlighting: MarkdownConfig = {
  defineNodes: [{ name: 'Highlight' }, { name: 'HighlightMark', style: tags.processingInstruction }],
  parseInline: [
    {
      name: 'Highlight',
      parse(context, next, at) {
        if (next !== EQUALS || context.char(at + 1) !== EQUALS || context.char(at + 2) === EQUALS) return -1;
        if (context.char(at - 1) === EQUALS) return -1;
        const before = context.slice(at - 1, at);
        const after = context.slice(at + 2, at + 3);
        const [spaceBefore, spaceAfter] = [/\s|^$/u.test(before), /\s|^$/u.test(after)];
        const [signBefore, signAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
        const opens = !spaceAfter && (!signAfter || spaceBefore || signBefore);
        const closes = !spaceBefore && (!signBefore || spaceAfter || signAfter);
        return context.addDelimiter(highlight, at, at + 2, opens, closes);
      },
      after: 'Emphasis',
    },
  ],
};

/** `$$` on a line of its own, and lines of TeX up to the next one. Without it a paragraph: the parser cannot go back. */
const parseFormula = (context: BlockContext, line: Line): boolean => {
  // In quotes and items the marks before each line are not TeX; there a formula is part of the text.
  if (context.depth > 1 || line.indent > 3 || !line.text.startsWith('$$', line.pos)) return false;
  const from = context.lineStart + line.pos;
  const isEnd = (text: string): boolean => /(?<!\\)\$\$\s*$/u.test(text);
  const first = line.text.slice(line.pos + 2);
  // Words behind the dollars of one line: it is text with a formula in it.
  if (/(?<!\\)\$\$/u.test(first) && !isEnd(first)) return false;
  const lines = [line.text.slice(line.pos)];
  let to = context.lineStart + line.text.trimEnd().length;
  let isClosed = first.trim().length > 2 && isEnd(first);
  while (context.nextLine() && !isClosed && line.text.trim() !== '') {
    lines.push(line.text);
    to = context.lineStart + line.text.trimEnd().length;
    isClosed = isEnd(line.text);
  }
  const text = lines.join('\n');
  context.addElement(
    isClosed
      ? context.elt('MathCodeBlock', from, to)
      : context.elt('Paragraph', from, from + text.trimEnd().length, context.parser.parseInline(text, from)),
  );
  return true;
};

/** Formulas between dollars. Their nodes are named as code: nothing in them is a mark, a tag or a link. */
const formulas: MarkdownConfig = {
  defineNodes: [
    { name: 'MathCode', style: tags.monospace },
    { name: 'MathCodeBlock', block: true, style: tags.monospace },
  ],
  parseBlock: [{ name: 'MathCodeBlock', before: 'FencedCode', parse: parseFormula }],
  parseInline: [
    {
      name: 'MathCode',
      parse(context, next, at) {
        if (next !== DOLLAR) return -1;
        const end = formulaEnd(context.text, at - context.offset);
        return end === null ? -1 : context.addElement(context.elt('MathCode', at, context.offset + end));
      },
      before: 'Emphasis',
    },
  ],
};

/** `[^label]`, and its words behind `[^label]:` at the beginning of a line. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteReference' },
    { name: 'FootnoteDefinition', block: true },
    { name: 'FootnoteLabel' },
    { name: 'FootnoteMark', style: tags.processingInstruction },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      leaf: (_context, leaf) =>
        FOOTNOTE_DEFINITION.test(leaf.content)
          ? {
              nextLine: () => false,
              finish(context, block) {
                const length = FOOTNOTE_DEFINITION.exec(block.content)?.[0].length ?? 0;
                const words = context.parser.parseInline(block.content.slice(length), block.start + length);
                const label = context.elt('FootnoteLabel', block.start, block.start + length);
                context.addLeafElement(
                  block,
                  context.elt('FootnoteDefinition', block.start, block.start + block.content.length, [label, ...words]),
                );
                return true;
              },
            }
          : null,
      endLeaf: (_context, line) => FOOTNOTE_DEFINITION.test(line.text.slice(line.basePos)),
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      parse(context, next, at) {
        if (next !== BRACKET || context.char(at + 1) !== CARET) return -1;
        const found = FOOTNOTE_REFERENCE.exec(context.slice(at, Math.min(context.end, at + 90)));
        if (found === null) return -1;
        const end = at + found[0].length;
        return context.addElement(
          context.elt('FootnoteReference', at, end, [
            context.elt('FootnoteMark', at, at + 2),
            context.elt('FootnoteMark', end - 1, end),
          ]),
        );
      },
      before: 'Link',
    },
  ],
};

export const pageGrammar: readonly MarkdownConfig[] = [highlighting, formulas, footnotes];
