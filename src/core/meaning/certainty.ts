/**
 * Cosines from which something is shown; below them there is silence. Measured on the pack `meaning` (BENCHMARKS.md):
 * they belong to its vectors and to no other's.
 */
export const CERTAIN = {
  /** A passage that means what was searched for. */
  search: 0.35,
  /** A note that is about the same. */
  related: 0.5,
  /** A note near enough to lend its tags. */
  tags: 0.45,
} as const;
