import { readFileSync } from 'node:fs';
import type { KvCache, ModelOutput, ModelRun, ModelSession } from '../../src/worker/backend/modelSession';
import { RunQueue } from '../../src/worker/backend/runQueue';
import { Model } from '../../src/worker/engine/model';
import { TextTokenizer } from '../../src/worker/tokenizer/textTokenizer';
import type { Provider } from '../../src/shared/protocol';
import type { PackManifest, PackModel } from '../../src/shared/packManifest';

export const tokenizerJson: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/tokenizer/tokenizer.json', import.meta.url), 'utf8'),
);

/** What comes after a sequence: token id to weight; the rest is next to impossible. */
export type Script = (tokens: readonly number[]) => ReadonlyMap<number, number>;

/**
 * A session whose keys and values are the tokens themselves: it answers by the whole sequence that reached it
 * through the cache, so a wrong past gives a wrong answer.
 */
export class ScriptedSession implements ModelSession {
  readonly provider: Provider;
  readonly hiddenSize = 1;
  readonly vocabSize: number;
  readonly runs: ModelRun[] = [];
  isReleased = false;
  readonly #script: Script;

  constructor(vocabSize: number, script: Script, provider: Provider = 'wasm') {
    this.provider = provider;
    this.vocabSize = vocabSize;
    this.#script = script;
  }

  get tokensRead(): number {
    return this.runs.reduce((sum, run) => sum + run.tokens.length, 0);
  }

  async run(run: ModelRun): Promise<ModelOutput> {
    if (this.isReleased) throw new Error('released');
    this.runs.push(run);
    const length = run.tokens.length / run.batch;
    const rows = Math.max(run.past?.rows ?? 0, run.pastTokens + length);
    const keys = new Float32Array(run.batch * rows).fill(-1);
    const logits = new Float32Array(run.batch * run.keep * this.vocabSize).fill(-30);
    for (let row = 0; row < run.batch; row++) {
      const oldRows = run.past?.rows ?? 0;
      const past = [...(run.past?.data[0] ?? [])].slice(row * oldRows, row * oldRows + run.pastTokens);
      const sequence = [...past, ...run.tokens.slice(row * length, (row + 1) * length)];
      keys.set(sequence, row * rows);
      for (let kept = 0; kept < run.keep; kept++) {
        const seen = sequence.slice(0, sequence.length - run.keep + kept + 1);
        for (const [token, weight] of this.#script(seen)) {
          logits[(row * run.keep + kept) * this.vocabSize + token] = Math.log(weight);
        }
      }
    }
    const present: KvCache = { batch: run.batch, rows, data: [keys] };
    return {
      logits,
      hidden: run.wantHidden === true ? Float32Array.from(run.tokens) : null,
      present: run.wantPresent ? present : null,
    };
  }

  async release(): Promise<void> {
    this.isReleased = true;
  }
}

export const scriptedModel = (script: Script, shape: Partial<PackModel> = {}) => {
  const tokenizer = new TextTokenizer(tokenizerJson);
  const session = new ScriptedSession(tokenizer.vocabulary.size, script);
  const manifest = { model: { contextTokens: 1024, ...shape } } as PackManifest;
  return { model: new Model(manifest, tokenizer, session, new RunQueue()), session, tokenizer };
};

/** A script that goes on with the texts of which the longest start was just written, then `end`. */
export const expecting = (
  tokenizer: TextTokenizer,
  texts: readonly (readonly [text: string, weight: number])[],
  end: number,
): Script => {
  const ids = texts.map(([text, weight]) => ({ tokens: [...tokenizer.encode(text), end], weight }));
  return (sequence) => {
    const matches = ids.map(({ tokens, weight }) => {
      let length = Math.min(tokens.length - 1, sequence.length);
      while (!sequence.slice(sequence.length - length).every((token, index) => token === tokens[index])) length--;
      return { length, token: tokens[length] ?? end, weight };
    });
    const longest = Math.max(...matches.map(({ length }) => length));
    const next = new Map<number, number>();
    for (const { length, token, weight } of matches) {
      if (length === longest) next.set(token, (next.get(token) ?? 0) + weight);
    }
    return next;
  };
};
