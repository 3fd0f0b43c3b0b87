import type { Note, NoteId } from '../../core/note/note';
import type {
  BackupWish,
  ExportFile,
  ImportPlan,
  ImportReceipt,
  ImportSource,
  TransferService,
} from '../../core/ports/transferService';
import { noteFileOf } from './noteFile';

/**
 * Loads archives and importers when they are first needed: the shell starts without them. Exporting one note needs
 * none of it and works at once, which matters when a note could not be saved.
 */
export class LazyTransferService implements TransferService {
  private loading: Promise<TransferService> | null = null;

  constructor(private readonly load: () => Promise<TransferService>) {}

  exportNote(note: Note): ExportFile {
    return noteFileOf(note);
  }

  async exportMarkdownZip(ids?: ReadonlySet<NoteId>): ReturnType<TransferService['exportMarkdownZip']> {
    return (await this.service()).exportMarkdownZip(ids);
  }

  async exportBackup(wish?: BackupWish): ReturnType<TransferService['exportBackup']> {
    return (await this.service()).exportBackup(wish);
  }

  async planImport(
    sources: readonly ImportSource[],
    passphrase?: string | null,
  ): ReturnType<TransferService['planImport']> {
    return (await this.service()).planImport(sources, passphrase);
  }

  async applyImport(plan: ImportPlan, folderTags?: boolean): ReturnType<TransferService['applyImport']> {
    return (await this.service()).applyImport(plan, folderTags);
  }

  async undoImport(receipt: ImportReceipt): ReturnType<TransferService['undoImport']> {
    return (await this.service()).undoImport(receipt);
  }

  private service(): Promise<TransferService> {
    this.loading ??= this.load().catch((error: unknown) => {
      // The next call tries again: the file may only have been out of reach.
      this.loading = null;
      throw error;
    });
    return this.loading;
  }
}
