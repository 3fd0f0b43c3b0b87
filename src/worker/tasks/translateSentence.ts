import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';
import type { BeamResult } from '../engine/beamSearch';
import type { Model } from '../engine/model';
import { backTranslationScores, tokenScores } from './backTranslation';
import { searchTargets } from './searchTargets';
import { findSpans, maskSpans, mergeSpans, nameSpans } from '../text/placeholders';
import { confidenceOf } from '../text/evidence';
import type { Evidence } from '../text/evidence';
import type { MaskedText } from '../text/placeholders';
import { hasLoneBracket, hasMarksOf, withLastBracket } from '../text/brackets';
import { isTranslated, rareNames, withoutPossessives } from '../text/rareNames';
import { termsIn } from '../../core/glossary/glossary';
import { localName } from '../../core/text/countryNames';
import { EOS, FIRST_PLACEHOLDER, isPlaceholder, languageToken, SEP } from '../tokenizer/reservedTokens';

export interface SentenceTranslation {
  readonly target: string;
  /** What else the search found, best first. */
  readonly others: readonly string[];
  /** How sure it is that the target says what the source says, 0 to 1. */
  readonly confidence: number;
  /** False when the search ran out of room: what it wrote is a loop, most often. */
  readonly isComplete: boolean;
}

export interface TranslateOptions {
  readonly from: Language;
  readonly to: Language;
  readonly beams: number;
  readonly signal?: AbortSignal | undefined;
}

/** A text without marks; `spans` are copied, each shown as `shown`. */
export interface FlatText {
  readonly text: string;
  readonly spans: readonly (TextSpan & { readonly shown: string })[];
}

/** Of the beam's results, how many are read back. */
const MOST_READ_BACK = 4;
/**
 * What the way back counts against the way there. On dev sentences, four directions: 1.0 chrF and 0.9 BLEU more than
 * the beam's own order, the same from 0.3 to 1.
 */
const BACK_WEIGHT = 0.5;
/** Text as the model was taught to see it: composed letters, single spaces. */
export const cleaned = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ');

/** All that is copied, in order: what a pack was taught to copy, and names that it does not know. */
export const copiedSpans = (model: Model, { text, spans }: FlatText, from: Language): readonly TextSpan[] => {
  const tokens = (word: string): number => model.tokenizer.encode(word).length;
  // The packs were taught to copy a long word as a name where both sides have it: "Wednesday", too, and no weekday is one.
  const terms = termsIn(text, from, from);
  const isName = ({ start, end }: TextSpan): boolean =>
    !isTranslated(text.slice(start, end), from) && !terms.some((term) => term.start < end && start < term.end);
  const names = mergeSpans(nameSpans(text, from, tokens), rareNames(text, from, tokens)).filter(isName);
  return mergeSpans(mergeSpans(spans, findSpans(text)), withoutPossessives(text, names, from));
};

/** The text with its literals taken out: those that it names, then those that the model was taught to copy. */
export const maskFlat = (model: Model, flat: FlatText, from: Language, to: Language = from): MaskedText => {
  const { text, spans } = flat;
  const all = copiedSpans(model, flat, from);
  const { texts, literals } = maskSpans(text, all);
  const shownAt = new Map(spans.map(({ start, shown }) => [start, shown]));
  const shown = (literal: string, index: number): string =>
    shownAt.get(all[index]?.start ?? -1) ?? localName(literal, from, to) ?? literal;
  return { texts, literals: literals.map(shown) };
};

/** Source tokens, a reserved token for each literal. */
export const encodeMasked = (model: Model, { texts }: MaskedText): number[] =>
  texts.flatMap((text, index) => [
    ...(index === 0 ? [] : [FIRST_PLACEHOLDER + index - 1]),
    ...model.tokenizer.encode(text),
  ]);

/** What makes an English ordinal of the figure that `before` ends with. */
const ordinalEnding = (before: string): string =>
  /1\p{Nd}$/u.test(before) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[before.slice(-1)] ?? 'th');

/** What the model wrote behind a literal, without what the literal says itself. */
const behindLiteral = (before: string, text: string): string => {
  // The dot of an abbreviation is the full stop, too.
  if (before.endsWith('.') && text.startsWith('.')) return text.slice(1);
  const ordinal = /\p{Nd}$/u.test(before) ? /^(?:st|nd|rd|th)(?!\p{L})/u.exec(text)?.[0] : undefined;
  // The model wrote it without the figure in sight: 22th.
  if (ordinal !== undefined) return ordinalEnding(before) + text.slice(ordinal.length);
  // 80o is 80º, and 1ème is 1er.
  if (/\p{Nd}$/u.test(before)) {
    const raised = /^[oa](?!\p{L})/u.exec(text)?.[0];
    if (raised !== undefined) return (raised === 'o' ? 'º' : 'ª') + text.slice(1);
    if (/(?<!\p{Nd})1$/u.test(before)) text = text.replace(/^è?me(?!\p{L})|^e(?!\p{L})/u, 'er');
  }
  // Halb acht has no Uhr.
  if (/(?:^|\s)(?:halb|viertel (?:vor|nach))\s[\p{L}\p{Nd}]+$/iu.test(before))
    return text.replace(/^\s*Uhr(?!\p{L})/iu, '');
  // 6 pm travels as one literal, 18 Uhr: an hour that the model adds was said.
  const unit = /\p{L}+$/u.exec(before)?.[0];
  const word = /^\s*(\p{L}+)/u.exec(text);
  // In a line of capitals it is UHR.
  return unit !== undefined && word?.[1]?.toLowerCase() === unit.toLowerCase() ? text.slice(word[0].length) : text;
};

/** Target text with the literals back in their places; `change` is done to all else. */
const unmask = (
  model: Model,
  tokens: readonly number[],
  { texts, literals }: MaskedText,
  change: (text: string) => string,
): string => {
  let out = '';
  let run: number[] = [];
  const flush = (): void => {
    const decoded = change(model.tokenizer.decode(run));
    const text = afterLiteral ? behindLiteral(out, decoded) : decoded;
    // What stood apart in the source stays apart: behind a literal, too. More than an ending is a word.
    const isWord = isApart ? /^[\p{L}\p{Nd}]/u : /^\p{L}{3}/u;
    out += (isApart || (afterLiteral && /[\p{L}*_~]$/u.test(out))) && isWord.test(text) ? ` ${text}` : text;
    run = [];
    afterLiteral = false;
  };
  let isApart = false;
  let afterLiteral = false;
  for (const token of tokens) {
    if (!isPlaceholder(token)) {
      run.push(token);
      continue;
    }
    flush();
    const index = token - FIRST_PLACEHOLDER;
    // A literal that stood apart in the source is not glued to a word or to the mark before it.
    const stoodApart = /\s$/u.test(texts[index] ?? '') || (index === 0 && texts[0] === '');
    // Names travel as hashtags and mentions do: a sign that the model adds is none of theirs.
    if (!/[#@]$/u.test(texts[index] ?? '')) out = out.replace(/[#@]$/u, '');
    if (stoodApart && /[\p{L}\p{N}.,;:!?]$/u.test(out)) out += ' ';
    out += literals[index] ?? '';
    afterLiteral = true;
    isApart = /^\s/u.test(texts[index + 1] ?? '');
  }
  flush();
  return out.trim();
};

/** Letters a token. */
const grain = (text: string, tokens: number): number => (text.match(/\p{L}/gu)?.length ?? 0) / Math.max(1, tokens);

/** Tokens of each word, as it stands within a sentence. */
const wordTokens = (model: Model, text: string): number[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => model.tokenizer.encode(` ${word}`).length);

/**
 * One sentence (or clause) in the other language. Literals are put back, each exactly once. What holds no words comes
 * back as it is, and so does what the model has no letters for.
 *
 * @param change done to the words of the target.
 * @param forms for each term of the source what the target's language says for it.
 * @throws Cancelled between steps when the signal is aborted.
 */
export const translateFlat = async (
  model: Model,
  source: FlatText,
  options: TranslateOptions,
  change: (text: string) => string = (text) => text,
  forms: readonly (readonly string[])[] = [],
): Promise<SentenceTranslation> => {
  const masked = maskFlat(model, source, options.from, options.to);
  const asItIs = masked.texts.map((text, index) => text + (masked.literals[index] ?? '')).join('');
  if (!/\p{L}/u.test(masked.texts.join(''))) return { target: asItIs, others: [], confidence: 1, isComplete: true };
  const tokens = encodeMasked(model, masked);
  const found = await searchTargets(model, tokens, masked.literals.length, forms, options);
  const textOf = (result: BeamResult): string =>
    unmask(model, withMissing(result, masked.literals.length), masked, change);
  // A letter that was written by halves shows as U+FFFD.
  const shown = found.filter((result) => !textOf(result).includes('\ufffd') || asItIs.includes('\ufffd'));
  const fitting = shown.filter((result) => hasMarksOf(asItIs, textOf(result)));
  const results = fitting.length > 0 ? fitting : shown;
  const best = await mostFaithful(model, tokens, results.slice(0, MOST_READ_BACK), options);
  if (best === null) return { target: asItIs, others: [], confidence: 0, isComplete: true };
  const target = withLastBracket(asItIs, textOf(best.result));
  const others = shown.filter((result) => result !== best.result).map(textOf);
  const there = await tokenScores(
    model,
    [languageToken(options.to), ...tokens, SEP],
    [...best.result.tokens, EOS],
    options.signal,
  );
  const evidence: Evidence = {
    there,
    back: best.scores,
    source: masked.texts.join(' '),
    target,
    others,
    sourceGrain: grain(masked.texts.join(''), tokens.length - masked.literals.length),
    sourceWords: wordTokens(model, masked.texts.join(' ')),
    targetWords: wordTokens(model, target),
  };
  const { isComplete } = best.result;
  const confidence = confidenceOf(evidence);
  return {
    target: target === '' ? asItIs : target,
    others,
    confidence: !isComplete || hasLoneBracket(asItIs, target) ? confidence / 2 : confidence,
    isComplete,
  };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The result that is likeliest both ways, with its mean log probabilities a token; null when there is none. */
const mostFaithful = async (
  model: Model,
  source: readonly number[],
  results: readonly BeamResult[],
  { from, signal }: TranslateOptions,
): Promise<{
  readonly result: BeamResult;
  readonly there: number;
  readonly back: number;
  readonly scores: readonly number[];
} | null> => {
  let best: {
    readonly result: BeamResult;
    readonly there: number;
    readonly back: number;
    readonly scores: readonly number[];
  } | null = null;
  for (const result of results) {
    const there = result.logProbability / (result.tokens.length + 1) + result.bonus / (source.length + 2);
    const scores = await backTranslationScores(model, source, result.tokens, from, signal);
    const back = mean(scores);
    if (best === null || there + BACK_WEIGHT * back > best.there + BACK_WEIGHT * best.back)
      best = { result, there, back, scores };
  }
  return best;
};

/** Tokens of a result that ran out of room, with the literals it still owed at its end. */
const withMissing = ({ tokens, isComplete }: BeamResult, literals: number): readonly number[] => {
  if (isComplete) return tokens;
  const missing = Array.from({ length: literals }, (_, index) => FIRST_PLACEHOLDER + index);
  return [...tokens, ...missing.filter((token) => !tokens.includes(token))];
};
