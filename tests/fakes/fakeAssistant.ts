import type { Assistant, DownloadProgress, Outcome } from '../../src/core/ports/assistant';
import { fakeEmbedding } from './fakeEmbedder';
import type { PackId } from '../../src/shared/packManifest';
import type {
  DevicePlan,
  EmbedRequest,
  PackStatus,
  PackUpdate,
  SuggestDone,
  SuggestRequest,
  SummaryLine,
  SummarizeRequest,
  TranslateCall,
  TranslatedSentence,
} from '../../src/shared/protocol';

/** A call that waits for the test to answer it. */
export interface HeldCall<Request, Chunk, Done> {
  readonly request: Request;
  readonly signal: AbortSignal;
  chunk(value: Chunk): void;
  end(outcome: Outcome<Done>): void;
}

const PLAN: DevicePlan = {
  decode: 'wasm',
  read: 'wasm',
  readFromTokens: 0,
  wasmDecodeMs: 2,
  wasmReadMs: 100,
  webgpuDecodeMs: null,
  webgpuReadMs: null,
};

const absent = (packId: PackId): PackStatus => ({
  packId,
  state: 'absent',
  version: null,
  storedBytes: 0,
  totalBytes: 0,
  update: null,
});

/**
 * A scripted assistant for tests: suggestions and downloads are held until the test answers; summaries, titles and
 * translations follow the scripts set on it. It lives beside the real one so that both answer to the same port.
 */
export class FakeAssistant implements Assistant {
  readonly suggestions: HeldCall<SuggestRequest, string, SuggestDone>[] = [];
  readonly prefills: { readonly before: string; readonly signal: AbortSignal }[] = [];
  readonly downloads: HeldCall<PackId, DownloadProgress, PackStatus>[] = [];
  readonly updates: HeldCall<PackId, DownloadProgress, PackStatus>[] = [];
  /** What the server offers beyond what is here. */
  readonly offers = new Map<PackId, PackUpdate>();
  readonly packs = new Map<PackId, PackStatus>();
  readonly embedded: EmbedRequest[] = [];
  /** Of every pack, as it is loaded and as it answers. */
  packVersion = '1.0.0';
  stops = 0;
  plan = PLAN;
  /** Whether the graphics card might be tried, by probe. */
  readonly probes: boolean[] = [];
  readonly used: DevicePlan[] = [];
  /** What the worker says by itself. */
  changePlan: (plan: DevicePlan) => void = () => undefined;
  tryGraphics: (stage: 'begun' | 'over' | 'killed') => void = () => undefined;
  summaryOf: (request: SummarizeRequest) => readonly SummaryLine[] = () => [];
  titlesOf: (text: string) => readonly string[] = () => [];
  translationOf: (request: TranslateCall) => readonly TranslatedSentence[] = () => [];
  /** Set to make the next summary, title or translation fail. */
  nextFailure: Extract<Outcome<never>, { status: 'failed' }> | null = null;

  suggest: Assistant['suggest'] = (request, onChunk, signal) => this.#hold(this.suggestions, request, onChunk, signal);

  prefill: Assistant['prefill'] = async (before, signal) => {
    this.prefills.push({ before, signal });
  };

  summarize: Assistant['summarize'] = async (request, onPart, signal) => {
    const failure = this.#takeFailure();
    if (failure !== null) return failure;
    const lines = this.summaryOf(request);
    for (const line of lines) {
      await Promise.resolve();
      if (signal.aborted) return { status: 'cancelled' };
      onPart({ share: 1, line });
    }
    return { status: 'done', value: { lines, silence: lines.length === 0 ? 'short' : null } };
  };

  title: Assistant['title'] = async ({ text, count }, signal) =>
    signal.aborted
      ? { status: 'cancelled' }
      : { status: 'done', value: { titles: this.titlesOf(text).slice(0, count) } };

  translate: Assistant['translate'] = async (request, onSentence, signal) => {
    const failure = this.#takeFailure();
    if (failure !== null) return failure;
    const sentences = this.translationOf(request);
    for (const [index, sentence] of sentences.entries()) {
      await Promise.resolve();
      if (signal.aborted) return { status: 'cancelled' };
      onSentence({ sentence, index, total: sentences.length });
    }
    return { status: 'done', value: { text: sentences.map(({ target }) => target).join(' '), sentences } };
  };

  embed: Assistant['embed'] = async ({ texts, urgent }, signal) => {
    await Promise.resolve();
    if (signal.aborted) return { status: 'cancelled' };
    const failure = this.#takeFailure();
    if (failure !== null) return failure;
    this.embedded.push({ texts, urgent });
    return { status: 'done', value: fakeEmbedding(texts, this.packVersion) };
  };

  listPacks: Assistant['listPacks'] = async () => ({ status: 'done', value: [...this.packs.values()] });

  downloadPack: Assistant['downloadPack'] = async (packId, onProgress, signal) => {
    const outcome = await this.#hold(this.downloads, packId, onProgress, signal);
    if (outcome.status === 'done') this.packs.set(packId, outcome.value);
    return outcome;
  };

  checkPack: Assistant['checkPack'] = async (packId) => {
    const status = { ...this.#statusOf(packId), update: this.offers.get(packId) ?? null };
    this.packs.set(packId, status);
    return { status: 'done', value: status };
  };

  updatePack: Assistant['updatePack'] = async (packId, onProgress, signal) => {
    const outcome = await this.#hold(this.updates, packId, onProgress, signal);
    if (outcome.status === 'done') this.packs.set(packId, outcome.value);
    return outcome;
  };

  discardDownload: Assistant['discardDownload'] = async (packId) => {
    const { update, ...status } = this.#statusOf(packId);
    if (status.state === 'partial') return this.deletePack(packId);
    const left: PackStatus = { ...status, update: update === null ? null : { ...update, storedBytes: 0 } };
    this.packs.set(packId, left);
    return { status: 'done', value: left };
  };

  deletePack: Assistant['deletePack'] = async (packId) => {
    const status = absent(packId);
    this.packs.set(packId, status);
    return { status: 'done', value: status };
  };

  loadPack: Assistant['loadPack'] = async (packId) => ({
    status: 'done',
    value: { packId, version: this.packVersion, provider: 'wasm', loadMs: 1 },
  });

  probe: Assistant['probe'] = async (webgpu) => {
    this.probes.push(webgpu);
    return { status: 'done', value: this.plan };
  };

  usePlan: Assistant['usePlan'] = (plan) => void this.used.push(plan);

  onPlan: Assistant['onPlan'] = (listener) => {
    this.changePlan = listener;
  };

  onTrial: Assistant['onTrial'] = (listener) => {
    this.tryGraphics = listener;
  };

  stop(): void {
    this.stops += 1;
  }

  /** The suggestion asked for last; throws when none was. */
  get lastSuggestion(): HeldCall<SuggestRequest, string, SuggestDone> {
    const last = this.suggestions.at(-1);
    if (last === undefined) throw new Error('No suggestion was asked for');
    return last;
  }

  #statusOf(packId: PackId): PackStatus {
    return this.packs.get(packId) ?? absent(packId);
  }

  #takeFailure() {
    const failure = this.nextFailure;
    this.nextFailure = null;
    return failure;
  }

  #hold<Request, Chunk, Done>(
    calls: HeldCall<Request, Chunk, Done>[],
    request: Request,
    onChunk: (chunk: Chunk) => void,
    signal: AbortSignal,
  ): Promise<Outcome<Done>> {
    return new Promise((resolve) => {
      calls.push({ request, signal, chunk: onChunk, end: resolve });
      if (signal.aborted) resolve({ status: 'cancelled' });
      signal.addEventListener('abort', () => resolve({ status: 'cancelled' }), { once: true });
    });
  }
}
