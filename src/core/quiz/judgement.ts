export type Verdict = 'right' | 'nearly' | 'wrong';

/**
 * Why. Right: `exact`; `spelling` (case, accents, an article); `slip` (a letter or two); `date` (the same day, written
 * otherwise). Nearly: `lacking` words, `extra` words, `number` (the figures are right, what they count is not there),
 * `close` (more than a slip). Wrong: `figures`, `other` (what belongs to another question), `different`, `empty`.
 */
export type Reason =
  | 'exact'
  | 'spelling'
  | 'slip'
  | 'date'
  | 'lacking'
  | 'extra'
  | 'number'
  | 'close'
  | 'figures'
  | 'other'
  | 'different'
  | 'empty';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The words that are missing, or too many. */
  readonly words: readonly string[];
}

export const judged = (verdict: Verdict, reason: Reason, words: readonly string[] = []): Judgement => ({
  verdict,
  reason,
  words,
});
