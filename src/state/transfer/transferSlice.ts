import type { NoteId } from '../../core/note/note';
import type { StorageFailure } from '../../core/ports/noteRepository';
import type { Platform } from '../../core/ports/platform';
import type {
  BackupWish,
  ExportFile,
  ImportPlan,
  ImportReceipt,
  ImportSource,
  TransferFailure,
} from '../../core/ports/transferService';
import { fail } from '../../shared/result';
import type { InklingDeps } from '../deps';
import type { SliceContext } from '../slice';

/** One import from the first file to the last note. Nothing is stored before `planned` was accepted. */
export type ImportState =
  | { readonly status: 'idle' }
  | { readonly status: 'reading'; readonly fileCount: number }
  /** An encrypted backup is among them; `wrong`: the passphrase given last did not open it. */
  | { readonly status: 'sealed'; readonly sources: readonly ImportSource[]; readonly wrong: boolean }
  | { readonly status: 'planned'; readonly plan: ImportPlan }
  | { readonly status: 'refused'; readonly failure: TransferFailure }
  | { readonly status: 'storing' }
  | { readonly status: 'failed'; readonly failure: StorageFailure };

export type ExportKind = 'backup' | 'markdown';

export interface TransferSlice {
  readonly importState: ImportState;
  /** The last import that can be taken back; null before the first and once it was. Kept over restarts (lastImportKeeper.ts). */
  readonly lastImport: ImportReceipt | null;
  readonly exporting: ExportKind | null;
  planImport(sources: readonly ImportSource[], passphrase?: string): Promise<void>;
  /** `folderTags`: folders and notebooks of the other program become tags. */
  acceptImport(folderTags?: boolean): Promise<void>;
  /** Stays possible until the next import. */
  undoImport(): Promise<void>;
  cancelImport(): void;
  /** One note as Markdown, without a question: for one that could not be saved, too. */
  exportNote(id: NoteId): void;
  /** Hands a file that is made already to the person. */
  saveFile(file: ExportFile): void;
  /** Null where the browser has no share sheet. */
  readonly shareText: Platform['shareText'];
  /** `ids`: these notes alone, as Markdown. Resolves to whether the file was made whole. */
  exportAll(kind: ExportKind, ids?: ReadonlySet<NoteId>, wish?: BackupWish): Promise<boolean>;
}

export const createTransferSlice = ({ set, get }: SliceContext, deps: InklingDeps): TransferSlice => {
  const { transfer, platform, clock } = deps;

  /** Archives are code that loads when it is first needed, and that may be out of reach. */
  const partMissing = (): void => void get().notify({ key: 'shell:part.missing', tone: 'warning' });

  /** Of several imports that are read, the last one counts; one that was given up counts no more. */
  let reading = 0;

  const undo = async (): Promise<void> => {
    const receipt = get().lastImport;
    if (receipt === null) return;
    const undone = await transfer.undoImport(receipt).catch(() => null);
    if (undone?.ok !== true) {
      get().notify({ key: 'notes:import.undoFailed', tone: 'warning' });
      return;
    }
    if (get().lastImport === receipt) set({ lastImport: null });
    await get().reloadNotes(receipt.noteIds);
    get().notify({ key: 'notes:import.undone', values: { count: undone.value.kept.length } });
  };

  return {
    importState: { status: 'idle' },
    lastImport: null,
    undoImport: undo,
    exporting: null,
    planImport: async (sources, passphrase) => {
      if (sources.length === 0) return;
      reading += 1;
      const own = reading;
      set({ importState: { status: 'reading', fileCount: sources.length }, overlay: 'import' });
      const planned = await transfer.planImport(sources, passphrase).catch(() => null);
      if (own !== reading) return;
      if (planned === null) {
        get().cancelImport();
        partMissing();
        return;
      }
      if (planned.ok) {
        set({ importState: { status: 'planned', plan: planned.value } });
        return;
      }
      const { kind } = planned.error;
      const isSealed = kind === 'passphrase-needed' || kind === 'passphrase-wrong';
      set({
        importState: isSealed
          ? { status: 'sealed', sources, wrong: kind === 'passphrase-wrong' }
          : { status: 'refused', failure: planned.error },
      });
    },
    acceptImport: async (folderTags = false) => {
      const { importState } = get();
      if (importState.status !== 'planned') return;
      const own = reading;
      set({ importState: { status: 'storing' } });
      const applied = await transfer
        .applyImport(importState.plan, folderTags)
        .catch(() => fail<StorageFailure>({ kind: 'unknown', reason: 'not loaded' }));
      if (!applied.ok) {
        if (own === reading) set({ importState: { status: 'failed', failure: applied.error } });
        return;
      }
      const receipt = applied.value;
      set({ lastImport: receipt });
      await get().reloadNotes(receipt.noteIds);
      if (own === reading) set({ importState: { status: 'idle' }, overlay: null });
      get().notify({
        key: 'notes:import.done',
        values: { count: receipt.noteIds.length },
        action: { key: 'notes:import.undo', run: () => void undo() },
      });
    },
    cancelImport: () => {
      reading += 1;
      set({ importState: { status: 'idle' }, overlay: null });
    },
    exportNote: (id) => {
      const note = get().library.byId.get(id);
      if (note !== undefined) platform.saveFile(transfer.exportNote(note));
    },
    saveFile: (file) => platform.saveFile(file),
    shareText: platform.shareText,
    exportAll: async (kind, ids, wish) => {
      set({ exporting: kind });
      // What is on the screen belongs into the file; what cannot be saved is exported note by note.
      const complete = await get().flush();
      const made = await (kind === 'backup' ? transfer.exportBackup(wish) : transfer.exportMarkdownZip(ids)).catch(
        () => null,
      );
      set({ exporting: null });
      if (made === null) {
        partMissing();
        return false;
      }
      if (!made.ok) {
        get().notify({ key: 'notes:export.failed', tone: 'warning' });
        return false;
      }
      platform.saveFile(made.value);
      const { name } = made.value;
      if (!complete) {
        // A file that lacks something is no backup to rely on: the date of the last one stays.
        const count = Object.values(get().saveStates).filter(({ status }) => status !== 'saved').length;
        get().notify({ key: 'shell:exportPartly', tone: 'warning', values: { name, count } });
        return false;
      }
      if (kind === 'backup') get().setPreference('lastBackupAtMs', clock.nowMs());
      get().notify({ key: 'notes:export.done', values: { name } });
      return true;
    },
  };
};
