import type { TextSpan } from '../../../shared/protocol';
import { delimiterAt, pairDelimiters } from './emphasis';
import type { Delimiter } from './emphasis';
import type { Inline, LiteralKind } from './inline';
import { INLINE_RULES } from './literalRules';

const PARTS = new RegExp(INLINE_RULES.map(({ source }, index) => `(?<r${index}>${source})`).join('|'), 'gu');
/** Elements that stand round words; every other tag divides what is before it from what is behind it. */
const ROUND_WORDS = /^<(a|abbr|b|big|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|tt|u)\b/iu;

const ruleOf = (match: RegExpExecArray) =>
  INLINE_RULES.find((_, index) => match.groups?.[`r${index}`] !== undefined)?.kind ?? 'sign';

/** End of the closing tag that belongs to the opening `tag`, and where it starts; null when there is none. */
const closingTag = (text: string, tag: string, from: number): TextSpan | null => {
  const name = ROUND_WORDS.exec(tag)?.[1];
  if (name === undefined || tag.endsWith('/>')) return null;
  const closing = new RegExp(`</${name}\\s*>`, 'giu');
  closing.lastIndex = from;
  const match = closing.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
};

/**
 * What a run of prose is made of: words, what is copied, and what frames words. Linear in its length.
 *
 * @param text the whole note; offsets count from its start.
 * @param within the run: a line, a cell or a sentence, without the marks that begin its line.
 */
export const inlinesOf = (text: string, within: TextSpan): Inline[] => {
  const run = text.slice(within.start, within.end);
  const parts: (Inline | Delimiter)[] = [];
  let at = 0;
  const textUntil = (end: number): void => {
    if (end > at) parts.push({ type: 'text', start: within.start + at, end: within.start + end });
  };
  const pair = (kind: 'link' | 'tag', start: number, words: TextSpan, end: number): void => {
    const spanOf = (from: number, to: number): TextSpan => ({ start: within.start + from, end: within.start + to });
    parts.push({
      type: 'pair',
      kind,
      ...spanOf(start, end),
      open: spanOf(start, words.start),
      close: spanOf(words.end, end),
      children: inlinesOf(text, spanOf(words.start, words.end)),
    });
  };
  PARTS.lastIndex = 0;
  for (let match = PARTS.exec(run); match !== null; match = PARTS.exec(run)) {
    const start = match.index;
    let end = start + match[0].length;
    const kind = ruleOf(match);
    textUntil(start);
    if (kind === 'link') {
      const words = match.groups?.['words'] ?? '';
      pair('link', start, { start: start + 1, end: start + 1 + words.length }, end);
    } else if (kind === 'delimiter') {
      parts.push(delimiterAt(text, within.start + start, within.start + end, within));
    } else {
      const close = kind === 'tag' ? closingTag(run, match[0], end) : null;
      if (close === null) {
        const literal: LiteralKind = kind === 'tag' ? 'break' : kind;
        parts.push({ type: 'literal', kind: literal, start: within.start + start, end: within.start + end });
      } else {
        pair('tag', start, { start: end, end: close.start }, close.end);
        end = close.end;
      }
    }
    at = end;
    // The runs inside pairs have moved it.
    PARTS.lastIndex = end;
  }
  textUntil(run.length);
  return pairDelimiters(parts);
};

/** Characters that stand for what is no language, where only the places of words and marks count. */
const VEILED = '\ufffc';
const OPAQUE: ReadonlySet<LiteralKind> = new Set([
  'code',
  'math',
  'comment',
  'image',
  'noteLink',
  'footnote',
  'address',
  'email',
  'path',
  'template',
  'identifier',
] satisfies LiteralKind[]);

/** `text` in `within`, of the same length, with addresses, code and links veiled: no mark in them ends a sentence. */
export const veiled = (text: string, within: TextSpan): string => {
  const pieces: string[] = [];
  const put = (parts: readonly Inline[]): void => {
    for (const part of parts) {
      const length = part.end - part.start;
      if (part.type === 'pair' && part.kind === 'emphasis') {
        pieces.push(text.slice(part.open.start, part.open.end));
        put(part.children);
        pieces.push(text.slice(part.close.start, part.close.end));
      } else if (part.type === 'pair' || (part.type === 'literal' && OPAQUE.has(part.kind)))
        pieces.push(VEILED.repeat(length));
      else pieces.push(text.slice(part.start, part.end));
    }
  };
  put(inlinesOf(text, within));
  return pieces.join('');
};
