/** A note near the one in hand, with its tags. */
export interface TaggedNeighbour {
  readonly score: number;
  readonly tags: readonly string[];
}

const MOST_TAGS = 3;
/** A tag is offered when its notes weigh this much together: two near ones, or one that is nearly the same. */
const LEAST_WEIGHT = 2;
/** A score this far above the bound counts for two. */
const NEARLY_THE_SAME = 0.3;

/**
 * Tags that the nearest notes carry and this one does not, the weightiest first. `bound` is the score from which a
 * neighbour counts at all.
 */
export const suggestedTags = (
  neighbours: readonly TaggedNeighbour[],
  taken: readonly string[],
  bound: number,
): readonly string[] => {
  const weights = new Map<string, number>();
  for (const { score, tags } of neighbours) {
    if (score < bound) continue;
    const weight = 1 + (score - bound) / NEARLY_THE_SAME;
    for (const tag of tags) if (!taken.includes(tag)) weights.set(tag, (weights.get(tag) ?? 0) + weight);
  }
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1))
    .slice(0, MOST_TAGS)
    .map(([tag]) => tag);
};
