import { FIRST_TEXT_TOKEN } from './reservedTokens';

/** Tokens as byte-level strings, searchable by prefix. */
export class Vocabulary {
  readonly size: number;
  readonly #strings: readonly string[];
  readonly #ids = new Map<string, number>();
  /** Text token ids in the order of their strings. */
  readonly #sortedIds: Int32Array;

  /** @param strings byte-level string of each id; ids below 32 are reserved. */
  constructor(strings: readonly string[]) {
    this.size = strings.length;
    this.#strings = strings;
    strings.forEach((string, id) => this.#ids.set(string, id));
    this.#sortedIds = Int32Array.from(
      strings
        .map((string, id) => ({ string, id }))
        .slice(FIRST_TEXT_TOKEN)
        .sort((a, b) => (a.string < b.string ? -1 : a.string > b.string ? 1 : 0))
        .map(({ id }) => id),
    );
  }

  stringOf(id: number): string {
    return this.#strings[id] ?? '';
  }

  idOf(string: string): number | undefined {
    return this.#ids.get(string);
  }

  /** Ids of the text tokens whose bytes begin with `prefix` (itself included), shortest range by binary search. */
  startingWith(prefix: string): Int32Array {
    return this.#sortedIds.subarray(this.#lowerBound(prefix), this.#lowerBound(`${prefix}\uffff`));
  }

  /** Ids of the text tokens that are a proper, non-empty prefix of `bytes`, shortest first. */
  properPrefixesOf(bytes: string): number[] {
    const found: number[] = [];
    for (let length = 1; length < bytes.length; length++) {
      const id = this.#ids.get(bytes.slice(0, length));
      if (id !== undefined && id >= FIRST_TEXT_TOKEN) found.push(id);
    }
    return found;
  }

  #lowerBound(string: string): number {
    let low = 0;
    let high = this.#sortedIds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stringOf(this.#sortedIds[middle] ?? 0) < string) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
