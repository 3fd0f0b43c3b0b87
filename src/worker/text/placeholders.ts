import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';
import { PLACEHOLDER_COUNT } from '../tokenizer/reservedTokens';

/**
 * What travels around the translation model instead of through it: the same rules as
 * models/inkling_models/data/placeholders.py; tests/fixtures/placeholders.json holds both to them.
 */
const WORD_CLASS = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]';
const NUMBER_RULE = String.raw`\p{Nd}+(?:[.,:/'’-]\p{Nd}+)*`;
/** Alternatives in order of precedence; the first that matches at a position wins. */
const SPAN_RULES = [
  '`[^`\\n]+`',
  String.raw`<[^<>\s][^<>]*>`,
  String.raw`\{[^\{\}\s]+\}`,
  String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?\)\]\}'»”]`,
  String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}.+\-]+@[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\-]+(?:\.[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\-]+)+`,
  String.raw`[@#][\p{L}\p{Nd}_][\p{L}\p{Nd}_\-]*`,
  String.raw`%(?:\p{Nd}+\$)?[\-#0-9.]*[a-zA-Z](?!${WORD_CLASS})`,
  String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\uFE0F\u200D\u20E3]*`,
  String.raw`(?<!${WORD_CLASS})\p{L}[\p{L}_\-]*\p{Nd}(?:[\p{L}\p{Nd}._\/\-]*[\p{L}\p{Nd}])?`,
  // A telephone number keeps its plus and its groups together.
  String.raw`(?<!${WORD_CLASS})\+\p{Nd}+(?:[.,:/'’-]\p{Nd}+| \p{Nd}{2,})*`,
  NUMBER_RULE,
];
const SPAN = new RegExp(SPAN_RULES.map((rule) => `(?:${rule})`).join('|'), 'gu');
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** A capitalised word of a German sentence is usually a noun; only foreign letters mark a name. */
const FOREIGN_TO_GERMAN = /[^a-zA-ZäöüÄÖÜß'’-]/u;
const NAME_TOKENS = 4;

const spanOf = (match: RegExpMatchArray): TextSpan => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

/** Ranges of `text` that are copied, in order, never overlapping. */
export const findSpans = (text: string): TextSpan[] => Array.from(text.matchAll(SPAN), spanOf);

/**
 * Ranges of capitalised words that are not the first word and that the tokenizer does not know: they take
 * `NAME_TOKENS` tokens or more. `countTokens` is given the word with one leading space.
 */
export const nameSpans = (text: string, language: Language, countTokens: (word: string) => number): TextSpan[] =>
  Array.from(text.matchAll(WORD))
    .slice(1)
    .filter(
      ([word]) =>
        /^\p{Lu}/u.test(word) &&
        !(language === 'de' && !FOREIGN_TO_GERMAN.test(word)) &&
        countTokens(` ${word}`) >= NAME_TOKENS,
    )
    .map(spanOf);

/** Both lists in order; a span of `second` that touches one of `first` is left out. */
export const mergeSpans = (first: readonly TextSpan[], second: readonly TextSpan[]): readonly TextSpan[] =>
  [...first, ...second.filter((span) => first.every(({ start, end }) => span.end <= start || span.start >= end))].sort(
    (a, b) => a.start - b.start,
  );

/** A sentence cut at what is copied: `texts` has one piece more than `literals`, and they alternate. */
export interface MaskedText {
  readonly texts: readonly string[];
  readonly literals: readonly string[];
}

/** `text` with its first 16 spans taken out. */
export const maskSpans = (text: string, spans: readonly TextSpan[]): MaskedText => {
  const texts: string[] = [];
  const literals: string[] = [];
  let at = 0;
  for (const { start, end } of spans.slice(0, PLACEHOLDER_COUNT)) {
    texts.push(text.slice(at, start));
    literals.push(text.slice(start, end));
    at = end;
  }
  return { texts: [...texts, text.slice(at)], literals };
};
