import type { SuggestDone } from '../../shared/protocol';

export interface TypingReport {
  readonly characters: number;
  readonly keystrokes: number;
  /** 1 - keystrokes / characters. */
  readonly savings: number;
  readonly shown: number;
  readonly accepted: number;
  readonly acceptRate: number;
  /** Letters that an accepted ghost put into the text. */
  readonly lettersPerAccepted: number;
  /** Time of one suggestion. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export type SuggestAtCaret = (before: string) => Promise<SuggestDone>;

const WORD_CHAR = /[\p{L}\p{N}\p{M}]/u;

const endsWord = (text: string, at: number): boolean =>
  !(WORD_CHAR.test(text.charAt(at - 1)) && WORD_CHAR.test(text.charAt(at)));

/** How many characters of `ghost` the writer takes at `at`, and for how many keys; null when none is worth it. */
export const acceptance = (
  text: string,
  at: number,
  ghost: string,
): { readonly characters: number; readonly keys: number } | null => {
  let characters = 0;
  let keys = 0;
  for (const word of ghost.match(/\s*\S+/gu) ?? []) {
    const end = at + characters + word.length;
    if (text.slice(at + characters, end) !== word || !endsWord(text, end)) break;
    characters += word.length;
    keys++;
  }
  // The whole ghost is one key (Tab), its words are one key each.
  if (characters === ghost.length) keys = 1;
  return characters > keys ? { characters, keys } : null;
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * A person who types text letter by letter. After each key the engine may show one ghost; it is taken when that
 * saves keys, typed through while it fits, and gone at the first letter that does not. What is to come is looked at
 * only to decide whether the person would accept.
 */
export class Typist {
  readonly #suggest: SuggestAtCaret;
  readonly #durationsMs: number[] = [];
  #characters = 0;
  #keystrokes = 0;
  #shown = 0;
  #accepted = 0;
  #letters = 0;

  constructor(suggest: SuggestAtCaret) {
    this.#suggest = suggest;
  }

  async type(text: string): Promise<void> {
    let ghost = '';
    let at = 0;
    while (at < text.length) {
      if (ghost === '' && at > 0) {
        ghost = await this.#ask(text.slice(0, at));
        if (ghost !== '') this.#shown++;
      }
      const taken = ghost === '' ? null : acceptance(text, at, ghost);
      if (taken !== null) {
        this.#accepted++;
        this.#letters += taken.characters;
        this.#keystrokes += taken.keys;
        at += taken.characters;
        ghost = '';
        continue;
      }
      ghost = ghost.startsWith(text.charAt(at)) ? ghost.slice(1) : '';
      this.#keystrokes++;
      at++;
    }
    this.#characters += text.length;
  }

  report(): TypingReport {
    const sorted = [...this.#durationsMs].sort((a, b) => a - b);
    const round = (value: number, digits: number): number => Number(value.toFixed(digits));
    return {
      characters: this.#characters,
      keystrokes: this.#keystrokes,
      savings: round(this.#characters === 0 ? 0 : 1 - this.#keystrokes / this.#characters, 4),
      shown: this.#shown,
      accepted: this.#accepted,
      acceptRate: round(this.#shown === 0 ? 0 : this.#accepted / this.#shown, 4),
      lettersPerAccepted: round(this.#accepted === 0 ? 0 : this.#letters / this.#accepted, 2),
      p50Ms: round(percentile(sorted, 0.5), 2),
      p95Ms: round(percentile(sorted, 0.95), 2),
    };
  }

  async #ask(before: string): Promise<string> {
    const startMs = performance.now();
    const { ghost } = await this.#suggest(before);
    this.#durationsMs.push(performance.now() - startMs);
    return ghost;
  }
}
