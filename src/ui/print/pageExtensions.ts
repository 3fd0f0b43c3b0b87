import type { MarkedExtension, Token } from 'marked';
import { calloutKind, calloutTitle } from '../../core/note/calloutKinds';
import {
  CALLOUT,
  FOOTNOTE_DEFINITION,
  FOOTNOTE_REFERENCE,
  formulaEnd,
  formulaTex,
  LABEL,
} from '../../core/note/pageSyntax';

export const escapeHtml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

const HIGHLIGHT = /^==(?=[^\s=])([^\n]{0,2000}?[^\s=])==(?!=)/u;
/** Lines of TeX between dollars that stand alone; no empty line among them. */
const FORMULA_BLOCK = /^ {0,3}(\$\$(?:(?!\n[ \t]*\n)[\s\S]){1,4000}?\$\$)[ \t]*(?:\n|$)/u;
const FOOTNOTE = new RegExp(String.raw`^ {0,3}${LABEL}:[^\n]*(?:\n(?! {0,3}${LABEL}:)[ \t]*\S[^\n]*)*`, 'u');

const CALLOUT_BLOCK = /^ {0,3}> ?\[![^\n]*(?:\n {0,3}>[^\n]*)*(?:\n|$)/u;

/** Where a block begins in the paragraph at hand: asked of every paragraph, the whole rest of a long note would be read each time. */
const inParagraph =
  (block: RegExp) =>
  (text: string): number | undefined => {
    const end = text.search(/\n[ \t]*\n/u);
    return block.exec(end < 0 ? text : text.slice(0, end + 1))?.index;
  };

/** A place for a formula, drawn once the page is made (readyFormulas.ts); until then its source. */
const formulaPlace = (source: string): string => {
  const { tex, isDisplay } = formulaTex(source);
  const kind = isDisplay ? ' print-formula-display' : '';
  return `<span class="print-formula${kind}" data-tex="${escapeHtml(tex)}">${escapeHtml(source)}</span>`;
};

/** What a note may hold beyond GitHub's Markdown (core/note/pageSyntax.ts), for print and for pages that are handed out. */
export const pageExtensions: MarkedExtension = {
  extensions: [
    {
      name: 'highlight',
      level: 'inline',
      start: (text) => text.indexOf('=='),
      tokenizer(text) {
        const match = HIGHLIGHT.exec(text);
        if (match === null) return undefined;
        return { type: 'highlight', raw: match[0], tokens: this.lexer.inlineTokens(match[1] ?? '') };
      },
      renderer({ tokens }) {
        return `<mark>${this.parser.parseInline(tokens ?? [])}</mark>`;
      },
    },
    {
      name: 'formula',
      level: 'inline',
      start: (text) => /(?<![\p{L}\p{N}\\$])\$/u.exec(text)?.index,
      tokenizer: (text) => {
        const end = text.startsWith('$') ? formulaEnd(text, 0) : null;
        return end === null ? undefined : { type: 'formula', raw: text.slice(0, end) };
      },
      renderer: ({ raw }) => formulaPlace(raw),
    },
    {
      name: 'formulaBlock',
      level: 'block',
      start: inParagraph(/^ {0,3}\$\$/mu),
      tokenizer: (text) => {
        const match = FORMULA_BLOCK.exec(text);
        return match === null ? undefined : { type: 'formulaBlock', raw: match[0], source: match[1] };
      },
      renderer: ({ source }) => `<p>${formulaPlace(String(source))}</p>\n`,
    },
    {
      name: 'footnote',
      level: 'block',
      start: inParagraph(/^ {0,3}\[\^/mu),
      tokenizer(text) {
        const raw = FOOTNOTE.exec(text)?.[0];
        if (raw === undefined) return undefined;
        const [lead = '', label] = FOOTNOTE_DEFINITION.exec(raw) ?? [];
        return { type: 'footnote', raw, label, tokens: this.lexer.inlineTokens(raw.slice(lead.length)) };
      },
      renderer({ label, tokens }) {
        const name = escapeHtml(String(label));
        return `<p class="print-footnote" data-label="${name}">${this.parser.parseInline(tokens ?? [])}</p>\n`;
      },
    },
    {
      name: 'footnoteReference',
      level: 'inline',
      start: (text) => text.indexOf('[^'),
      tokenizer: (text) => {
        const match = FOOTNOTE_REFERENCE.exec(text);
        return match === null ? undefined : { type: 'footnoteReference', raw: match[0], label: match[1] };
      },
      renderer: ({ label }) =>
        `<sup class="print-reference" data-label="${escapeHtml(String(label))}">${escapeHtml(String(label))}</sup>`,
    },
    {
      name: 'callout',
      level: 'block',
      start: inParagraph(/^ {0,3}> ?\[!/mu),
      tokenizer(text) {
        const raw = CALLOUT_BLOCK.exec(text)?.[0];
        if (raw === undefined) return undefined;
        const [first = '', ...rest] = raw
          .trimEnd()
          .split('\n')
          .map((line) => line.replace(/^ {0,3}> ?/u, ''));
        const mark = CALLOUT.exec(first);
        if (mark === null) return undefined;
        return {
          type: 'callout',
          raw,
          kind: mark[1],
          title: this.lexer.inlineTokens(first.slice(mark[0].length)),
          tokens: this.lexer.blockTokens(rest.join('\n')),
        };
      },
      renderer({ kind, title, tokens }) {
        const name = String(kind);
        const words = this.parser.parseInline(title as Token[]);
        const head = `<strong>${escapeHtml(calloutTitle(name))}</strong>${words === '' ? '' : ` ${words}`}`;
        const body = this.parser.parse(tokens ?? []);
        return `<blockquote class="print-callout print-callout-${calloutKind(name)}"><p>${head}</p>\n${body}</blockquote>\n`;
      },
    },
  ],
};
