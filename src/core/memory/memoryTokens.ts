/** One word with what stands between it and the word before it, or the marks at the end of a piece. */
export interface MemoryToken {
  /** Space and marks before the word; '' at the start of a piece and between letters of a script without spaces. */
  readonly lead: string;
  /** '' for the marks that end a piece. */
  readonly word: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const UNSPACED_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
/** Longer runs of marks are drawings, no punctuation. */
const MOST_LEAD_CHARS = 3;
const MOST_END_CHARS = 2;
const MOST_WORD_CHARS = 40;

/** A break in the sequence: what is on its two sides does not belong together. */
export const BREAK: MemoryToken = { lead: '\n', word: '' };

const isBreak = (lead: string): boolean => lead.length > MOST_LEAD_CHARS;

export interface TokenizedPiece {
  readonly tokens: readonly MemoryToken[];
  /** What follows the last word: marks and space, be they the start of the next word's lead. */
  readonly tail: string;
}

/** The words of one piece of prose in order. A word of a script without spaces is one letter. */
export const tokenizePiece = (piece: string): TokenizedPiece => {
  const tokens: MemoryToken[] = [];
  let end = 0;
  const add = (lead: string, word: string): void => {
    if (isBreak(lead)) tokens.push(BREAK, { lead: '', word });
    else if (word.length > MOST_WORD_CHARS) tokens.push(BREAK);
    else tokens.push({ lead, word });
  };
  for (const match of piece.matchAll(WORD)) {
    const [word] = match;
    const lead = piece.slice(end, match.index);
    end = match.index + word.length;
    if (!UNSPACED_LETTER.test(word)) add(lead, word);
    else (word.match(UNSPACED) ?? []).forEach((part, index) => add(index === 0 ? lead : '', part));
  }
  return { tokens, tail: piece.slice(end) };
};

/** As `tokenizePiece`, with the marks that end the piece as a token of their own: a habit as well. */
export const tokenizeWhole = (piece: string): readonly MemoryToken[] => {
  const { tokens, tail } = tokenizePiece(piece);
  const marks = tail.trim();
  return marks !== '' && marks.length <= MOST_END_CHARS && tokens.length > 0
    ? [...tokens, { lead: marks, word: '' }]
    : tokens;
};

/** Figures are never guessed: they are learnt as one and the same word that is never shown. */
export const holdsDigit = (word: string): boolean => /\p{N}/u.test(word);

export const isUnspaced = (word: string): boolean => UNSPACED_LETTER.test(word);
