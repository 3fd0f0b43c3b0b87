import { attachmentIdsIn } from '../../core/note/attachmentLinks';
import { MEMORY_SETTINGS_KEY, parseMemorySettings } from '../../core/memory/memorySettings';
import { canariesOf } from '../../core/saving/canaries';
import type { NoteId } from '../../core/note/note';
import type { BackupFolder } from '../../core/ports/backupFolder';
import type { Clock } from '../../core/ports/clock';
import type { DraftJournal } from '../../core/ports/draftJournal';
import type { FirstScreen } from '../../core/ports/firstScreen';
import type { HistoryRepository } from '../../core/ports/historyRepository';
import type { MemoryStore } from '../../core/ports/personalMemory';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { ScanReport, ScanTerm, StoreScan } from '../../core/ports/storeScan';
import type { Timers } from '../../core/ports/timers';
import { digestOf } from '../notes/librarySelectors';
import type { InklingStore } from '../store';
import { receiptWithout } from '../transfer/lastImportKeeper';

/** One note that is being forgotten, and what a look into every store found of it afterwards. */
export interface Forgetting {
  readonly title: string;
  readonly terms: readonly ScanTerm[];
  /** null while it is being looked for. */
  readonly report: ScanReport | null;
  /** The picked folder could not be written to: its copies still hold the note. */
  readonly inFolder: boolean;
}

export interface ForgetterView {
  readonly forgetting: Forgetting | null;
  /** Erases a note with everything that was made of it, then looks for it everywhere. Ask first. */
  forget(id: NoteId): Promise<void>;
  /** Looks for a text in everything that is kept in this browser. */
  search(text: string): Promise<ScanReport>;
}

export interface ForgetterSlice {
  /** null until its code has come, which is after the first paint. */
  readonly forgetter: ForgetterView | null;
}

export interface ForgetterDeps {
  readonly store: InklingStore;
  readonly history: HistoryRepository;
  readonly journal: DraftJournal;
  readonly firstScreen: FirstScreen;
  readonly memory: MemoryStore;
  readonly settings: Pick<SettingsRepository, 'get' | 'set'>;
  readonly folder: BackupFolder;
  readonly scan: StoreScan;
  readonly clock: Clock;
  readonly timers: Timers;
  forgetMeaning(ids: readonly NoteId[]): Promise<unknown>;
}

/** The memory writes a moment after the notes have changed; by the last look it has. */
const LOOKS = 4;
const LOOK_AGAIN_MS = 4_000;

const isClean = ({ stores }: ScanReport): boolean => stores.every(({ hitCount }) => hitCount === 0);

/** Makes forgetting and looking known to the store. */
export const openForgetter = (deps: ForgetterDeps): void => {
  const { store, history, journal, firstScreen, memory, settings, folder, scan, clock, timers, forgetMeaning } = deps;
  const show = (forgetting: Forgetting | null): void =>
    store.setState({ forgetter: { forgetting, forget, search: (text) => scan.search([{ text, everywhere: true }]) } });

  /** What is not erased along with a note, because it is made of all notes or of none. */
  const clear = async (id: NoteId): Promise<void> => {
    journal.forget(id);
    firstScreen.write(firstScreen.read().filter((other) => other !== id));
    const { memory: view } = store.getState();
    // The memory's keeper comes last.
    const learning = view?.settings ?? parseMemorySettings(await settings.get(MEMORY_SETTINGS_KEY).catch(() => null));
    if (learning.leftOutNotes.includes(id)) {
      const leftOutNotes = learning.leftOutNotes.filter((other) => other !== id);
      if (view !== null) view.set({ leftOutNotes });
      else await settings.set(MEMORY_SETTINGS_KEY, { ...learning, leftOutNotes });
    }
    const { lastImport } = store.getState();
    if (lastImport?.noteIds.includes(id) === true) store.setState({ lastImport: receiptWithout(lastImport, id) });
    // It is learnt anew from the notes that are left.
    await memory.erase();
    await forgetMeaning([id]).catch(() => undefined);
    await history.erase([id]);
  };

  const isHere = (id: NoteId): boolean => store.getState().library.byId.has(id);

  const forget = async (id: NoteId): Promise<void> => {
    const { library, eraseNotes, showOverlay } = store.getState();
    const note = library.byId.get(id);
    if (note === undefined) return;
    const versions = await history.list(id).catch(() => []);
    const texts = [note, ...versions];
    const others = [...library.byId.values()].filter((other) => other.id !== id).map(({ body }) => body);
    let terms: readonly ScanTerm[] = [
      { text: id, everywhere: true },
      ...canariesOf(
        texts.map(({ body }) => body),
        others,
      ),
    ];
    const { title } = digestOf(note);
    show({ title, terms, report: null, inFolder: false });
    showOverlay('forgotten');
    await eraseNotes([id]);
    // Known only now: an image that a version of another note shows stays for it.
    const shown = await history.attachmentIds().catch(() => new Set<string>());
    const images = [...attachmentIdsIn(texts)].filter(
      (image) => !shown.has(image) && !others.some((body) => body.includes(image)),
    );
    terms = [...terms, ...images.map((text) => ({ text, everywhere: true }))];
    // First: the names of the files there, which are kept here too, are made of titles.
    const copy = isHere(id) ? undefined : await folder.write(clock.nowMs(), true).catch(() => null);
    const inFolder = copy === null || copy?.status === 'ask' || copy?.status === 'failed';
    let report: ScanReport = isHere(id) ? await scan.search(terms) : { stores: [], unread: [] };
    for (let look = 0; look < LOOKS; look += 1) {
      // What could not be erased keeps all that belongs to it.
      if (isHere(id)) break;
      await clear(id);
      report = await scan.search(terms);
      if (isClean(report)) break;
      await new Promise<void>((resolve) => void timers.after(LOOK_AGAIN_MS, resolve));
    }
    show({ title, terms, report, inFolder });
  };

  show(null);
};
