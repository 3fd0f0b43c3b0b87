import type { Dexie, Table } from 'dexie';
import type { NoteId } from '../core/note/note';
import type { MeaningStore, StoredVectors } from '../core/ports/meaningStore';
import type { ChangeOrigin } from '../core/ports/noteRepository';
import type { ChangeChannel } from './changeChannel';
import type { Connection } from './connection';
import { ConnectionClosedError, isQuota } from './failures';
import { fromRecord, toRecord, type VectorRecord } from './vectorRecord';

/** Notes read at once: some hundred kilobytes. */
const PORTION = 200;
/** Told to other tabs instead of ids: everything is gone. */
const EVERYTHING = '*';

const table = (database: Dexie): Table<VectorRecord, NoteId> => database.table('vectors');

/** The index of meaning in a database of its own, which is deleted and begun anew when it is broken. */
export class DexieMeaningStore implements MeaningStore {
  #connection: Connection | null = null;
  /** Somebody else has deleted the database: it stays so until it is loaded on purpose. */
  #sealed = false;

  constructor(
    private readonly connect: () => Connection,
    private readonly changes: ChangeChannel,
  ) {}

  async *load(maker: string): AsyncIterable<readonly StoredVectors[]> {
    if (this.#sealed) this.#leave();
    let after = '';
    for (;;) {
      const last = after;
      const records = await this.#run((database) => table(database).where(':id').above(last).limit(PORTION).toArray());
      if (records === null || records.length === 0) return;
      after = records.at(-1)?.noteId ?? '';
      const whole = records.map(fromRecord).filter((note) => note !== undefined);
      const kept = whole.filter((note) => note.maker === maker);
      const keptIds = new Set(kept.map(({ noteId }) => noteId));
      const dropped = records.map(({ noteId }) => noteId).filter((id) => !keptIds.has(id));
      if (dropped.length > 0) await this.#run((database) => table(database).bulkDelete(dropped));
      yield kept;
      if (records.length < PORTION) return;
    }
  }

  async getMany(ids: readonly NoteId[]): Promise<readonly (StoredVectors | undefined)[]> {
    const records = await this.#run((database) => table(database).bulkGet([...ids]));
    return (records ?? ids.map(() => undefined)).map(fromRecord);
  }

  async put(notes: readonly StoredVectors[]): Promise<boolean> {
    const records = notes.map(toRecord);
    const stored = await this.#run((database) => table(database).bulkPut(records));
    if (stored === null) return false;
    this.#tell(notes.map(({ noteId }) => noteId));
    return true;
  }

  async remove(ids: readonly NoteId[]): Promise<boolean> {
    const removed = await this.#run(async (database) => {
      await table(database).bulkDelete([...ids]);
      return true;
    });
    if (removed === null) return false;
    this.#tell(ids);
    return true;
  }

  /** Whatever state it is in; the next work opens a new one. */
  async forget(): Promise<void> {
    const connection = this.#connection ?? this.connect();
    this.#connection = null;
    await connection.destroy().catch(() => undefined);
    this.#tell([EVERYTHING]);
  }

  onChange(listener: (ids: readonly NoteId[] | null, origin: ChangeOrigin) => void): () => void {
    return this.changes.subscribe('meaning', (ids, origin) => {
      const everything = ids.includes(EVERYTHING);
      listener(everything ? null : ids, origin);
    });
  }

  #tell(ids: readonly NoteId[]): void {
    this.changes.announce('meaning', ids);
  }

  #leave(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#sealed = false;
  }

  /** Null when the work could not be done, with a new database neither: the index is worth no alarm. */
  async #run<Value>(work: (database: Dexie) => PromiseLike<Value>): Promise<Value | null> {
    for (let attempt = 0; attempt < 2 && !this.#sealed; attempt += 1) {
      this.#connection ??= this.connect();
      try {
        return await this.#connection.run(async (database) => work(database));
      } catch (thrown) {
        if (isQuota(thrown)) return null;
        // Deleted under this handle, or changed by a newer version of the app: nothing may be written back behind that.
        if (thrown instanceof ConnectionClosedError) this.#sealed = true;
        if (this.#sealed) return null;
        // Of another shape, or broken: all of it can be made again.
        if (attempt === 0) await this.forget();
      }
    }
    return null;
  }
}
