import type { Dexie, Table } from 'dexie';
import type { ChangeOrigin, StorageFailure } from '../core/ports/noteRepository';
import type { SettingValue, SettingsRepository } from '../core/ports/settingsRepository';
import { fail, ok } from '../shared/result';
import type { Result } from '../shared/result';
import type { ChangeChannel } from './changeChannel';
import type { Connection } from './connection';
import { toStorageFailure } from './failures';

interface SettingRecord {
  readonly key: string;
  readonly value: SettingValue;
}

const table = (database: Dexie): Table<SettingRecord, string> => database.table('settings');

export class DexieSettingsRepository implements SettingsRepository {
  constructor(
    private readonly connection: Connection,
    private readonly changes: ChangeChannel,
  ) {}

  async all(): Promise<Readonly<Record<string, SettingValue>>> {
    const records = await this.connection.run((database) => table(database).toArray());
    return Object.fromEntries(records.map(({ key, value }) => [key, value]));
  }

  async get(key: string): Promise<SettingValue | undefined> {
    const record = await this.connection.run((database) => table(database).get(key));
    return record?.value;
  }

  set(key: string, value: SettingValue): Promise<Result<null, StorageFailure>> {
    return this.write(key, (database) => table(database).put({ key, value }));
  }

  remove(key: string): Promise<Result<null, StorageFailure>> {
    return this.write(key, (database) => table(database).delete(key));
  }

  onChange(listener: (keys: readonly string[], origin: ChangeOrigin) => void): () => void {
    return this.changes.subscribe('settings', listener);
  }

  private async write(key: string, work: (database: Dexie) => Promise<unknown>): Promise<Result<null, StorageFailure>> {
    try {
      await this.connection.run(work);
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
    this.changes.announce('settings', [key]);
    return ok(null);
  }
}
