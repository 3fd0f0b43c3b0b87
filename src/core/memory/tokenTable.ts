import { BREAK, holdsDigit, type MemoryToken } from './memoryTokens';

/** Ids of the two tokens that are never shown. */
export const BREAK_ID = 0;
export const FIGURE_ID = 1;

/** Words and tokens by number. A token is a word with its lead; its fold is its word in lower case. */
export class TokenTable {
  readonly words: string[] = [];
  readonly #wordIds = new Map<string, number>();
  /** By token: its word, its lead, and the word that it is the same as when it is a context. */
  readonly wordOf: number[] = [];
  readonly leadOf: string[] = [];
  readonly foldOf: number[] = [];
  /** By token: its text in lower case, by which it is found. */
  readonly lowerOf: string[] = [];
  readonly #tokenIds = new Map<string, number>();

  constructor() {
    this.#add(BREAK.lead, BREAK.word, '\n');
    this.#add(' ', '0', '0');
  }

  get size(): number {
    return this.wordOf.length;
  }

  /** The token's number; new ones get the next. */
  idOf({ lead, word }: MemoryToken): number {
    if (lead === BREAK.lead) return BREAK_ID;
    if (holdsDigit(word)) return FIGURE_ID;
    return this.#tokenIds.get(`${lead}\n${word}`) ?? this.#add(lead, word, word === '' ? lead : word.toLowerCase());
  }

  /** The number of the context word, or undefined when nothing that was learnt holds it. */
  foldId({ lead, word }: MemoryToken): number | undefined {
    if (lead === BREAK.lead) return this.foldOf[BREAK_ID];
    if (holdsDigit(word)) return this.foldOf[FIGURE_ID];
    return this.#wordIds.get(word.toLowerCase());
  }

  textOf(id: number): string {
    return (this.leadOf[id] ?? '') + (this.words[this.wordOf[id] ?? 0] ?? '');
  }

  tokenOf(id: number): MemoryToken {
    return { lead: this.leadOf[id] ?? '', word: this.words[this.wordOf[id] ?? 0] ?? '' };
  }

  #wordId(word: string): number {
    const known = this.#wordIds.get(word);
    if (known !== undefined) return known;
    this.words.push(word);
    this.#wordIds.set(word, this.words.length - 1);
    return this.words.length - 1;
  }

  #add(lead: string, word: string, fold: string): number {
    const id = this.wordOf.length;
    this.wordOf.push(this.#wordId(word));
    this.leadOf.push(lead);
    this.foldOf.push(this.#wordId(fold));
    this.lowerOf.push(lead + word.toLowerCase());
    this.#tokenIds.set(`${lead}\n${word}`, id);
    return id;
  }
}
