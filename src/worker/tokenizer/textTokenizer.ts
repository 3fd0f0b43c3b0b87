import { Tokenizer } from '@huggingface/tokenizers';
import { InklingFault } from '../../shared/errors';
import { bytesOfByteLevel, toByteLevel } from './byteAlphabet';
import { FIRST_TEXT_TOKEN } from './reservedTokens';
import { Vocabulary } from './vocabulary';

/** Words seen lately keep their ids; beyond this many the memory is dropped whole. */
const MAX_CACHED_PIECES = 50_000;

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const readVocabulary = (json: unknown): readonly string[] => {
  const vocab = field(field(json, 'model'), 'vocab');
  if (typeof vocab !== 'object' || vocab === null) {
    throw new InklingFault('pack-damaged', 'The tokenizer file holds no vocabulary.');
  }
  const strings: string[] = [];
  for (const [token, id] of Object.entries(vocab)) if (typeof id === 'number') strings[id] = token;
  return strings;
};

/**
 * The one pre-tokenizer that packs use: a split by a pattern, then bytes. Running the pattern here instead of
 * through the library lets the cache be keyed by the words themselves: ten times faster on a known text.
 */
const readSplitPattern = (json: unknown): RegExp => {
  const steps = field(field(json, 'pre_tokenizer'), 'pretokenizers');
  const [split, bytes] = Array.isArray(steps) ? (steps as readonly unknown[]) : [];
  const source = field(field(split, 'pattern'), 'Regex');
  if (typeof source !== 'string' || field(bytes, 'type') !== 'ByteLevel') {
    throw new InklingFault('pack-incompatible', 'The tokenizer file is of a kind that this version cannot use.');
  }
  return new RegExp(source, 'gu');
};

/** Byte-level BPE of one pack. */
export class TextTokenizer {
  readonly vocabulary: Vocabulary;
  readonly #tokenizer: Tokenizer;
  readonly #splitPattern: RegExp;
  readonly #cache = new Map<string, readonly number[]>();

  /**
   * @param json parsed tokenizer.json (Hugging Face format).
   * @throws InklingFault `pack-damaged` when it is no byte-level BPE.
   */
  constructor(json: unknown) {
    this.vocabulary = new Vocabulary(readVocabulary(json));
    this.#splitPattern = readSplitPattern(json);
    try {
      this.#tokenizer = new Tokenizer(json as ConstructorParameters<typeof Tokenizer>[0], {});
    } catch {
      throw new InklingFault('pack-damaged', 'The tokenizer file cannot be read.');
    }
  }

  /** Pre-tokens of `text`; joined they are the text. */
  pieces(text: string): readonly string[] {
    return text.match(this.#splitPattern) ?? [];
  }

  /** Ids of one pre-token. */
  encodePiece(piece: string): readonly number[] {
    const cached = this.#cache.get(piece);
    if (cached !== undefined) return cached;
    const tokens = this.#tokenizer.model?.encode([toByteLevel(piece)]) ?? [];
    const ids = tokens.map((token) => this.vocabulary.idOf(token) ?? -1);
    if (this.#cache.size >= MAX_CACHED_PIECES) this.#cache.clear();
    this.#cache.set(piece, ids);
    return ids;
  }

  /** Token ids of plain text; never a reserved id. */
  encode(text: string): number[] {
    const ids: number[] = [];
    for (const piece of this.pieces(text)) for (const id of this.encodePiece(piece)) ids.push(id);
    return ids;
  }

  /** Byte-level string of ids; reserved ids print nothing. */
  join(ids: Iterable<number>): string {
    let out = '';
    for (const id of ids) if (id >= FIRST_TEXT_TOKEN) out += this.vocabulary.stringOf(id);
    return out;
  }

  /** Text of ids; broken UTF-8 becomes U+FFFD. */
  decode(ids: Iterable<number>): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOfByteLevel(this.join(ids)));
  }
}
