import type { EmbedDone } from '../../shared/protocol';
import type { Note, NoteId } from '../note/note';
import type { Assistant, Outcome } from '../ports/assistant';
import type { MeaningStore, StoredVectors } from '../ports/meaningStore';
import type { Timers } from '../ports/timers';
import { IndexBuilder } from './indexBuilder';
import type { IndexProgress } from './indexProgress';
import { MeaningQuestions } from './meaningQuestions';
import { mayBeRead } from './readableNotes';
import { textHash } from './textHash';
import { VectorTable, type Near } from './vectorTable';

export interface MeaningIndexDeps {
  readonly store: MeaningStore;
  readonly assistant: Pick<Assistant, 'embed'>;
  /** Version of the pack in use: the pack itself is not opened before there is something to read. */
  readonly packVersion: string;
  readonly timers: Timers;
  /** Runs the job while no other tab runs one; given up when the signal is aborted before its turn. */
  readonly alone: (job: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Every note as it stands on the screen. */
  readonly notes: () => ReadonlyMap<NoteId, Note>;
  readonly onProgress: (progress: IndexProgress) => void;
}

/** After a failure: a pack that cannot be used now is not asked for at every pause. */
const RETRY_MS = 60_000;
/** A tab that has had no turn for so long waits for another one. */
const TURN_MS = 1_000;

const makerOf = (version: string): string => `meaning@${version}`;

/**
 * What the notes mean, sentence by sentence: kept beside them, brought up to date when nobody writes, and asked here, on
 * the page's own thread, in slices (DECISIONS.md).
 */
export class MeaningIndex {
  readonly #deps: MeaningIndexDeps;
  readonly #builder: IndexBuilder;
  readonly #closed: AbortSignal;
  readonly questions: MeaningQuestions;
  readonly #hashes = new Map<NoteId, number>();
  #table: VectorTable | null = null;
  #maker: string;
  #status: IndexProgress['status'] = 'opening';
  /** Whether this tab is the one that builds. */
  #builds = false;
  #isLoaded = false;
  #seeksTurn = false;
  #total = 0;
  #changes = 0;
  #doomed = new Set<NoteId>();
  #running: Promise<unknown> = Promise.resolve();

  /** Ends when `closed` is aborted. */
  constructor(deps: MeaningIndexDeps, closed: AbortSignal) {
    this.#deps = deps;
    this.#closed = closed;
    this.#maker = makerOf(deps.packVersion);
    closed.addEventListener('abort', () => this.#builder.wake(), { once: true });
    this.questions = new MeaningQuestions({
      timers: deps.timers,
      notes: deps.notes,
      table: () => this.#table,
      stands: this.#stands,
      read: (text, signal) => this.#read([text], true, signal),
    });
    this.#builder = new IndexBuilder({
      timers: deps.timers,
      notes: deps.notes,
      isKnown: (id, bodyHash) => this.#hashes.get(id) === bodyHash,
      earlier: async (id) => (this.#hashes.has(id) ? (await deps.store.getMany([id]))[0] : undefined),
      read: (texts, signal) => this.#read(texts, false, signal),
      maker: () => this.#maker,
      take: (notes) => this.#take(notes),
      drop: (ids) => this.#drop(ids),
      onProgress: () => {
        // What could not be read has gone meanwhile.
        if (this.#status === 'failed' && this.#builder.waiting === 0) this.#status = 'ready';
        this.#report();
      },
    });
  }

  get passageCount(): number {
    return this.#table?.passageCount ?? 0;
  }

  /** Reads what is kept, then builds on, if no other tab does. Resolves when the index can be asked. */
  async open(): Promise<void> {
    const { store } = this.#deps;
    this.#report();
    const unsubscribe = store.onChange((ids, origin) => {
      if (ids === null) this.#lose();
      else if (origin === 'elsewhere') void this.#follow(ids);
    });
    this.#closed.addEventListener('abort', unsubscribe, { once: true });
    await this.#load();
    if (this.#isOver()) return;
    this.#isLoaded = true;
    this.markAll();
    // Another tab builds, or nobody sees this one: it has read all there is.
    this.#deps.timers.after(TURN_MS, () => this.#settle());
    this.#seekTurn();
  }

  /** Resolves when it was closed and nothing is written any more; what is kept stays. */
  async ended(): Promise<void> {
    await this.#running;
    this.#clear();
  }

  /** These notes are not what they were. What may not be read any more is forgotten at once. */
  changed(ids: Iterable<NoteId>): void {
    const gone: NoteId[] = [];
    for (const id of ids) {
      if (mayBeRead(this.#deps.notes().get(id))) this.#builder.mark(id);
      else gone.push(id);
    }
    if (gone.length > 0 || this.#doomed.size > 0) void this.#drop(gone);
    if (this.#status !== 'failed') this.#builder.rest();
    this.#count();
    this.#report();
  }

  markAll(): void {
    const notes = this.#deps.notes();
    for (const note of notes.values()) if (mayBeRead(note)) this.#builder.mark(note.id);
    const gone = [...this.#hashes.keys()].filter((id) => !mayBeRead(notes.get(id)));
    if (gone.length > 0) void this.#drop(gone);
    this.#builder.wake();
    this.#count();
    this.#report();
  }

  /** While `true` nothing is built, and another tab may: the page is out of sight. */
  pause(paused: boolean): void {
    this.#builder.pause(paused);
    this.#seekTurn();
  }

  /** Whether the note still is what was read: in one that was written on the passage may stand elsewhere by now. */
  readonly #stands = ({ noteId }: Near): boolean => {
    const note = this.#deps.notes().get(noteId);
    return note !== undefined && this.#hashes.get(noteId) === textHash(note.body);
  };

  async #read(texts: readonly string[], urgent: boolean, signal: AbortSignal): Promise<Outcome<EmbedDone>> {
    const outcome = await this.#deps.assistant.embed({ texts, urgent }, signal);
    if (outcome.status === 'failed' && !urgent) {
      this.#status = 'failed';
      this.#builder.rest(RETRY_MS);
    }
    if (outcome.status !== 'done') return outcome;
    if (this.#status === 'failed') this.#status = 'ready';
    const maker = makerOf(outcome.value.version);
    if (maker === this.#maker) return outcome;
    // A newer pack is in use: nothing that was read before can be compared with it.
    this.#maker = maker;
    this.#clear();
    this.markAll();
    return { status: 'cancelled' };
  }

  async #load(): Promise<void> {
    const gone: NoteId[] = [];
    for await (const portion of this.#deps.store.load(this.#maker)) {
      if (this.#isOver()) return;
      const notes = this.#deps.notes();
      for (const record of portion) {
        if (mayBeRead(notes.get(record.noteId))) this.#put(record);
        else gone.push(record.noteId);
      }
    }
    if (gone.length > 0) await this.#drop(gone);
  }

  #put(record: StoredVectors): void {
    const rows = record.scales.length;
    if (rows === 0) return;
    const dimensions = record.vectors.length / rows;
    this.#table ??= new VectorTable(dimensions);
    if (this.#table.dimensions !== dimensions) return;
    this.#table.put(record);
    this.#hashes.set(record.noteId, record.bodyHash);
    this.#changes += 1;
  }

  /** Takes new vectors in and keeps them; what was trashed while they were on their way is taken out again. */
  async #take(records: readonly StoredVectors[]): Promise<void> {
    const isWanted = ({ noteId }: StoredVectors): boolean => mayBeRead(this.#deps.notes().get(noteId));
    const wanted = records.filter((record) => record.maker === this.#maker && isWanted(record));
    wanted.forEach((record) => this.#put(record));
    if (wanted.length > 0) await this.#deps.store.put(wanted);
    const late = wanted.filter((record) => !isWanted(record)).map(({ noteId }) => noteId);
    if (late.length > 0) await this.#drop(late);
    this.#report();
  }

  async #drop(ids: readonly NoteId[]): Promise<void> {
    for (const id of ids) {
      this.#builder.unmark(id);
      this.#table?.remove(id);
      this.#hashes.delete(id);
      this.#doomed.add(id);
      this.#changes += 1;
    }
    const doomed = [...this.#doomed];
    if (doomed.length === 0) return;
    // What could not be removed is tried again at the next change, and at the next visit.
    if (await this.#deps.store.remove(doomed)) for (const id of doomed) this.#doomed.delete(id);
  }

  /** Another tab has read these notes, or dropped them. */
  async #follow(ids: readonly NoteId[]): Promise<void> {
    const records = await this.#deps.store.getMany(ids);
    if (this.#isOver()) return;
    ids.forEach((id, index) => {
      const record = records[index];
      this.#table?.remove(id);
      this.#hashes.delete(id);
      if (record?.maker === this.#maker && mayBeRead(this.#deps.notes().get(id))) this.#put(record);
      this.#changes += 1;
    });
    this.#report();
  }

  /** What was kept is gone: it was damaged, or another tab has deleted it. */
  #lose(): void {
    if (this.#isOver()) return;
    this.#clear();
    this.markAll();
    // Where the index was turned off, that is known by then.
    this.#builder.rest();
  }

  #clear(): void {
    this.#table = null;
    this.#hashes.clear();
    this.#changes += 1;
  }

  /** Waits to be the tab that builds, and builds until it is paused or closed. */
  #seekTurn(): void {
    if (!this.#isLoaded || this.#seeksTurn || this.#builder.paused || this.#isOver()) return;
    this.#seeksTurn = true;
    const build = (): Promise<void> => {
      this.#builds = true;
      this.#settle();
      return this.#builder.run(this.#closed);
    };
    this.#running = this.#deps
      .alone(build, this.#closed)
      .then(
        () => true,
        () => false,
      )
      .then((hadTurn) => {
        this.#builds = false;
        this.#seeksTurn = false;
        // Seen again while the last note was being written.
        if (hadTurn) this.#seekTurn();
      });
  }

  #settle(): void {
    if (this.#status === 'opening') this.#status = 'ready';
    this.#report();
  }

  #isOver(): boolean {
    return this.#closed.aborted;
  }

  #count(): void {
    this.#total = 0;
    for (const note of this.#deps.notes().values()) if (mayBeRead(note)) this.#total += 1;
  }

  #report(): void {
    if (this.#isOver()) return;
    const left = this.#builds ? this.#builder.waiting : 0;
    this.#deps.onProgress({
      status: this.#status === 'ready' && left > 0 ? 'building' : this.#status,
      done: Math.max(0, this.#total - left),
      total: this.#total,
      passages: this.passageCount,
      changes: this.#changes,
    });
  }
}
