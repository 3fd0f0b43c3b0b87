import type { TextSpan } from '../../shared/protocol';
import { toByteLevel } from '../tokenizer/byteAlphabet';
import { BOS, SEP } from '../tokenizer/reservedTokens';
import type { TextTokenizer } from '../tokenizer/textTokenizer';

/** Tokens of a question and of a passage that are read: as many as the pack was taught with. */
const MAX_QUESTION_TOKENS = 48;
const MAX_PASSAGE_TOKENS = 240;
/** Characters that hold as many tokens in any language. */
const MAX_QUESTION_CHARACTERS = 1_000;
const MAX_PASSAGE_CHARACTERS = 4_000;

/** A question and a passage as one row of tokens; the passage's begin at `passageAt`. */
export interface AnswerReading {
  readonly tokens: readonly number[];
  readonly passageAt: number;
  /** Where each token of the passage lies in its text; of two that share a character, each has it. */
  readonly spans: readonly TextSpan[];
}

/** In small letters, because the pack was taught so; no character moves, whatever a language makes of its capitals. */
const smallLetters = (text: string): string =>
  Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');

/** For each UTF-8 byte of the text that is tokenized, and for its end, the place in the passage that the byte is of. */
interface SpacedText {
  readonly text: string;
  readonly places: readonly number[];
}

/** A space before each line's first character: its first word is the token then that it is elsewhere. */
const spaced = (passage: string): SpacedText => {
  const places: number[] = [];
  let text = '';
  let at = 0;
  let lineBegins = true;
  for (const character of passage) {
    if (lineBegins && !/\s/u.test(character)) {
      text += ' ';
      places.push(at);
    }
    text += character;
    for (let byte = toByteLevel(character).length; byte > 0; byte -= 1) places.push(at);
    at += character.length;
    lineBegins = character === '\n';
  }
  places.push(at);
  return { text, places };
};

const tokenSpans = (tokenizer: TextTokenizer, places: readonly number[], tokens: readonly number[]): TextSpan[] => {
  let byte = 0;
  return tokens.map((token) => {
    const start = places[byte] ?? 0;
    byte += tokenizer.vocabulary.stringOf(token).length;
    // Up to where the character of its last byte ends: the next byte may be one of the same, or of a space put in.
    const last = places[byte - 1] ?? start;
    let after = byte;
    while (after < places.length - 1 && places[after] === last) after += 1;
    return { start, end: places[after] ?? start };
  });
};

/** How the pack reads: `<|bos|>` question `<|sep|>` passage, both in small letters; what is too long is cut. */
export const answerReading = (tokenizer: TextTokenizer, question: string, passage: string): AnswerReading => {
  const asked = smallLetters(question.trim().slice(0, MAX_QUESTION_CHARACTERS));
  const { text, places } = spaced(smallLetters(passage.slice(0, MAX_PASSAGE_CHARACTERS)));
  const before = [BOS, ...tokenizer.encode(` ${asked}`).slice(0, MAX_QUESTION_TOKENS), SEP];
  const said = tokenizer.encode(text).slice(0, MAX_PASSAGE_TOKENS);
  return { tokens: [...before, ...said], passageAt: before.length, spans: tokenSpans(tokenizer, places, said) };
};
