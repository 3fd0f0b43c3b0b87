import { isAllCapitals } from '../../core/text/allCapitals';
import type { TextSpan } from '../../shared/protocol';
import type { Model } from '../engine/model';
import { isTitleCase, mapWords, withEndsOf, withCapitals, withoutCapitals, withoutTitleCase } from '../text/capitals';
import { findPhrase } from '../text/phrases';
import { copyOf, divide, halve, hasWords, peel, sourceOf } from '../text/pieces';
import type { PairPiece, Piece } from '../text/pieces';
import { PLACEHOLDER_COUNT } from '../tokenizer/reservedTokens';
import { translateWithNames } from './keepNames';
import { cleaned, copiedSpans, encodeMasked, maskFlat } from './translateSentence';
import type { FlatText, TranslateOptions } from './translateSentence';

/** Longer sentences are translated clause by clause: the model has seen few that long. */
const MAX_SENTENCE_TOKENS = 120;
/** Beyond this many characters a sentence is cut before it is tokenized, so that no line costs more than it should. */
const MAX_SENTENCE_CHARS = 1_000;

export interface PiecesTranslation {
  readonly target: string;
  readonly others: readonly string[];
  /** Mean of the parts' confidences, weighted by their length; 1 where nothing was translated. */
  readonly confidence: number;
  /** Characters that went through the model. */
  readonly weight: number;
}

/** Pairs that are translated apart and travel through the sentence as one literal. */
type Opaque = ReadonlyMap<number, string>;

/** Pieces as one text without marks, and what of it is copied. */
const flatten = (pieces: readonly Piece[], opaque: Opaque): FlatText => {
  let text = '';
  const spans: (TextSpan & { readonly shown: string })[] = [];
  const literal = (source: string, shown: string): void => {
    spans.push({ start: text.length, end: text.length + source.length, shown });
    text += source;
  };
  const put = (piece: Piece, index: number): void => {
    const shown = opaque.get(index);
    if (shown !== undefined) literal(sourceOf(piece), shown);
    else if (piece.type === 'text') text += cleaned(piece.text);
    else if (piece.type === 'literal') literal(piece.source, piece.text);
    else piece.children.forEach((child) => put(child, -1));
  };
  pieces.forEach(put);
  return { text, spans };
};

const NONE: Opaque = new Map();

const fits = (model: Model, pieces: readonly Piece[], { from }: TranslateOptions): boolean => {
  const flat = flatten(pieces, NONE);
  if (flat.text.length > MAX_SENTENCE_CHARS) return false;
  // One literal more than there are placeholders would be left in the text: there it can break.
  if (copiedSpans(model, flat, from).length > PLACEHOLDER_COUNT) return false;
  return encodeMasked(model, maskFlat(model, flat, from)).length <= MAX_SENTENCE_TOKENS;
};

const joined = (parts: readonly PiecesTranslation[]): PiecesTranslation => {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const sum = parts.reduce((total, part) => total + part.confidence * part.weight, 0);
  return {
    target: parts.map(({ target }) => target).join(''),
    others: [],
    confidence: weight === 0 ? 1 : sum / weight,
    weight,
  };
};

const copied = (text: string): PiecesTranslation => ({ target: text, others: [], confidence: 1, weight: 0 });

/**
 * A sentence of any length in the other language: what frames it and its parts is put back as it was, what is no
 * language never reaches the model, and every pair of marks closes.
 *
 * @throws Cancelled between steps when the signal is aborted.
 */
export const translatePieces = async (
  model: Model,
  pieces: readonly Piece[],
  options: TranslateOptions,
): Promise<PiecesTranslation> => {
  const { lead, core, trail } = peel(pieces);
  if (!hasWords(core)) return copied(lead + core.map(copyOf).join('') + trail);
  const parts = divide(core);
  const each = async (these: readonly (readonly Piece[])[]): Promise<PiecesTranslation> => {
    const translated: PiecesTranslation[] = [];
    for (const part of these) translated.push(await translatePieces(model, part, options));
    return joined(translated);
  };
  const whole = parts.length === 1 && fits(model, core, options) ? await translateCore(model, core, options) : null;
  // What it came to no end with, it may know in parts.
  const halves = parts.length > 1 || whole !== null ? null : halve(core);
  const source = core.map(copyOf).join('');
  let inside: PiecesTranslation;
  if (whole !== null) inside = whole;
  else if (parts.length > 1) inside = await each(parts);
  else if (halves !== null) inside = await each(halves);
  else
    inside = fits(model, core, options) ? { ...copied(source), confidence: 0, weight: source.length } : copied(source);
  return {
    ...inside,
    target: lead + inside.target + trail,
    others: lead + trail === '' ? inside.others : inside.others.map((other) => lead + other + trail),
  };
};

/** Where the words of each pair stand in the target, null where that cannot be told; two never overlap. */
const placePairs = (target: string, inner: ReadonlyMap<number, readonly string[]>): Map<number, TextSpan | null> => {
  const taken: TextSpan[] = [];
  const places = new Map<number, TextSpan | null>();
  for (const [index, phrases] of inner) {
    const place = findPhrase(target, phrases);
    const isFree = place !== null && taken.every(({ start, end }) => place.end <= start || place.start >= end);
    places.set(index, isFree ? place : null);
    if (isFree) taken.push(place);
  }
  return places;
};

/**
 * A sentence that goes through the model whole. Its pairs are taken off and put round the words that their own words,
 * translated alone, stand for; where these are not found, they are put into the sentence as a literal, frame and all.
 * Null where the model came to no end.
 */
const translateCore = async (
  model: Model,
  core: readonly Piece[],
  options: TranslateOptions,
): Promise<PiecesTranslation | null> => {
  const { from, to } = options;
  const countTokens = (word: string): number => model.tokenizer.encode(word).length;
  const { text: flatText } = flatten(core, NONE);
  const isCapital = isAllCapitals(flatText);
  const doubtful = new Map<string, string>();
  let opens = true;
  const small =
    isCapital || isTitleCase(flatText, from)
      ? mapWords(core, (text) => {
          const written = isCapital
            ? withoutCapitals(text, from, countTokens, opens)
            : withoutTitleCase(text, countTokens, doubtful, opens);
          opens = false;
          return written;
        })
      : core;
  const restored = doubtful.size === 0 ? undefined : (text: string) => withCapitals(text, doubtful);
  const change = isCapital ? (text: string) => text.toLocaleUpperCase(to) : restored;

  const pairs = new Map<number, PairPiece>();
  const inner = new Map<number, readonly string[]>();
  const opaque = new Map<number, string>();
  for (const [index, piece] of core.entries()) {
    if (piece.type !== 'pair') continue;
    pairs.set(index, piece);
    const { target, others } = await translatePieces(model, piece.children, options);
    const isPlain = piece.children.every(({ type }) => type === 'text');
    if (isPlain && hasWords(piece.children)) inner.set(index, [target, ...others]);
    else opaque.set(index, piece.open + target + piece.close);
  }
  for (;;) {
    const flat = flatten(small, opaque);
    const { target, others, confidence, isComplete } = await translateWithNames(model, flat, options, change);
    if (!isComplete) return null;
    const places = placePairs(target, inner);
    const lost = [...places].filter(([, place]) => place === null);
    if (lost.length === 0) {
      const found = [...places].sort(([, a], [, b]) => (b?.start ?? 0) - (a?.start ?? 0));
      let marked = withEndsOf(flat.text, target, to);
      // The last first: places before it stay where they are.
      for (const [index, place] of found) {
        const pair = pairs.get(index);
        if (pair === undefined || place === null) continue;
        marked =
          marked.slice(0, place.start) +
          pair.open +
          marked.slice(place.start, place.end) +
          pair.close +
          marked.slice(place.end);
      }
      const weight = flat.text.length;
      return {
        target: marked,
        others: pairs.size > 0 ? [] : others.map((other) => withEndsOf(flat.text, other, to)),
        confidence,
        weight,
      };
    }
    for (const [index] of lost) {
      const pair = pairs.get(index);
      opaque.set(index, `${pair?.open ?? ''}${inner.get(index)?.[0] ?? ''}${pair?.close ?? ''}`);
      inner.delete(index);
    }
  }
};
