import { Language, defineLanguageFacet, languageDataProp, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tagHighlighter, tags } from '@lezer/highlight';
import { GFM, parser, type MarkdownConfig } from '@lezer/markdown';
import { frontMatterBlock } from './frontMatterBlock';
import { longParagraph } from './longParagraph';

const languageData = defineLanguageFacet({ closeBrackets: { brackets: [] } });

/**
 * Markdown with GitHub's tables, tasks and strike-through, and what is given. Built from the grammar itself: the ready-made
 * language package brings grammars of HTML, CSS and JavaScript along, 60 KB of the first visit for colours in code.
 */
export const noteLanguage = (more: readonly MarkdownConfig[]): Language =>
  new Language(
    languageData,
    parser.configure([
      GFM,
      frontMatterBlock,
      longParagraph,
      ...more,
      { props: [languageDataProp.add({ Document: languageData })] },
    ]),
    [],
    'markdown',
  );

const classes = tagHighlighter([
  { tag: tags.heading1, class: 'md-heading md-heading1' },
  { tag: tags.heading2, class: 'md-heading md-heading2' },
  { tag: tags.heading3, class: 'md-heading md-heading3' },
  { tag: [tags.heading4, tags.heading5, tags.heading6], class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-strike' },
  { tag: tags.monospace, class: 'md-code' },
  // Links are marked where it is known that they lead somewhere (linkMarks.ts).
  { tag: tags.quote, class: 'md-quote' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], class: 'md-mark' },
]);

export const noteMarkdown: Extension = [noteLanguage([]), syntaxHighlighting(classes)];
