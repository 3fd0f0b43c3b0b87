import type { EmbedDone } from '../../shared/protocol';
import type { Note, NoteId } from '../note/note';
import type { Outcome } from '../ports/assistant';
import type { StoredVectors } from '../ports/meaningStore';
import type { Timers } from '../ports/timers';
import { finishReading, joinRead, planReading } from './noteReading';
import { mayBeRead } from './readableNotes';
import { textHash } from './textHash';

export interface IndexBuilderDeps {
  readonly timers: Timers;
  readonly notes: () => ReadonlyMap<NoteId, Note>;
  /** Whether the index holds this note as it is. */
  readonly isKnown: (id: NoteId, bodyHash: number) => boolean;
  readonly earlier: (id: NoteId) => Promise<StoredVectors | undefined>;
  readonly read: (texts: readonly string[], signal: AbortSignal) => Promise<Outcome<EmbedDone>>;
  readonly maker: () => string;
  readonly take: (notes: readonly StoredVectors[]) => Promise<void>;
  readonly drop: (ids: readonly NoteId[]) => Promise<void>;
  readonly onProgress: () => void;
}

/** Nothing is read while somebody writes, nor for so long after. */
export const REST_MS = 2_000;
/** Between two batches, so that the page and the processor breathe. */
const PAUSE_MS = 15;
/** Sentences of one batch: about a tenth of a second. */
const BATCH = 16;
/** Notes whose text is only compared, in one go: a millisecond. */
const COMPARED_AT_ONCE = 40;
/** Written together: a transaction for every note would cost more than the reading. */
const WRITTEN_TOGETHER = 24;

/** Brings one note after the other up to date, in idle time, for as long as it runs. */
export class IndexBuilder {
  readonly #deps: IndexBuilderDeps;
  readonly #marked = new Set<NoteId>();
  #ready: StoredVectors[] = [];
  #paused = false;
  #resting = false;
  #endRest = (): void => undefined;
  #wakeUp: (() => void) | null = null;

  constructor(deps: IndexBuilderDeps) {
    this.#deps = deps;
  }

  /** Notes that are not up to date, or not known to be. */
  get waiting(): number {
    return this.#marked.size;
  }

  mark(id: NoteId): void {
    this.#marked.add(id);
  }

  unmark(id: NoteId): void {
    this.#marked.delete(id);
    this.#ready = this.#ready.filter(({ noteId }) => noteId !== id);
  }

  /** Reading goes on once nothing has changed for a while. */
  rest(waitMs = REST_MS): void {
    this.#endRest();
    this.#resting = true;
    this.#endRest = this.#deps.timers.after(waitMs, () => {
      this.#resting = false;
      this.wake();
    });
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    this.wake();
  }

  wake(): void {
    this.#wakeUp?.();
    this.#wakeUp = null;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Resolves when it is paused or the signal is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.#paused) {
      const note = this.#next();
      if (note !== null && !this.#resting) await this.#read(note, signal);
      if (this.#ready.length >= WRITTEN_TOGETHER || (this.#marked.size === 0 && this.#ready.length > 0)) {
        await this.#write();
      }
      if (this.#resting || (this.#marked.size === 0 && this.#ready.length === 0)) {
        this.#deps.onProgress();
        await this.#sleep(signal);
      } else await this.#breathe();
    }
    // What was read is kept: nobody should pay for it twice.
    await this.#write();
  }

  /** A note that must be read. Those that are up to date are passed over, some at a time. */
  #next(): Note | null {
    let compared = 0;
    for (const id of this.#marked) {
      const note = this.#deps.notes().get(id);
      if (mayBeRead(note) && !this.#deps.isKnown(id, textHash(note.body))) return note;
      this.#marked.delete(id);
      compared += 1;
      if (compared === COMPARED_AT_ONCE) return null;
    }
    return null;
  }

  async #read(note: Note, signal: AbortSignal): Promise<void> {
    const before = await this.#deps.earlier(note.id);
    const maker = this.#deps.maker();
    const usable = before?.maker === maker ? before : undefined;
    const plan = planReading(note, usable);
    if (plan.passages.length === 0) {
      this.#marked.delete(note.id);
      if (before !== undefined) await this.#deps.drop([note.id]);
      return;
    }
    const read: EmbedDone[] = [];
    for (let from = 0; from < plan.unread.length; from += BATCH) {
      const outcome = await this.#deps.read(plan.unread.slice(from, from + BATCH), signal);
      // The note stays marked: it is read when the reader can be had again.
      if (outcome.status !== 'done') return;
      read.push(outcome.value);
      if (from + BATCH < plan.unread.length) await this.#breathe();
      if (this.#resting) await this.#sleep(signal);
      if (signal.aborted || this.#paused) return;
    }
    // Written on meanwhile: what was read is not the note any more.
    if (this.#deps.notes().get(note.id)?.body !== note.body || this.#deps.maker() !== maker) return;
    this.#marked.delete(note.id);
    const joined = joinRead(read);
    const dimensions = joined?.dimensions ?? (usable === undefined ? 0 : usable.vectors.length / usable.scales.length);
    this.#ready.push(finishReading(plan, usable, joined, maker, dimensions));
  }

  async #write(): Promise<void> {
    const notes = this.#ready;
    this.#ready = [];
    if (notes.length > 0) await this.#deps.take(notes);
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#deps.timers.after(PAUSE_MS, resolve);
      this.#wakeUp = () => {
        stop();
        resolve();
      };
    });
  }

  #sleep(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wakeUp = resolve;
    });
  }
}
