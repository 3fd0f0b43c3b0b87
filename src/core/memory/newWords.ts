import { tokenizeWhole, type MemoryToken } from './memoryTokens';

/** Tells words that stand in a text already from those that are new beside it. */
export interface KnownWords {
  /** The runs of a piece's words that are new, in order. */
  readonly newRuns: (tokens: readonly MemoryToken[]) => MemoryToken[][];
}

/** Stands for the start and the end of a piece, for marks and for a tag: those are renamed in many notes at once. */
const EDGE = '';

const folded = (token: MemoryToken | undefined): string =>
  token === undefined || token.lead.endsWith('#') ? EDGE : token.word.toLowerCase();
const pairOf = (first: string, second: string): string => `${first}\n${second}`;

/**
 * A word counts as known where it stands beside a neighbour that it had before, be it the edge of its line: so a line that
 * was moved, or in which a tag, a link or a box was changed, teaches nothing again. Nor does a run between such words in
 * which no word is new.
 */
export const knownWords = (pieces: readonly string[]): KnownWords => {
  const words = new Set([EDGE]);
  const pairs = new Set<string>();
  for (const piece of pieces) {
    let before = EDGE;
    for (const word of [...tokenizeWhole(piece).map(folded), EDGE]) {
      words.add(word);
      if (before !== word || word !== EDGE) pairs.add(pairOf(before, word));
      before = word;
    }
  }
  const isKnown = (tokens: readonly MemoryToken[], at: number): boolean =>
    pairs.has(pairOf(folded(tokens[at - 1]), folded(tokens[at]))) ||
    pairs.has(pairOf(folded(tokens[at]), folded(tokens[at + 1])));
  return {
    newRuns: (tokens) => {
      const runs: MemoryToken[][] = [];
      let run: MemoryToken[] = [];
      const endRun = (): void => {
        if (run.some((token) => !words.has(folded(token)))) runs.push(run);
        run = [];
      };
      tokens.forEach((token, at) => {
        if (isKnown(tokens, at)) endRun();
        // What stood before the first word of a run belongs to the words that are left out.
        else run.push(run.length === 0 ? { ...token, lead: token.word === '' ? token.lead : '' } : token);
      });
      endRun();
      return runs;
    },
  };
};
