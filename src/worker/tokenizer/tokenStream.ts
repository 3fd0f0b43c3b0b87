import { bytesOfByteLevel } from './byteAlphabet';
import type { TextTokenizer } from './textTokenizer';

/** Turns ids into text as they come, and holds back the bytes of an unfinished code point. */
export class TokenStream {
  readonly #tokenizer: TextTokenizer;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(tokenizer: TextTokenizer) {
    this.#tokenizer = tokenizer;
  }

  /** Whole code points that `id` completes; '' while one is still unfinished. */
  push(id: number): string {
    return this.#decoder.decode(bytesOfByteLevel(this.#tokenizer.join([id])), { stream: true });
  }

  /** What is left: U+FFFD when the stream ended inside a code point. */
  end(): string {
    return this.#decoder.decode();
  }
}
