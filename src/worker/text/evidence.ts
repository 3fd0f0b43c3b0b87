/** What a finished translation says about itself, all that can be known without a reference. */
export interface Evidence {
  /** Log probability of each target token, in nats. */
  readonly there: readonly number[];
  /** Log probability of each source token, read back from the target, in nats. */
  readonly back: readonly number[];
  readonly source: string;
  readonly target: string;
  /** Other targets that the search found. */
  readonly others: readonly string[];
  /** Letters a token, lower where a text holds words that the tokenizer does not know. */
  readonly sourceGrain: number;
  readonly targetGrain: number;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];

/** Share of the words of `text` that `other` holds too. */
const shared = (text: readonly string[], other: ReadonlySet<string>): number =>
  text.length === 0 ? 1 : text.filter((word) => other.has(word)).length / text.length;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const lowest = (values: readonly number[], count: number): number[] =>
  [...values]
    .sort((a, b) => a - b)
    .slice(0, count)
    .map((value) => Math.max(value, -12));

/** Numbers that a rule can weigh, in the order of `WEIGHTS`. */
export const features = ({ there, back, source, target, others, sourceGrain, targetGrain }: Evidence): number[] => {
  const from = wordsOf(source);
  const to = wordsOf(target);
  const fromSet = new Set(from);
  const agreement =
    others.length === 0
      ? 1
      : others.reduce((sum, other) => sum + shared(to, new Set(wordsOf(other))), 0) / others.length;
  const long = to.filter(({ length }) => length > 3);
  const copied = long.length === 0 ? 0 : shared(long, fromSet);
  const repeated = to.length === 0 ? 0 : 1 - new Set(to).size / to.length;
  const [meanThere, meanBack] = [mean(there), mean(back)];
  const size = Math.log(from.length + 1);
  return [
    Math.max(meanThere, -3),
    Math.max(meanBack, -6),
    mean(lowest(there, 1)),
    mean(lowest(there, 3)),
    mean(lowest(back, 1)),
    mean(lowest(back, 3)),
    there.reduce((a, b) => a + b, 0),
    agreement,
    copied,
    repeated,
    Math.abs(Math.log((target.length + 1) / (source.length + 1))),
    Math.min(sourceGrain, 6),
    Math.min(targetGrain, 6),
    size,
    size * meanThere,
    size * meanBack,
  ];
};
