import type { ScanTerm } from '../ports/storeScan';

/** Enough to find a note by, few enough to look for in every store. */
const MOST_LINES = 4;
const MOST_WORDS = 6;
/** A shorter line may stand in the app's own texts. */
const SHORTEST_LINE = 24;
const LONGEST_LINE = 80;
const SHORTEST_WORD = 5;

const longestFirst = (texts: Iterable<string>): string[] => [...new Set(texts)].sort((a, b) => b.length - a.length);

/**
 * What tells the texts of one note from everything else that is kept: its longest lines, and its longest words that stand
 * in none of `others`, because what learns and indexes keeps words apart.
 */
export const canariesOf = (texts: readonly string[], others: Iterable<string>): ScanTerm[] => {
  const lines = longestFirst(
    texts
      .flatMap((text) => text.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line.length >= SHORTEST_LINE)
      .map((line) => line.slice(0, LONGEST_LINE)),
  ).slice(0, 4 * MOST_LINES);
  const words = longestFirst(
    texts
      .flatMap((text) => text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [])
      .filter((word) => word.length >= SHORTEST_WORD),
  ).slice(0, 10 * MOST_WORDS);
  const own = new Set([...lines, ...words]);
  for (const other of others) {
    const lower = other.toLowerCase();
    for (const term of own) if (lower.includes(term.toLowerCase())) own.delete(term);
  }
  return [
    ...lines
      .filter((line) => own.has(line))
      .slice(0, MOST_LINES)
      .map((text) => ({ text, everywhere: true })),
    ...words
      .filter((word) => own.has(word))
      .slice(0, MOST_WORDS)
      .map((text) => ({ text, everywhere: false })),
  ];
};
