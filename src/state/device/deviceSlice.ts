import { newNote } from '../../core/note/note';
import type { NoteId } from '../../core/note/note';
import type { DeviceUsage } from '../../core/ports/deviceStorage';
import type { NoteVersion } from '../../core/ports/historyRepository';
import type { InklingDeps } from '../deps';
import type { SliceContext } from '../slice';

export interface DeviceSlice {
  /** null until it was measured. */
  readonly usage: DeviceUsage | null;
  readonly erasing: boolean;
  /** Another tab erased everything: what is on this screen is on no disk any more. */
  readonly erasedElsewhere: boolean;
  refreshUsage(): Promise<void>;
  askForPersistence(): Promise<void>;
  /** Every note, version, setting, pack and cache of this app on this device; ask first. */
  eraseEverything(): Promise<void>;
  /** The database closed because another tab erased it: this one lets go as well. */
  takeErasure(): void;
  listVersions(id: NoteId): Promise<readonly NoteVersion[]>;
  /** Restoring makes a new note: a version never overwrites. */
  restoreVersion(version: NoteVersion): NoteId;
  /** The newest version of each note that the database lacks, the newest first. */
  listLost(): Promise<readonly NoteVersion[]>;
  /** Stores these as notes under their old ids, so that links and versions fit again. Resolves to whether it did. */
  bringBack(versions: readonly NoteVersion[]): Promise<boolean>;
  copyLink(id: NoteId): Promise<void>;
}

export const createDeviceSlice = ({ set, get }: SliceContext, deps: InklingDeps): DeviceSlice => ({
  usage: null,
  erasing: false,
  erasedElsewhere: false,
  refreshUsage: async () => {
    const usage = await deps.device.usage().catch(() => null);
    set({ usage });
  },
  askForPersistence: async () => {
    await deps.platform.requestPersistence();
    await get().refreshUsage();
  },
  eraseEverything: async () => {
    set({ erasing: true });
    await get().flush();
    const known = [...get().library.byId.keys()];
    const erased = await deps.device.eraseEverything();
    if (!erased.ok) {
      set({ erasing: false });
      const { gone, kept } = erased.error;
      const leftNotes = gone.length > 0 ? 'eraseLeftNotes' : 'eraseFailed';
      const leftElse = kept.includes('versions') ? 'eraseLeftVersions' : 'eraseLeftMeaning';
      const key = kept.includes('notes') ? leftNotes : leftElse;
      get().notify({ key: `settings:device.${key}`, tone: 'warning' });
      if (gone.includes('notes')) {
        // Drafts of notes that are gone must not bring them back, and the screen shows what there is.
        await get().dropNotes(known);
        await get()
          .reloadNotes([...get().library.byId.keys()])
          .catch(() => undefined);
      }
      await get().refreshUsage();
      return;
    }
    // The page that goes away writes its drafts down once more; nothing of them may be there at the next start.
    get().discardDrafts();
    await deps.platform.startAfresh();
  },
  takeErasure: () => {
    get().discardDrafts();
    set({ erasedElsewhere: true });
    get().setOutdated();
  },
  listVersions: (id) => deps.history.list(id),
  restoreVersion: (version) => get().createNote({ body: version.body, tags: version.tags }),
  listLost: async () => {
    const latest = await deps.history.latest();
    const known = await deps.notes.getMany(latest.map(({ noteId }) => noteId));
    return latest.filter((_version, index) => known[index] === undefined);
  },
  bringBack: async (versions) => {
    const notes = versions.map(({ noteId, body, tags, writtenAtMs }) => ({
      ...newNote(noteId, writtenAtMs, body),
      tags,
      revision: 1,
    }));
    const stored = await deps.notes.insertAll(notes, []);
    if (!stored.ok) {
      get().notify({ key: 'lost:notStored', tone: 'warning' });
      return false;
    }
    await get().reloadNotes(notes.map(({ id }) => id));
    get().notify({ key: 'lost:back', values: { count: notes.length } });
    return true;
  },
  copyLink: async (id) => {
    const copied = await deps.platform.copyText(deps.platform.addressOf(`#/note/${encodeURIComponent(id)}`));
    get().notify({
      key: copied ? 'notes:linkCopied' : 'notes:copyRefused',
      tone: copied ? 'plain' : 'warning',
      scope: 'note',
    });
  },
});
