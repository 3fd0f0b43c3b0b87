import { describe, expect, it } from 'vitest';
import type { ModelOutput, ModelRun, ModelSession } from '../../../src/worker/backend/modelSession';
import { RunQueue } from '../../../src/worker/backend/runQueue';
import { Cancelled } from '../../../src/worker/calls/cancellation';
import { Model } from '../../../src/worker/engine/model';
import { embed, embeddingTokens } from '../../../src/worker/tasks/embed';
import { BOS } from '../../../src/worker/tokenizer/reservedTokens';
import { TextTokenizer } from '../../../src/worker/tokenizer/textTokenizer';
import type { PackManifest } from '../../../src/shared/packManifest';
import { tokenizerJson } from '../../fakes/scriptedModel';

const SIZE = 4;

/** States that say which token they are of: [token, token², 1, -1]. */
class TellingSession implements ModelSession {
  readonly provider = 'wasm';
  readonly vocabSize = 8192;
  readonly hiddenSize = SIZE;
  readonly runs: ModelRun[] = [];

  async run(run: ModelRun): Promise<ModelOutput> {
    this.runs.push(run);
    await Promise.resolve();
    const hidden = Float32Array.from(run.tokens.flatMap((token) => [token, token * token, 1, -1]));
    return { logits: new Float32Array(0), hidden, present: null };
  }

  async release(): Promise<void> {
    await Promise.resolve();
  }
}

const harness = () => {
  const session = new TellingSession();
  const queue = new RunQueue();
  const manifest = { version: '1.2.3', model: { contextTokens: 1024 } } as PackManifest;
  return { session, queue, model: new Model(manifest, new TextTokenizer(tokenizerJson), session, queue) };
};

describe('embed', () => {
  it('gives the mean of the states, of length 1, within half a step of its int8', async () => {
    const { model, session } = harness();
    const { version, dimensions, vectors, scales } = await embed(model, { texts: ['Boat', 'the sea'], urgent: true });
    expect([version, dimensions, vectors.length, scales.length]).toEqual(['1.2.3', SIZE, 2 * SIZE, 2]);
    session.runs.forEach(({ tokens }, row) => {
      const mean = [0, 1, 2, 3].map(
        (at) => tokens.reduce((sum, token) => sum + ([token, token * token, 1, -1][at] ?? 0), 0) / tokens.length,
      );
      const length = Math.hypot(...mean);
      mean.forEach((value, at) => {
        const scale = scales[row] ?? 0;
        expect(Math.abs((vectors[row * SIZE + at] ?? 0) * scale - value / length)).toBeLessThanOrEqual(scale * 0.51);
      });
    });
  });

  it('reads each text both ways from its beginning, in small letters, and at most 64 tokens', async () => {
    const { model, session } = harness();
    await embed(model, { texts: ['  BOAT ', 'boat', 'sea '.repeat(500)], urgent: true });
    expect(session.runs.map(({ tokens, prefixTokens }) => prefixTokens === tokens.length)).toEqual([true, true, true]);
    expect(session.runs[0]?.tokens).toEqual(session.runs[1]?.tokens);
    expect(session.runs[0]?.tokens).toEqual([BOS, ...model.tokenizer.encode(' boat')]);
    expect(session.runs[2]?.tokens).toHaveLength(64);
    expect(embeddingTokens(model, '')).toEqual([BOS, ...model.tokenizer.encode(' ')]);
  });

  it('gives an empty vector for states without direction', async () => {
    const { model, session } = harness();
    session.run = async () =>
      Promise.resolve({ logits: new Float32Array(0), hidden: new Float32Array(8), present: null });
    const { vectors, scales } = await embed(model, { texts: ['a'], urgent: true });
    expect([...vectors, ...scales]).toEqual([0, 0, 0, 0, 0]);
  });

  it('stops between two texts when nobody wants it any more', async () => {
    const { model, session } = harness();
    const abort = new AbortController();
    const answer = embed(model, { texts: ['one', 'two', 'three'], urgent: false }, abort.signal);
    abort.abort();
    await expect(answer).rejects.toThrow(Cancelled);
    expect(session.runs).toHaveLength(1);
  });

  it('lets everything else go first, and a person before the index', async () => {
    const { model, queue, session } = harness();
    const order: string[] = [];
    const run = session.run.bind(session);
    session.run = (request) => {
      order.push(request.tokens.length > 3 ? 'index' : 'search');
      return run(request);
    };
    let release = (): void => undefined;
    const busy = queue.run(() => new Promise<void>((resolve) => (release = resolve)));
    const jobs = [
      embed(model, { texts: ['a long sentence of the notes'], urgent: false }),
      embed(model, { texts: ['a'], urgent: true }),
      queue.run(async () => void order.push('translation'), 'background'),
      queue.run(async () => void order.push('ghost'), 'interactive'),
    ];
    release();
    await Promise.all([busy, ...jobs]);
    expect(order).toEqual(['ghost', 'search', 'translation', 'index']);
  });
});
