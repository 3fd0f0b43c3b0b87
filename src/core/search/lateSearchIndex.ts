import type { Note, NoteId } from '../note/note';
import type { SearchAnswer, SearchIndex, SearchOptions } from '../ports/searchIndex';
import type { Entry } from './entry';

/** Notes handed over in one idle step: a few milliseconds. */
const STEP = 100;

/**
 * An index whose code is fetched at the first idle step or search, behind the first paint. Notes wait until then, as they
 * are: none is lost, and what is searched for meanwhile has no answer yet. A failed fetch is tried again at the next step.
 */
export class LateSearchIndex implements SearchIndex {
  readonly #load: () => Promise<() => SearchIndex>;
  readonly #onReady: () => void;
  readonly #waiting = new Map<NoteId, Note>();
  #index: SearchIndex | null = null;
  #fetching = false;

  /** `onReady` is called once, when a search can be answered. */
  constructor(load: () => Promise<() => SearchIndex>, onReady: () => void) {
    this.#load = load;
    this.#onReady = onReady;
  }

  get size(): number {
    return this.#waiting.size + (this.#index?.size ?? 0);
  }

  get entries(): ReadonlyMap<NoteId, Entry> | null {
    this.#fetch();
    this.#handOver(Number.POSITIVE_INFINITY);
    return this.#index?.entries ?? null;
  }

  put(note: Note): void {
    if (this.#index !== null && this.#waiting.size === 0) this.#index.put(note);
    else this.#waiting.set(note.id, note);
  }

  remove(id: NoteId): void {
    this.#waiting.delete(id);
    this.#index?.remove(id);
  }

  search(query: string, options?: SearchOptions): SearchAnswer | null {
    this.#fetch();
    if (this.#index === null) return null;
    this.#handOver(Number.POSITIVE_INFINITY);
    return this.#index.search(query, options);
  }

  warm(): boolean {
    this.#fetch();
    if (this.#index === null) return this.#fetching;
    if (this.#waiting.size === 0) return this.#index.warm();
    this.#handOver(STEP);
    return true;
  }

  #handOver(most: number): void {
    if (this.#index === null) return;
    let left = most;
    for (const [id, note] of this.#waiting) {
      if (left === 0) return;
      left -= 1;
      this.#waiting.delete(id);
      this.#index.put(note);
    }
  }

  #fetch(): void {
    if (this.#index !== null || this.#fetching) return;
    this.#fetching = true;
    void this.#load()
      .then((create) => {
        this.#index = create();
        this.#onReady();
      })
      .catch(() => undefined)
      .finally(() => (this.#fetching = false));
  }
}
