import type {
  Calls,
  DevicePlan,
  EmbedDone,
  EmbedRequest,
  PackStatus,
  SuggestDone,
  SuggestRequest,
  SummarizeDone,
  SummarizeRequest,
  SummaryPart,
  TitleDone,
  TitleRequest,
  TranslateChunk,
  TranslateDone,
  TranslateCall,
} from '../../shared/protocol';
import type { InklingError } from '../../shared/errors';
import type { PackId } from '../../shared/packManifest';

/** The single ending of a call. Cancellation is an outcome, not an error. */
export type Outcome<Done> =
  | { readonly status: 'done'; readonly value: Done }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: InklingError };

export interface DownloadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** The assistant as the app sees it. Never rejects; an aborted signal ends a call as `cancelled`. */
export interface Assistant {
  suggest(
    request: SuggestRequest,
    onChunk: (ghost: string) => void,
    signal: AbortSignal,
  ): Promise<Outcome<SuggestDone>>;
  /** Reads ahead what a suggestion after `before` would have to read; a hint, that may be passed over. */
  prefill(before: string, signal: AbortSignal): Promise<void>;
  summarize(
    request: SummarizeRequest,
    onPart: (part: SummaryPart) => void,
    signal: AbortSignal,
  ): Promise<Outcome<SummarizeDone>>;
  title(request: TitleRequest, signal: AbortSignal): Promise<Outcome<TitleDone>>;
  translate(
    request: TranslateCall,
    onSentence: (chunk: TranslateChunk) => void,
    signal: AbortSignal,
  ): Promise<Outcome<TranslateDone>>;
  /** What sentences mean, as vectors that lie near each other where the meanings do. */
  embed(request: EmbedRequest, signal: AbortSignal): Promise<Outcome<EmbedDone>>;
  listPacks(): Promise<Outcome<readonly PackStatus[]>>;
  /** Asks the server which version it offers; the status tells of a newer one. */
  checkPack(packId: PackId): Promise<Outcome<PackStatus>>;
  /** Makes the pack whole, in the version in use. Aborting pauses: verified files stay and the next call resumes. */
  downloadPack(
    packId: PackId,
    onProgress: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<PackStatus>>;
  /** Goes over to the server's version when all of it is here; until then the one in use works. Aborting pauses. */
  updatePack(
    packId: PackId,
    onProgress: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<PackStatus>>;
  /** Removes what was fetched of a version that is not in use. */
  discardDownload(packId: PackId): Promise<Outcome<PackStatus>>;
  deletePack(packId: PackId): Promise<Outcome<PackStatus>>;
  /** Warms a pack up, so that the first answer is not the slow one. */
  loadPack(packId: PackId): Promise<Outcome<Calls['pack/load']['done']>>;
  /** Measures once nobody writes. `webgpu`: the person agreed to what the second runtime weighs. */
  probe(webgpu: boolean): Promise<Outcome<DevicePlan>>;
  /** Goes by what was measured before, from the next worker on. */
  usePlan(plan: DevicePlan): void;
  /** Called when the plan changes by itself: the graphics device failed. */
  onPlan(listener: (plan: DevicePlan) => void): void;
  /**
   * Called when the graphics device is about to do what it has not done yet, and when that is over; `killed` when the
   * worker did not survive it.
   */
  onTrial(listener: (stage: 'begun' | 'over' | 'killed') => void): void;
  /** Ends the worker and frees its memory; the next call starts a new one. */
  stop(): void;
}
