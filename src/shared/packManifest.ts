import type { Language } from './languages';

/** Ids of the packs that this build of the app can use. */
export const PACK_IDS = ['notes-en', 'en-de', 'en-es', 'en-fr', 'en-pt', 'meaning', 'reader'] as const;
export type PackId = (typeof PACK_IDS)[number];

export const PACK_TASKS = ['complete', 'title', 'compress', 'salience', 'translate', 'embed', 'answer'] as const;
export type PackTask = (typeof PACK_TASKS)[number];

/** A file of a pack. `path` is relative to the manifest's URL. */
export interface PackFile {
  readonly path: string;
  /** Lower-case hex SHA-256 of the whole file. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A weights file; `location` is the external-data name that the graph uses for it. */
export interface PackShard extends PackFile {
  readonly location: string;
}

export interface PackModel {
  readonly vocabSize: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  /** Longest sequence, in tokens, that the rotary tables of the graph cover. */
  readonly contextTokens: number;
  /** Parameters with the tied embedding counted once. */
  readonly parameters: number;
  /** The tokens of a source see each other both ways; left out, a token sees only those before it. */
  readonly prefixBidirectional?: true;
}

/** Linear score of a sentence from its hidden states; arrays are base64 of little-endian float32. */
export interface SalienceHead {
  /** [hiddenSize] weights on the mean hidden state of the sentence's tokens. */
  readonly meanWeights: string;
  /** [hiddenSize] weights on the hidden state of the sentence's last token. */
  readonly lastWeights: string;
  /** Weights on features named in `featureNames`, same order. */
  readonly featureNames: readonly string[];
  readonly featureWeights: readonly number[];
  readonly bias: number;
}

/**
 * Marks the answer to a question in a passage, from hidden states; arrays are base64 of little-endian float32. A span
 * is as likely as its first and its last token are together; <|bos|>, scored like a token, stands for "no answer here".
 */
export interface AnswerHead {
  /** [hiddenSize] weights on the hidden state of a span's first token. */
  readonly startWeights: string;
  /** [hiddenSize] weights on the hidden state of a span's last token. */
  readonly endWeights: string;
  /** Probability that the passage answers with the best span: sigmoid of `scale` * (its score over no answer) + `offset`. */
  readonly scale: number;
  readonly offset: number;
}

/** A fixed prompt and its greedy continuation by the int8 Wasm graph. */
export interface GoldenText {
  readonly promptTokens: readonly number[];
  readonly tokens: readonly number[];
}

/** Texts, and the vector of length 1 that the int8 Wasm graph gives each: base64 of little-endian float32. */
export interface GoldenVectors {
  readonly readings: readonly { readonly tokens: readonly number[]; readonly vector: string }[];
}

/** What a pack is and how to prove that a copy of it is whole. JSON schema: models/pack.schema.json. */
export interface PackManifest {
  readonly schema: 1;
  readonly id: PackId;
  /** Semantic version of the weights. */
  readonly version: string;
  readonly tasks: readonly PackTask[];
  readonly languages: readonly Language[];
  readonly license: string;
  readonly model: PackModel;
  /** Token string to id, for every reserved token (`<|pad|>`, `<|bos|>`, `<|eos|>`, `<|sep|>`, `<|title|>`, `<|compress|>`, `<|en|>` …, `<|p0|>` …). */
  readonly specialTokens: Readonly<Record<string, number>>;
  readonly tokenizer: PackFile;
  /** One graph per execution provider; every pack of one schema names the same two files. */
  readonly graphs: { readonly wasm: PackFile; readonly webgpu: PackFile };
  readonly shards: readonly PackShard[];
  readonly salience?: SalienceHead;
  /** In a pack that answers, and in no other. */
  readonly answer?: AnswerHead;
  /** Gate of inline suggestions, measured on dev text. */
  readonly ghost?: { readonly minProbability: number; readonly extendProbability: number };
  /** Proves the whole chain: vectors in a pack that embeds or answers, a text in every other. */
  readonly golden: GoldenText | GoldenVectors;
}
