import { isReminderDue } from '../../core/backup/reminder';
import type { BackupFolder, FolderState } from '../../core/ports/backupFolder';
import type { Clock } from '../../core/ports/clock';
import type { DeviceStorage } from '../../core/ports/deviceStorage';
import type { NoteRepository } from '../../core/ports/noteRepository';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { SnapshotInfo, SnapshotStore } from '../../core/ports/snapshotStore';
import type { Timers } from '../../core/ports/timers';
import type { InklingStore } from '../store';

export interface BackupKeeperDeps {
  readonly store: InklingStore;
  readonly notes: Pick<NoteRepository, 'onChange'>;
  readonly snapshots: SnapshotStore;
  readonly folder: BackupFolder;
  readonly device: Pick<DeviceStorage, 'usage'>;
  readonly settings: Pick<SettingsRepository, 'get' | 'set'>;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** From a change to the look whether a snapshot is due. With the pause between two of them never more than five minutes. */
const LOOK_AFTER_MS = 30_000;
const SNAPSHOT_EVERY_MS = 270_000;
const REMINDED_KEY = 'backup.remindedAtMs';

/** Sees to it that the library is backed up by itself, and says what a person has to do where it cannot be. */
export class BackupKeeper {
  readonly #deps: BackupKeeperDeps;
  #snapshots: readonly SnapshotInfo[] = [];
  #folder: FolderState = { status: 'none', name: '', writtenAtMs: null };
  #failed = false;
  #waiting = false;

  constructor(deps: BackupKeeperDeps) {
    this.#deps = deps;
  }

  /** Follows the notes from now on; what an earlier page left undone is done first. */
  async start(): Promise<void> {
    await this.#look();
    this.#deps.notes.onChange(() => this.#soon());
    this.#soon();
    this.#tellLoss();
    await this.#meetFolder();
  }

  /** A read that fails is tried again: until then nobody knows whether there is a folder to be asked about. */
  async #meetFolder(): Promise<void> {
    const { folder, timers } = this.#deps;
    const state = await folder.state().catch(() => null);
    if (state === null) timers.after(LOOK_AFTER_MS, () => void this.#meetFolder().catch(() => undefined));
    else this.#folder = state;
    this.#show();
    if (state === null) return;
    this.#askForFolder();
    await this.#remind();
  }

  #soon(waitMs = LOOK_AFTER_MS): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#deps.timers.after(waitMs, () => {
      this.#waiting = false;
      void this.#back();
    });
  }

  /** One round: a snapshot, unless the last one is too young, and the folder. */
  async #back(): Promise<void> {
    const { clock, snapshots, folder } = this.#deps;
    // Another tab may have taken one.
    await this.#look();
    const [last] = this.#snapshots;
    const leftMs = last === undefined ? 0 : last.atMs + SNAPSHOT_EVERY_MS - clock.nowMs();
    // Further ahead than a pause is a wrong clock.
    if (leftMs > 0 && leftMs <= SNAPSHOT_EVERY_MS) {
      this.#soon(leftMs);
      return;
    }
    const taken = await snapshots.take(clock.nowMs());
    this.#failed = !taken.ok;
    await this.#look();
    this.#folder = await folder.write(clock.nowMs()).catch(() => this.#folder);
    this.#show();
  }

  async #look(): Promise<void> {
    this.#snapshots = await this.#deps.snapshots.list().catch(() => this.#snapshots);
  }

  /** Nothing is left, but there was something: the way back is one click away. */
  #tellLoss(): void {
    const { library, notify, openSettings } = this.#deps.store.getState();
    if (this.#snapshots.length === 0 || [...library.byId.values()].some(({ revision }) => revision > 0)) return;
    notify({
      key: 'safety:backup.lost',
      tone: 'warning',
      action: { key: 'safety:backup.look', run: () => openSettings('transfer') },
    });
  }

  #askForFolder(): void {
    if (this.#folder.status !== 'ask') return;
    this.#deps.store.getState().notify({
      key: 'safety:folder.ask',
      action: { key: 'safety:folder.allow', run: () => void this.#allow() },
    });
  }

  async #remind(): Promise<void> {
    const { store, settings, device, clock } = this.#deps;
    if (this.#folder.status === 'ready' || this.#folder.status === 'ask') return;
    const { library, preferences, notify, exportAll } = store.getState();
    const nowMs = clock.nowMs();
    const { lastBackupAtMs } = preferences;
    // Made by a wrong clock: what was written since is not known.
    const copiedAtMs = lastBackupAtMs !== null && lastBackupAtMs > nowMs ? null : lastBackupAtMs;
    const reminded = await settings.get(REMINDED_KEY).catch(() => undefined);
    const changedCount = [...library.byId.values()].filter(
      ({ revision, updatedAtMs }) => revision > 0 && updatedAtMs > (copiedAtMs ?? 0),
    ).length;
    const persisted = await device.usage().then(
      (usage) => usage.persisted,
      () => null,
    );
    const remindedAtMs = typeof reminded === 'number' ? reminded : null;
    if (!isReminderDue({ nowMs, copiedAtMs, remindedAtMs, changedCount, persisted })) return;
    await settings.set(REMINDED_KEY, nowMs);
    notify({
      key: persisted === false ? 'safety:backup.remindUnsafe' : 'safety:backup.remind',
      values: { count: changedCount },
      action: { key: 'safety:backup.save', run: () => void exportAll('backup') },
    });
  }

  async #allow(): Promise<void> {
    this.#folder = await this.#deps.folder.allow();
    await this.#fill();
  }

  /** Everything into the folder, at once. */
  async #fill(): Promise<void> {
    this.#show();
    await this.#deps.store.getState().flush();
    this.#folder = await this.#deps.folder.write(this.#deps.clock.nowMs()).catch(() => this.#folder);
    this.#show();
  }

  async #restore(seq: number): Promise<void> {
    const file = await this.#deps.snapshots.fileOf(seq).catch(() => null);
    const { planImport, notify } = this.#deps.store.getState();
    if (file === null) return void notify({ key: 'safety:backup.unreadable', tone: 'warning' });
    await planImport([{ path: file.name, sizeBytes: file.bytes.length, bytes: () => Promise.resolve(file.bytes) }]);
  }

  #show(): void {
    const { store, folder } = this.#deps;
    store.setState({
      backup: {
        snapshots: this.#snapshots,
        failed: this.#failed,
        folder: this.#folder,
        restore: (seq) => this.#restore(seq),
        pickFolder: async () => {
          this.#folder = await folder.pick();
          await this.#fill();
        },
        allowFolder: () => this.#allow(),
        leaveFolder: async () => {
          this.#folder = await folder.leave();
          this.#show();
        },
      },
    });
  }
}
