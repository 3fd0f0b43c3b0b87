import { fenceReader } from '../note/fences';
import { WRITTEN_START } from '../note/lineMarks';
import { framedReader } from './framedText';
import { isUnspaced } from './memoryTokens';

/** Begun only where a run of signs begins (a scheme at its first letter): at each of them, it would cost its length squared. */
const ADDRESS =
  /(?:(?<![a-z][\d+.-]*)[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** From a run of backticks to the next one of its length, or of what is not closed yet to the end. */
const CODE_SPAN = /(?<!`)(`+)(?!`)(?:[^\n]*?(?<!`)\1(?!`)|[^`\n]*)/gu;
const FORMULA = /\$\$[^$\n]+\$\$/gu;
/** Its words hold no bracket: read on at each of a run of them, it would cost its length squared. */
const IMAGE_OR_LINK = /!?\[([^[\]\n]*)\]\([^)\n]*\)?/gu;
const EMPHASIS = /\*+|~~|__|\[\[|\]\]/gu;
/** Stands where something was that is never learnt; a sequence does not go on across it. */
const GAP = '\n';

/** A line without what only draws it, in pieces that a phrase does not cross: table cells, and what code parts. */
const prosePieces = (line: string): string[] => {
  const bare = line
    .replace(WRITTEN_START, '')
    .replace(CODE_SPAN, GAP)
    .replace(FORMULA, GAP)
    .replace(IMAGE_OR_LINK, '$1')
    .replace(ADDRESS, GAP)
    .replace(EMPHASIS, '')
    .replace(/\\?\|/gu, GAP);
  return bare.split(GAP);
};

/** What of a note is learnt: its prose, piece by piece. Front matter, code, comments, formulas, addresses and line marks are not. */
export const learntPieces = (body: string): string[] => {
  const lines = body.split(/\r\n|[\r\n\u2028\u2029]/u);
  let first = 0;
  if (lines[0]?.trim() === '---') {
    const close = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
    if (close > 0) first = close + 1;
  }
  const pieces: string[] = [];
  const readFence = fenceReader(body);
  const written = lines.slice(first);
  const framed = framedReader(written, GAP);
  for (const [at, line] of written.entries()) {
    if (!framed.isInside() && readFence(line) !== null) continue;
    // What looks like the start of a comment in code is none.
    const bare = /<!--|\$\$/u.test(line) && !framed.isInside() ? line.replace(CODE_SPAN, GAP) : line;
    for (const piece of prosePieces(framed.read(bare, at))) if (piece.trim() !== '') pieces.push(piece.trim());
  }
  return pieces;
};

/** A word that nothing follows. Scripts without spaces have no such thing: there a word is one letter. */
const LAST_WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*['’]?$/u;

/**
 * A note without the word at its very end: whoever writes it may have stopped in the middle, and half a word, learnt
 * note after note, would pass for a whole one.
 */
export const withoutLastWord = (body: string): string => {
  const last = LAST_WORD.exec(body.slice(-LINE_CHARS))?.[0] ?? '';
  return isUnspaced(last) ? body : body.slice(0, body.length - last.length);
};

/** How much of the line is looked at: five words and what is being typed. */
const LINE_CHARS = 400;

/** The piece of prose that the caret stands at the end of. Its start may be cut: only its last words matter. */
export const pieceBefore = (before: string): string => {
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.slice(Math.max(start, before.length - LINE_CHARS));
  return prosePieces(line).at(-1)?.trimStart() ?? '';
};
