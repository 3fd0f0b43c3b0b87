/**
 * Cosines from which something is shown; below them there is silence. Measured on the pack `meaning` (models/REPORT.md):
 * they belong to its vectors and to no other's.
 */
export const CERTAIN = {
  /** A passage that means what was searched for. */
  search: 0.36,
  /** What is further than this behind the best is not shown beside it. */
  searchLag: 0.06,
  /** A note that is about the same. */
  related: 0.45,
  /** A note near enough to lend its tags: none that would not be shown as related. */
  tags: 0.5,
} as const;
