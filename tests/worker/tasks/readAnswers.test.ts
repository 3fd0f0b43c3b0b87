import { describe, expect, it } from 'vitest';
import type { ModelOutput, ModelRun, ModelSession } from '../../../src/worker/backend/modelSession';
import { RunQueue } from '../../../src/worker/backend/runQueue';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { Model } from '../../../src/worker/engine/model';
import { readAnswers } from '../../../src/worker/tasks/readAnswers';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import type { AnswerHead, PackManifest } from '../../../src/shared/packManifest';
import { tokenizerJson } from '../../fakes/scriptedModel';

const base64 = (...values: number[]): string =>
  btoa(String.fromCharCode(...new Uint8Array(Float32Array.from(values).buffer)));

/** The first state is how well a span begins there, the second how well it ends. */
const HEAD: AnswerHead = { startWeights: base64(1, 0), endWeights: base64(0, 1), scale: 2, offset: -1 };
const tokenizer = new TextTokenizer(tokenizerJson);

/** Begins at the token of `first`, ends at that of `last`; <|bos|> scores `none` for both. */
class PointingSession implements ModelSession {
  readonly provider = 'wasm';
  readonly vocabSize = 8192;
  readonly hiddenSize = 2;
  readonly runs: ModelRun[] = [];
  first = '';
  last = '';
  none = 0;

  async run(run: ModelRun): Promise<ModelOutput> {
    this.runs.push(run);
    await Promise.resolve();
    const says = (token: number, text: string): number => Number(tokenizer.decode([token]) === text);
    const states = run.tokens.flatMap((token) => [says(token, this.first), says(token, this.last)]);
    return {
      logits: new Float32Array(0),
      hidden: Float32Array.from([this.none, this.none, ...states.slice(2)]),
      present: null,
    };
  }

  async release(): Promise<void> {
    await Promise.resolve();
  }
}

const bench = (answer: AnswerHead | undefined = HEAD) => {
  const session = new PointingSession();
  const manifest = { version: '1.0.0', model: { contextTokens: 1024 }, answer } as PackManifest;
  return { session, model: new Model(manifest, tokenizer, session, new RunQueue()) };
};

/** A token of this text alone, so that the session can point at it. */
const lastToken = (text: string): string => tokenizer.decode([tokenizer.encode(text).at(-1) ?? 0]);

describe('readAnswers', () => {
  it('marks the best span in the passage as it is written, and says how sure it is', async () => {
    const { model, session } = bench();
    session.first = lastToken('x 7');
    session.last = lastToken('x 9');
    const passage = 'ÉTÉ: Gate 7 or 9, Anna';
    const { answers } = await readAnswers(model, { question: 'Which gate?', passages: [passage] });
    expect(answers).toHaveLength(1);
    const { start, end, probability } = answers[0]!;
    expect(passage.slice(start, end)).toBe('7 or 9');
    // Two for the span, nothing for <|bos|>: sigmoid(2 * 2 - 1).
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-3)), 6);
  });

  it('is less sure where no answer scores well itself', async () => {
    const { model, session } = bench();
    session.first = session.last = lastToken('x 7');
    session.none = 2;
    const { answers } = await readAnswers(model, { question: 'Which gate?', passages: ['Gate 7'] });
    expect(answers[0]?.probability).toBeCloseTo(1 / (1 + Math.exp(5)), 6);
  });

  it('never ends before it begins, nor answers out of the question', async () => {
    const { model, session } = bench();
    session.first = lastToken('x 9');
    session.last = lastToken('x 7');
    const passage = 'Gate 7 or 9, Anna';
    const { answers } = await readAnswers(model, { question: 'Is it 9 or 7?', passages: [passage] });
    const { start, end } = answers[0]!;
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(passage.length);
  });

  it.each([
    ['an emoji of two units', '🚢🚢 7', ' 7', '7'],
    ['a capital that grows in small letters', 'İstanbul İİ 7', ' 7', '7'],
    ['marks at the edges', '- boat, sea', ',', ','],
  ])('counts in UTF-16 units behind %s', async (_, passage, pointed, expected) => {
    const { model, session } = bench();
    session.first = session.last = lastToken(`x${pointed}`);
    const { answers } = await readAnswers(model, { question: 'what?', passages: [passage] });
    const { start, end } = answers[0]!;
    expect(passage.slice(start, end)).toBe(expected);
  });

  it('reads each passage alone, both ways, small, and no more than it was taught', async () => {
    const { model, session } = bench();
    const passages = ['A boat', 'a BOAT', 'sea '.repeat(2000), ''];
    const { answers } = await readAnswers(model, { question: 'why '.repeat(500), passages });
    expect(session.runs).toHaveLength(3);
    expect(session.runs.every(({ tokens, prefixTokens }) => prefixTokens === tokens.length)).toBe(true);
    expect(session.runs[0]?.tokens).toEqual(session.runs[1]?.tokens);
    expect(session.runs[2]?.tokens).toHaveLength(1 + 48 + 1 + 240);
    expect(answers[3]).toEqual({ start: 0, end: 0, probability: 0 });
  });

  it('stops between passages, and refuses a pack that does not answer', async () => {
    const { model, session } = bench();
    const abort = new AbortController();
    const answer = readAnswers(model, { question: 'who?', passages: ['a', 'b', 'c'] }, abort.signal);
    abort.abort();
    await expect(answer).rejects.toThrow(Cancelled);
    expect(session.runs).toHaveLength(1);
    const other = new Model({ model: {} } as PackManifest, tokenizer, session, new RunQueue());
    await expect(readAnswers(other, { question: 'who?', passages: ['a'] })).rejects.toThrow(/does not answer/u);
  });
});
