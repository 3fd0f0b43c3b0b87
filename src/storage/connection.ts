import { Dexie } from 'dexie';
import { ConnectionClosedError, isLostConnection } from './failures';
import { assertMigrations } from './migrations';
import type { Migration } from './migrations';

/** Longest wait for one piece of work: a dead handle may never answer at all. */
const WORK_TIMEOUT_MS = 20_000;
/** Longest wait for work over a whole library, once the handle has answered: a slow phone takes minutes for a backup. */
const BULK_TIMEOUT_MS = 10 * 60_000;
/** Longest that unsaved drafts may hold up a newer tab that wants to upgrade. */
const FLUSH_TIMEOUT_MS = 3_000;
const REPLAYS = 2;

export interface ConnectionHooks {
  /** Last chance to store drafts before the database closes for a newer version of the app. */
  flush?(): Promise<unknown>;
  /** The database is closed for good in this page: ask the person to reload. `erased`: its data is gone on purpose. */
  onReloadNeeded?(erased: boolean): void;
  /** Another tab holds an older version open: ask the person to close or reload it. */
  onBlocked?(): void;
}

export interface ConnectionOptions extends ConnectionHooks {
  readonly name: string;
  readonly migrations: readonly Migration[];
  /** For tests: another IndexedDB than the global one. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

type Work<Value> = (database: Dexie, replay: number) => Promise<Value>;

const withTimeout = async <Value>(work: Promise<Value>, waitMs: number): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('The database did not answer.', 'TimeoutError')), waitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Owns the handle of one database: opens it late, and opens it anew when the browser has lost it. */
export class Connection {
  private database: Dexie | null = null;
  private closedReason: string | null = null;
  private readonly latest: number;

  constructor(private readonly options: ConnectionOptions) {
    assertMigrations(options.migrations);
    this.latest = options.migrations.length;
  }

  get name(): string {
    return this.options.name;
  }

  /** Whether the database was ever made on this device; taken for made where the browser does not tell. */
  async exists(): Promise<boolean> {
    try {
      const known = await (this.options.indexedDB ?? indexedDB).databases();
      return known.some(({ name }) => name === this.name);
    } catch {
      return true;
    }
  }

  /**
   * Runs `work` on an open handle. After a lost connection it runs again on a new one, `replay` counting from 0, so
   * `work` must stand being done twice. Rejects with the last error.
   */
  run<Value>(work: Work<Value>): Promise<Value> {
    return this.repeat(work, (database) => this.prepare(database), WORK_TIMEOUT_MS);
  }

  /** As `run`, for work that may take minutes. The handle must give a first sign of life as soon as ever. */
  runBulk<Value>(work: Work<Value>): Promise<Value> {
    const prepare = async (database: Dexie): Promise<void> => {
      await this.prepare(database);
      // Any table will do: another may be held by an import of somebody else.
      await Promise.race(database.tables.map((table) => table.limit(1).primaryKeys()));
    };
    return this.repeat(work, prepare, BULK_TIMEOUT_MS);
  }

  private async repeat<Value>(
    work: Work<Value>,
    prepare: (database: Dexie) => Promise<void>,
    waitMs: number,
  ): Promise<Value> {
    for (let replay = 0; ; replay += 1) {
      if (this.closedReason !== null) throw new ConnectionClosedError(this.closedReason);
      const database = this.handle();
      try {
        await withTimeout(prepare(database), WORK_TIMEOUT_MS);
        return await withTimeout(work(database, replay), waitMs);
      } catch (thrown) {
        if (!isLostConnection(thrown) || replay >= REPLAYS) throw thrown;
        if (this.database === database) this.drop();
      }
    }
  }

  /** Deletes the database with all that it holds; this connection stays closed until `reopen`. */
  async destroy(): Promise<void> {
    this.closedReason = 'The data was erased.';
    const database = this.database ?? this.create();
    this.database = null;
    await withTimeout(database.delete({ disableAutoOpen: true }), WORK_TIMEOUT_MS);
  }

  /** After `destroy` here, done or failed: the next piece of work opens the database again. */
  reopen(): void {
    this.database = null;
    this.closedReason = null;
  }

  close(reason = 'The database was closed.'): void {
    this.closedReason = reason;
    this.drop();
  }

  private drop(): void {
    this.database?.close({ disableAutoOpen: true });
    this.database = null;
  }

  private handle(): Dexie {
    this.database ??= this.create();
    return this.database;
  }

  private async prepare(database: Dexie): Promise<void> {
    if (!database.isOpen()) await this.open(database);
    // Dexie passes over an error while it reads the schema and is left with tables that have nothing beneath them.
    if (database.tables.some((table) => (table.core as unknown) === undefined)) {
      throw new DOMException('The database opened without its tables.', 'InvalidStateError');
    }
    // Dexie opens a newer database as it finds it; code of yesterday must not write into the schema of tomorrow.
    const installed = database.backendDB().version / 10;
    if (installed > this.latest) {
      this.close('A newer version of the app has changed the database.');
      this.options.onReloadNeeded?.(false);
      throw new ConnectionClosedError('A newer version of the app has changed the database.');
    }
  }

  private async open(database: Dexie): Promise<void> {
    try {
      await database.open();
    } catch (thrown) {
      // The instance keeps the error for good; the next piece of work starts from a new one.
      if (this.database === database) this.drop();
      throw thrown;
    }
  }

  private create(): Dexie {
    const { name, migrations, indexedDB, IDBKeyRange } = this.options;
    const database = new Dexie(name, {
      // Chrome reports `complete` before the disk has the data unless told otherwise.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
      ...(indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : {}),
    });
    for (const { id, stores, upgrade } of migrations) {
      const version = database.version(id).stores({ ...stores });
      if (upgrade) version.upgrade(upgrade);
    }
    database.on('versionchange', (event) => {
      void this.giveWay(database, event.newVersion === null);
      // Stops Dexie's own handler, which would close at once and lose what is not flushed.
      return false;
    });
    database.on('blocked', () => this.options.onBlocked?.());
    return database;
  }

  private async giveWay(database: Dexie, erased: boolean): Promise<void> {
    // One that was given up while it waited for another tab, and opened after all: nobody uses it.
    if (this.database !== database) {
      database.close({ disableAutoOpen: true });
      return;
    }
    try {
      if (!erased && this.options.flush) await withTimeout(this.options.flush(), FLUSH_TIMEOUT_MS);
    } catch {
      // The drafts stay on the screen and in the journal; the newer tab must not wait longer.
    }
    this.close(erased ? 'The data was erased in another tab.' : 'A newer version of the app is open in another tab.');
    this.options.onReloadNeeded?.(erased);
  }
}
