import { readWindow } from '../../core/ghost/contextWindow';
import { isNoPlace } from '../../core/ghost/silence';
import type { SuggestDone, SuggestRequest } from '../../shared/protocol';
import { Branches } from '../engine/branches';
import type { Model } from '../engine/model';
import { Sequence } from '../engine/sequence';
import { Cancelled } from '../calls/cancellation';
import { BOS } from '../tokenizer/reservedTokens';
import type { CacheWeights } from '../text/recentWords';
import { gateFor } from './ghostGate';
import { growGhost, isSilent, type FindWords } from './growGhost';
import { NextWordPredictor, type MemorySource } from './nextWord';
import { otherGhosts } from './otherGhosts';

/** Left context that is read at most; beyond it the start moves in steps, so that the cache survives typing. */
const CONTEXT_TOKENS = 384;
const CONTEXT_STEP = 128;
/** Runs of one prefill: ways to cut the word that is being typed. */
const PREFILL_RUNS = 4;
const NOTHING = { ghost: '', probability: 0 } as const satisfies SuggestDone;

/** Splits what was written into tokens to read and the word still being typed. */
export const promptOf = (model: Model, before: string): { readonly root: number[]; readonly typed: string } => {
  const pieces = [...model.tokenizer.pieces(readWindow(before))];
  const last = pieces.at(-1);
  // After a line end nothing that is written can still be joined to it.
  const typed = last === undefined || /[\r\n]$/u.test(last) ? '' : last;
  if (typed !== '') pieces.pop();
  const tokens = pieces.flatMap((piece) => [...model.tokenizer.encodePiece(piece)]);
  const skip = Math.max(0, Math.ceil((tokens.length - CONTEXT_TOKENS) / CONTEXT_STEP)) * CONTEXT_STEP;
  return { root: [BOS, ...tokens.slice(skip)], typed };
};

/** Ghost text for one note at a time; keeps what it has read between calls. */
export class Suggester {
  readonly model: Model;
  readonly #branches: Branches;
  readonly #words: NextWordPredictor;
  #idle: Promise<void> = Promise.resolve();

  constructor(model: Model, memory?: MemorySource, weights?: CacheWeights) {
    this.model = model;
    this.#branches = new Branches(new Sequence(model, 'interactive'));
    this.#words = new NextWordPredictor(model.tokenizer, this.#branches, weights, memory);
  }

  /** A first run, so that the first answer is not the slow one. */
  async warmUp(signal?: AbortSignal): Promise<void> {
    await this.suggest({ before: 'Thanks for the ', after: '' }, undefined, signal);
  }

  /**
   * The most likely next words when they are likely enough. Chunks only grow; whole words only.
   *
   * @throws Cancelled when `signal` is aborted between steps.
   */
  suggest(request: SuggestRequest, onChunk?: (ghost: string) => void, signal?: AbortSignal): Promise<SuggestDone> {
    return this.#inTurn(() => this.#suggest(request, onChunk, signal));
  }

  /**
   * Reads what was typed while the person may still go on, so that a suggestion asked for here begins to decode at once.
   * After one more letter that is a token or two.
   *
   * @throws Cancelled when `signal` is aborted between steps.
   */
  prefill(before: string, signal?: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      if (signal?.aborted === true) throw new Cancelled();
      if (isNoPlace(before)) return;
      const { root, typed } = promptOf(this.model, before);
      this.#branches.moveTo(root);
      await this.#words.read(typed, PREFILL_RUNS, signal);
    });
  }

  /** One at a time: they share what was read. An aborted one before this ends within a step. */
  #inTurn<Value>(job: () => Promise<Value>): Promise<Value> {
    const answer = this.#idle.then(job);
    this.#idle = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  async #suggest(
    request: SuggestRequest,
    onChunk?: (ghost: string) => void,
    signal?: AbortSignal,
  ): Promise<SuggestDone> {
    if (signal?.aborted === true) throw new Cancelled();
    if (isSilent(request)) return request.besides === undefined ? NOTHING : { ...NOTHING, others: [] };
    const gate = gateFor(this.model.manifest, request.eagerness, request.explicit);
    const { root, typed } = promptOf(this.model, request.before);
    this.#branches.moveTo(root);
    // Only the first word goes on where letters are typed; a mark alone begins no ghost.
    const asked = request.explicit === true || request.besides !== undefined;
    const find: FindWords = (path, before, floor, count) => {
      const begins = before === request.before;
      return this.#words.findAll({
        base: path,
        before,
        typed: begins ? typed : '',
        floor: begins ? Math.max(floor, 0.005) : floor,
        marksCount: !begins,
        maxRuns: !begins ? 8 : asked ? 16 : 6,
        count,
        except: request.noteId,
        signal,
      });
    };
    if (request.besides !== undefined) return { ...NOTHING, others: await otherGhosts(request, gate, find) };
    const [first] = await find([], request.before, gate.minProbability, 1);
    if (first === undefined) return NOTHING;
    return growGhost(first, gate, request, find, onChunk);
  }
}
