import type { Table } from 'dexie';
import type { MemoryStore } from '../core/ports/personalMemory';
import type { Connection } from './connection';

interface MemoryRecord {
  readonly key: 'memory';
  readonly bytes: ArrayBuffer;
}

/** The one record of the memory's own database. What cannot be read counts as not there. */
export class DexieMemoryStore implements MemoryStore {
  constructor(private readonly connection: Connection) {}

  async read(): Promise<ArrayBuffer | null> {
    try {
      const record = await this.connection.run((database) => database.table<MemoryRecord>('memory').get('memory'));
      return record?.bytes instanceof ArrayBuffer ? record.bytes : null;
    } catch {
      return null;
    }
  }

  write(bytes: ArrayBuffer): Promise<boolean> {
    return this.change((table) => table.put({ key: 'memory', bytes }));
  }

  /** Who never let it learn gets no database by this. */
  async erase(): Promise<boolean> {
    return !(await this.connection.exists()) || this.change((table) => table.clear());
  }

  private async change(work: (table: Table<MemoryRecord>) => Promise<unknown>): Promise<boolean> {
    try {
      await this.connection.run((database) => work(database.table('memory')));
      return true;
    } catch {
      return false;
    }
  }
}
