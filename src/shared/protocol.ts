import type { InklingError } from './errors';
import type { Language } from './languages';
import type { PackId } from './packManifest';

export type Provider = 'wasm' | 'webgpu';

/** Half-open range [start, end) in UTF-16 code units of the text that the request carried. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface SuggestRequest {
  /** Text before the caret, the newest last; the worker windows it. */
  readonly before: string;
  /** Text after the caret on the same line: a suggestion is never made that repeats it. */
  readonly after: string;
  /** 0 (only when sure) to 1 (often); 0.5 is the pack's own gate. Undefined means 0.5. */
  readonly eagerness?: number;
  /** Asked for by a key: the gate is lifted. */
  readonly explicit?: boolean;
  /** The note being written: what it taught itself is left out of account. */
  readonly noteId?: string;
  /** By what was learnt here alone: no pack is asked, and none need be there. */
  readonly alone?: boolean;
  /** The ghost that is shown, or '' for none: others are asked for. */
  readonly besides?: string;
}
/** As of SuggestRequest. */
export type PrefillRequest = Pick<SuggestRequest, 'before'>;
/** `ghost` is the text so far, to be shown after the caret; it only grows within one request. */
export interface SuggestChunk {
  readonly ghost: string;
}
export interface SuggestDone {
  /** '' when nothing is sure enough to be shown. */
  readonly ghost: string;
  /** Model probability of the first word of the ghost, 0 to 1. */
  readonly probability: number;
  /** With `besides`: ghosts that say something else than it and each other, the likeliest first, three with it at most. */
  readonly others?: readonly string[];
}

export type SummaryLength = 'short' | 'medium' | 'long';

export interface SummarizeRequest {
  readonly text: string;
  readonly length: SummaryLength;
  /** Shorten each sentence by deleting words. */
  readonly compress: boolean;
  /** No line is taken from a check box that is not ticked: whoever asks shows all of those apart. */
  readonly boxesApart?: boolean;
}
/** A line is its source sentence, or words of it in their order; the span is the whole sentence. */
export interface SummaryLine extends TextSpan {
  readonly text: string;
}
/** A summary on its way. */
export interface SummaryPart {
  /** How much of the text was read, 0 to 1. */
  readonly share: number;
  /** A line that was chosen; null while the text is read. */
  readonly line: SummaryLine | null;
}

/** Why there is no summary: too few sentences, or nothing that is made of sentences. */
export const SUMMARY_SILENCES = ['short', 'list', 'table'] as const;
export type SummarySilence = (typeof SUMMARY_SILENCES)[number];

export interface SummarizeDone {
  readonly lines: readonly SummaryLine[];
  /** Null with lines, and where all that could be one stands apart. */
  readonly silence: SummarySilence | null;
}

export interface TitleRequest {
  readonly text: string;
  /** How many different titles, 1 to 5. */
  readonly count: number;
}
export interface TitleDone {
  readonly titles: readonly string[];
}

export interface TranslateRequest {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
}
/** As it is sent: whoever knows the two languages has chosen the pack, and nobody after them does. */
export interface TranslateCall extends TranslateRequest {
  readonly packId: PackId;
}
export interface TranslatedSentence {
  readonly source: TextSpan;
  readonly target: string;
  /** How sure the pack is that this says what the source says, 0 to 1; below `LOW_CONFIDENCE` the app marks it. */
  readonly confidence: number;
}
export interface TranslateChunk {
  readonly sentence: TranslatedSentence;
  readonly index: number;
  readonly total: number;
}
export interface TranslateDone {
  /** The whole translation: sentences joined by the source's own white space and line marks. */
  readonly text: string;
  readonly sentences: readonly TranslatedSentence[];
}
/** Where the marks begin; the engine sets its scale so (worker/text/evidence.ts). */
export const LOW_CONFIDENCE = 0.5;

/** Most texts of one `embed` call: a batch is done with before anyone waits for it. */
export const MAX_EMBED_TEXTS = 64;

export interface EmbedRequest {
  /** Sentences, 1 to MAX_EMBED_TEXTS; of a longer text only the beginning is read. */
  readonly texts: readonly string[];
  /** A person waits for it. The index does not: it goes behind everything else. */
  readonly urgent: boolean;
}
/** Vectors of length 1, quantized: component `i` of row `r` is `vectors[r * dimensions + i] * scales[r]`. */
export interface EmbedDone {
  /** Version of the pack: vectors of different versions cannot be compared. */
  readonly version: string;
  readonly dimensions: number;
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

export interface PackLoadRequest {
  readonly packId: PackId;
}
export interface PackReady {
  readonly packId: PackId;
  readonly version: string;
  readonly provider: Provider;
  readonly loadMs: number;
}

/** What this device measured on the real graph: which provider decodes and which reads. */
export interface DevicePlan {
  readonly decode: Provider;
  readonly read: Provider;
  /** Prompts of at least this many tokens go to `read`. */
  readonly readFromTokens: number;
  readonly wasmDecodeMs: number;
  readonly wasmReadMs: number;
  readonly webgpuDecodeMs: number | null;
  readonly webgpuReadMs: number | null;
}

export interface HelloRequest {
  /** Absolute URL of the folder that holds the packs, with a trailing slash. */
  readonly packsUrl: string;
  /** Absolute URLs of onnxruntime-web's own files, same origin. */
  readonly runtime: { readonly wasmUrl: string; readonly mjsUrl: string };
  /** The runtime's WebGPU build, fetched only when a probe may or a plan says so; left out, WebGPU is never tried. */
  readonly webgpuRuntime?: { readonly wasmUrl: string; readonly mjsUrl: string };
}
export interface HelloDone {
  readonly protocol: 1;
  readonly webgpu: boolean;
}

export interface PackDownloadRequest {
  readonly packId: PackId;
}
/** `partial`: some files are here and verified, the rest is still to be fetched. */
export type PackState = 'absent' | 'partial' | 'ready' | 'damaged';
/** A version newer than the one in use, as the server was last seen to offer it. */
export interface PackUpdate {
  readonly version: string;
  /** Bytes of the files that the version in use does not have, by their SHA-256. */
  readonly sizeBytes: number;
  /** How many of these are on this device already. */
  readonly storedBytes: number;
}
export interface PackStatus {
  readonly packId: PackId;
  readonly state: PackState;
  /** The version in use; null while none is. */
  readonly version: string | null;
  /** Verified bytes on this device. */
  readonly storedBytes: number;
  /** Bytes of the whole pack, graph and tokenizer included; 0 when the manifest was never seen. */
  readonly totalBytes: number;
  readonly update: PackUpdate | null;
}
export interface PackListDone {
  readonly packs: readonly PackStatus[];
}

/** One note for the memory; `stamp` tells one state of it from another. */
export interface MemoryNote {
  readonly id: string;
  readonly stamp: string;
  readonly writtenAtMs: number;
  readonly text: string;
}
export interface MemoryChange {
  readonly learn: readonly MemoryNote[];
  /** Ids of notes. */
  readonly forget: readonly string[];
}
export interface MemoryHolds {
  readonly noteCount: number;
  readonly wordCount: number;
}

/** Each request's payload, its streamed chunk and its single terminal value. */
export interface Calls {
  hello: { request: HelloRequest; chunk: never; done: HelloDone };
  'pack/list': { request: Record<string, never>; chunk: never; done: PackListDone };
  /** Asks the server for the version that it offers. */
  'pack/check': { request: PackDownloadRequest; chunk: never; done: PackStatus };
  /** Streams `progress`; cancelling pauses it, and what was verified stays. */
  'pack/download': { request: PackDownloadRequest; chunk: never; done: PackStatus };
  /** As `pack/download`, for the server's version beside the one in use; switches when all of it is here. */
  'pack/update': { request: PackDownloadRequest; chunk: never; done: PackStatus };
  /** Removes what was fetched of a version that is not in use. */
  'pack/discard': { request: PackDownloadRequest; chunk: never; done: PackStatus };
  'pack/delete': { request: PackDownloadRequest; chunk: never; done: PackStatus };
  'pack/load': { request: PackLoadRequest; chunk: never; done: PackReady };
  'pack/unload': { request: PackLoadRequest; chunk: never; done: null };
  suggest: { request: SuggestRequest; chunk: SuggestChunk; done: SuggestDone };
  /** Reads what a suggestion here would have to read first. */
  prefill: { request: PrefillRequest; chunk: never; done: null };
  summarize: { request: SummarizeRequest; chunk: SummaryPart; done: SummarizeDone };
  title: { request: TitleRequest; chunk: never; done: TitleDone };
  translate: { request: TranslateCall; chunk: TranslateChunk; done: TranslateDone };
  embed: { request: EmbedRequest; chunk: never; done: EmbedDone };
  /** Takes stored bytes for the memory; null and damaged ones begin an empty one. */
  'memory/open': {
    request: { readonly bytes: ArrayBuffer | null };
    chunk: never;
    done: { readonly notes: readonly { readonly id: string; readonly stamp: string }[] };
  };
  'memory/change': { request: MemoryChange; chunk: never; done: MemoryHolds };
  'memory/clear': { request: Record<string, never>; chunk: never; done: MemoryHolds };
  'memory/bytes': { request: Record<string, never>; chunk: never; done: { readonly bytes: ArrayBuffer } };
  /** Measures what runs best here. `webgpu`: the second runtime may be fetched for it. */
  probe: { request: { readonly webgpu: boolean }; chunk: never; done: DevicePlan };
  /** Goes by what was measured before. */
  'plan/use': { request: DevicePlan; chunk: never; done: null };
}
export type CallName = keyof Calls;

export type ToWorker =
  | {
      [Name in CallName]: { readonly type: Name; readonly id: number; readonly payload: Calls[Name]['request'] };
    }[CallName]
  | { readonly type: 'cancel'; readonly id: number };

/** `done` and `failed` are terminal, and exactly one of the three endings arrives for every id. Cancellation is an outcome. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** The plan changed by itself: the graphics device failed. */
  | { readonly type: 'plan'; readonly plan: DevicePlan }
  /** The graphics device is about to do what it has not done yet, or has done it. */
  | { readonly type: 'trial'; readonly isTrying: boolean }
  | { readonly type: 'progress'; readonly id: number; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'chunk'; readonly id: number; readonly value: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly error: InklingError };
