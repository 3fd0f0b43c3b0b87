import { fromByteLevel } from './byteAlphabet';
import { FIRST_TEXT_TOKEN } from './reservedTokens';
import type { Vocabulary } from './vocabulary';

const WORD_START = /^[\p{L}\p{N}\p{M}]/u;
const CONTRACTION = /^['’](?:s|t|re|ve|m|ll|d)$/u;

/** What a token does to the word before it. */
export type WordShape =
  /** Goes on with the word: letters, digits, the rest of a code point, an English suffix ('s). */
  | 'continues'
  /** Ends it and brings a new one or a mark. */
  | 'breaks'
  /** Ends it and the line. */
  | 'newline'
  /** White space alone. */
  | 'space';

const shapeOf = (string: string): WordShape => {
  const text = fromByteLevel(string);
  if (/^\s*[\r\n]/u.test(text)) return 'newline';
  if (/^\s+$/u.test(text)) return 'space';
  // A lone byte of a longer code point decodes to U+FFFD: it belongs to what stands before it.
  return text.startsWith('\ufffd') || WORD_START.test(text) || CONTRACTION.test(text) ? 'continues' : 'breaks';
};

/** Shape of each text token; reserved tokens end the line. */
export const wordShapes = (vocabulary: Vocabulary): readonly WordShape[] =>
  Array.from({ length: vocabulary.size }, (_, id) =>
    id < FIRST_TEXT_TOKEN ? 'newline' : shapeOf(vocabulary.stringOf(id)),
  );

const CONTINUING = new WeakMap<readonly WordShape[], Int32Array>();

/** Probability that a word ends here: all that does not go on with it. */
export const wordEndMass = (shapes: readonly WordShape[], probabilities: Float32Array): number => {
  let continuing = CONTINUING.get(shapes);
  if (continuing === undefined) {
    continuing = Int32Array.from(shapes.keys()).filter((id) => shapes[id] === 'continues');
    CONTINUING.set(shapes, continuing);
  }
  let goesOn = 0;
  for (const id of continuing) goesOn += probabilities[id] ?? 0;
  return Math.max(0, 1 - goesOn);
};

/** True when a byte-level string holds a letter or a digit, the rest of a code point included. */
export const holdsWord = (string: string): boolean => /[\p{L}\p{N}\p{M}\ufffd]/u.test(fromByteLevel(string));
