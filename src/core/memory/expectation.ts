export interface ExpectedText {
  /** What to write at the caret: the rest of a word, or a word with what stands before it. */
  readonly text: string;
  readonly mass: number;
}

/** What the memory expects at a caret. Masses are shares of all that might come; `weight` of them is the memory's. */
export interface Expectation {
  /** Likeliest first, a few. */
  readonly texts: readonly ExpectedText[];
  /** Mass of all that begins with what is typed, the typed word itself as a whole word included. */
  readonly typedMass: number;
  /** Of it, the typed word as a whole word. */
  readonly wholeMass: number;
  readonly weight: number;
}

export const EXPECTS_NOTHING: Expectation = { texts: [], typedMass: 0, wholeMass: 0, weight: 0 };

const MOST_TEXTS = 8;

/** Sums up what may come by the text that it would add to what is typed. */
export class Gathering {
  readonly #typed: string;
  readonly #masses = new Map<string, number>();
  #typedMass = 0;
  #wholeMass = 0;

  constructor(typed: string) {
    this.#typed = typed.toLowerCase();
  }

  /** Adds one level's counts. They are whole numbers and are summed first: no order of theirs changes a digit. */
  addLevel(texts: Iterable<readonly [text: string, count: number]>, share: number): void {
    const sums = new Map<string, number>();
    let typedSum = 0;
    for (const [text, count] of texts) {
      if (!text.toLowerCase().startsWith(this.#typed)) continue;
      const rest = text.slice(this.#typed.length);
      sums.set(rest, (sums.get(rest) ?? 0) + count);
      typedSum += count;
    }
    this.#typedMass += typedSum * share;
    for (const [text, sum] of sums) {
      if (text === '') this.#wholeMass += sum * share;
      else this.#masses.set(text, (this.#masses.get(text) ?? 0) + sum * share);
    }
  }

  /** @param weight share of all that might come that the levels were given. */
  expectation(weight: number): Expectation {
    const texts = [...this.#masses].map(([text, mass]) => ({ text, mass }));
    texts.sort((a, b) => b.mass - a.mass || (a.text < b.text ? -1 : 1));
    return { texts: texts.slice(0, MOST_TEXTS), typedMass: this.#typedMass, wholeMass: this.#wholeMass, weight };
  }
}
