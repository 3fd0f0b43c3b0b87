import type { KvCache } from '../backend/modelSession';
import type { RunPriority } from '../backend/runQueue';
import { EOS } from '../tokenizer/reservedTokens';
import type { Constraint } from './constraint';
import { logSumExp, topIndices } from './distribution';
import type { Model } from './model';
import { repeatRows, selectRows } from './kvCacheRows';
import { Sequence } from './sequence';
import { checkpoint } from '../calls/cancellation';

export interface BeamOptions<State> {
  /** Tokens before the first that is written. */
  readonly prefix: readonly number[];
  /** Hypotheses followed at once; 1 is greedy. */
  readonly beams: number;
  readonly maxTokens: number;
  /** Hypotheses are compared by log probability / length ** this. */
  readonly lengthExponent: number;
  readonly constraint: Constraint<State>;
  /** No run of this many tokens is written twice: small models fall into loops. */
  readonly noRepeatTokens?: number;
  readonly priority?: RunPriority;
  readonly signal?: AbortSignal | undefined;
  /** Reuses what this sequence has read; a new one otherwise. */
  readonly sequence?: Sequence;
}

export interface BeamResult {
  /** Written tokens without the end. */
  readonly tokens: readonly number[];
  readonly logProbability: number;
  /** Nats that the constraint gave. */
  readonly bonus: number;
  /** Log probability and bonus by length: what results are ordered by. */
  readonly score: number;
  /** False when the search ran out of room before the end. */
  readonly isComplete: boolean;
}

interface Hypothesis<State> {
  readonly tokens: readonly number[];
  readonly logProbability: number;
  readonly bonus: number;
  readonly state: State;
  readonly parent: number;
}

interface Step<State> {
  readonly state: State | null;
  readonly token: number;
  readonly logProbability: number;
  readonly bonus: number;
}

const byRank = (a: { logProbability: number; bonus: number }, b: { logProbability: number; bonus: number }): number =>
  b.logProbability + b.bonus - (a.logProbability + a.bonus);

const scoreOf = (logProbability: number, length: number, exponent: number): number =>
  logProbability / Math.max(1, length) ** exponent;

/** A bonus by the length of the prefix: by its own, a shorter hypothesis would gain more. */
const bonusScore = (bonus: number, prefix: readonly number[]): number => bonus / Math.max(1, prefix.length);

/** Tokens that would end a run of `size` tokens which `tokens` holds already. */
const repeatingTokens = (tokens: readonly number[], size: number): ReadonlySet<number> => {
  const found = new Set<number>();
  const last = tokens.length - size + 1;
  for (let at = 0; at < last; at++) {
    let same = 0;
    while (same < size - 1 && tokens[at + same] === tokens[last + same]) same++;
    const token = tokens[at + size - 1];
    if (same === size - 1 && token !== undefined) found.add(token);
  }
  return found;
};

/** The best next tokens of one row that the constraint allows, the end among them; more are looked at as needed. */
const allowedSteps = <State>(
  logits: Float32Array,
  hypothesis: Hypothesis<State>,
  constraint: Constraint<State>,
  wanted: number,
  noRepeatTokens: number,
): Step<State>[] => {
  const repeats = repeatingTokens(hypothesis.tokens, noRepeatTokens);
  const total = logSumExp(logits);
  const steps: Step<State>[] = [];
  const tryToken = (token: number): void => {
    const logProbability = hypothesis.logProbability + (logits[token] ?? -Infinity) - total;
    if (token === EOS) {
      if (constraint.mayEnd(hypothesis.state))
        steps.push({ state: null, token, logProbability, bonus: constraint.bonus?.(hypothesis.state, true) ?? 0 });
      return;
    }
    const state = repeats.has(token) ? null : constraint.step(hypothesis.state, token);
    if (state !== null) steps.push({ state, token, logProbability, bonus: constraint.bonus?.(state, false) ?? 0 });
  };
  const best = topIndices(logits, 2 * wanted);
  if (best[0] === EOS && !constraint.mayEnd(hypothesis.state) && constraint.beforeEnd !== undefined) {
    for (const token of constraint.beforeEnd(hypothesis.state)) tryToken(token);
    if (steps.length > 0) return steps.sort(byRank).slice(0, wanted);
  }
  for (const token of best) tryToken(token);
  const favoured = constraint.favoured?.(hypothesis.state) ?? [];
  if (favoured.length > 0) {
    for (const token of new Set(favoured)) if (!best.includes(token)) tryToken(token);
    steps.sort(byRank);
  }
  if (steps.length >= wanted || (steps.length > 0 && wanted === 1)) return steps.slice(0, wanted);
  // A tight constraint refuses the likeliest tokens: look at all of them.
  steps.length = 0;
  for (let token = 0; token < logits.length; token++) tryToken(token);
  return steps.sort((a, b) => byRank(a, b) || a.token - b.token).slice(0, wanted);
};

/**
 * Beam search under a constraint, all hypotheses in one run a step. Results are ordered best first; there is none
 * when the constraint leaves no way to the end.
 *
 * @throws Cancelled between steps when `signal` is aborted.
 */
export const beamSearch = async <State>(model: Model, options: BeamOptions<State>): Promise<BeamResult[]> => {
  const { beams, constraint, lengthExponent, prefix, signal } = options;
  const priority = options.priority ?? 'background';
  const sequence = options.sequence ?? new Sequence(model, priority);
  let logits = await sequence.readSource(prefix, signal);
  let past: KvCache | null = sequence.past.past;
  let live: Hypothesis<State>[] = [{ tokens: [], logProbability: 0, bonus: 0, state: constraint.start, parent: 0 }];
  const finished: BeamResult[] = [];
  const finish = ({ tokens, logProbability, bonus }: Hypothesis<State>, isComplete: boolean): void => {
    const score = scoreOf(logProbability, tokens.length + 1, lengthExponent) + bonusScore(bonus, prefix);
    finished.push({ tokens, logProbability, bonus, score, isComplete });
  };

  for (let length = 0; live.length > 0 && length < options.maxTokens; length++) {
    const steps = live.flatMap((hypothesis, row) =>
      allowedSteps(
        logits.subarray(row * model.vocabSize, (row + 1) * model.vocabSize),
        hypothesis,
        constraint,
        beams === 1 ? 1 : beams + 1,
        options.noRepeatTokens ?? Infinity,
      ).map((step) => ({ ...step, row, from: hypothesis })),
    );
    steps.sort((a, b) => byRank(a, b) || a.row - b.row || a.token - b.token);
    const next: Hypothesis<State>[] = [];
    for (const { state, token, logProbability, bonus, row, from } of steps.slice(0, 2 * beams)) {
      if (state === null) finish({ ...from, logProbability, bonus }, true);
      else if (next.length < beams)
        next.push({ tokens: [...from.tokens, token], logProbability, bonus, state, parent: row });
    }
    live = next;
    const best = live[0];
    if (best === undefined || isSettled(finished, best, options)) {
      live = [];
      break;
    }
    if (length + 1 >= options.maxTokens) break;
    const parents = live.map(({ parent }) => parent);
    // The first step turns the one row of the prefix into as many as there are hypotheses.
    past = past === null ? null : length === 0 ? repeatRows(past, live.length) : selectRows(past, parents);
    const output = await model.run(
      {
        batch: live.length,
        tokens: live.map(({ tokens }) => tokens.at(-1) ?? 0),
        past,
        pastTokens: prefix.length + length,
        keep: 1,
        wantPresent: true,
      },
      priority,
    );
    logits = output.logits;
    past = output.present;
    await checkpoint(signal);
  }
  if (finished.length === 0) for (const hypothesis of live) finish(hypothesis, false);
  return finished.sort((a, b) => b.score - a.score);
};

/** True when no hypothesis still alive can be expected to beat the best finished one. */
const isSettled = <State>(
  finished: readonly BeamResult[],
  best: Hypothesis<State>,
  { beams, lengthExponent, prefix }: BeamOptions<State>,
): boolean => {
  if (finished.length < beams) return false;
  const bestFinished = Math.max(...finished.map(({ score }) => score));
  const score = scoreOf(best.logProbability, best.tokens.length + 1, lengthExponent) + bonusScore(best.bonus, prefix);
  return score <= bestFinished;
};
