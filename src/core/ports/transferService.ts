import type { Result } from '../../shared/result';
import type { Note, NoteId } from '../note/note';
import type { QuizCard } from '../quiz/quizCard';
import type { Attachment } from './attachmentRepository';
import type { StorageFailure } from './noteRepository';

/** A file to hand to the person. */
export interface ExportFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A file that a person chose or dropped; `path` is relative to the folder they chose. */
export interface ImportSource {
  readonly path: string;
  readonly sizeBytes: number;
  /** Last change of the file, in milliseconds since the epoch, when it is known. */
  readonly modifiedAtMs?: number;
  bytes(): Promise<Uint8Array>;
}

/** Programs and kinds of files that notes can be brought along from. */
export const IMPORT_FORMATS = [
  'obsidian',
  'joplin',
  'keep',
  'evernote',
  'notion',
  'bear',
  'html',
  'table',
  'markdown',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** `not-shown`: a picture or file that no imported note shows or names; `encrypted`: only the other program can open it. */
export const SKIP_REASONS = [
  'unsupported',
  'encrypted',
  'not-text',
  'too-large',
  'unreadable',
  'already-here',
  'empty',
  'not-shown',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Notes that come along, but not quite as they were. */
export const IMPORT_WARNINGS = [
  'front-matter',
  'encoding',
  'encrypted',
  'long-line',
  'image-missing',
  'file-missing',
  'link-missing',
] as const;
export type ImportWarningKind = (typeof IMPORT_WARNINGS)[number];

export interface ImportWarning {
  readonly path: string;
  readonly kind: ImportWarningKind;
  /** How often in this file, from 1. */
  readonly count: number;
}

/** Of how many things of one kind how many come along. */
export interface Tally {
  readonly kept: number;
  readonly all: number;
}

/** What is said of an import beside its notes. A backup is whole or refused: it has nothing to tell. */
export interface ImportReport {
  readonly formats: readonly { readonly format: ImportFormat; readonly noteCount: number }[];
  /** Notes with a date of their own. */
  readonly dates: Tally;
  /** Different tags, set beside the text. */
  readonly tagCount: number;
  readonly images: Tally;
  /** Other files that notes name. */
  readonly files: Tally;
  /** Links from note to note; those that lead nowhere stay as they were written. */
  readonly links: Tally;
  readonly warnings: readonly ImportWarning[];
}

/** What an import would do, before anything is stored. Show it, then hand it to `applyImport`. */
export interface ImportPlan {
  readonly kind: 'backup' | 'markdown';
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
  readonly skipped: readonly SkippedFile[];
  /** Absent for a backup alone. */
  readonly report?: ImportReport;
  /** Notebooks and folders as tags, by note, for those who want them. */
  readonly folderTags?: Readonly<Record<NoteId, string>>;
  /** Cards of the quiz for these notes. */
  readonly cards?: readonly QuizCard[];
}

/** Names what one import stored; enough to undo it as a whole. */
export interface ImportReceipt {
  readonly noteIds: readonly NoteId[];
  readonly attachmentIds: readonly string[];
  /** Revision of each note as imported: a higher one was edited since. */
  readonly revisions: Readonly<Record<NoteId, number>>;
}

export const TRANSFER_FAILURES = [
  'nothing-to-import',
  'not-an-archive',
  'archive-damaged',
  'archive-too-large',
  'backup-damaged',
  'backup-too-new',
  'passphrase-needed',
  'passphrase-wrong',
  'no-cryptography',
  'unreadable',
] as const;
/** `detail` names an entry or a limit for the details line; never the text of a note. */
export interface TransferFailure {
  readonly kind: (typeof TRANSFER_FAILURES)[number];
  readonly detail: string;
}

/** How a backup is written. */
export interface BackupWish {
  /** Encrypts it; null: readable by whoever has the file. */
  readonly passphrase: string | null;
  /** As a page that lists and shows the notes in any browser. */
  readonly opensItself: boolean;
}

/** Import and export. Importing never changes a note that is already here. */
export interface TransferService {
  /** One note as Markdown; tags set by hand go into front matter only when there are any. */
  exportNote(note: Note): ExportFile;
  /** Every note, or these, as Markdown with their dates and an `attachments/` folder; trashed notes are left out. */
  exportMarkdownZip(ids?: ReadonlySet<NoteId>): Promise<Result<ExportFile, StorageFailure>>;
  /** Lossless: every note, trash included, with every attachment and the cards of the quiz. */
  exportBackup(wish?: BackupWish): Promise<Result<ExportFile, StorageFailure>>;
  /**
   * Dry run over files, folders and archives of other programs, or backups. Nothing is stored. `passphrase`: of an encrypted
   * backup among them; it is asked for by the failure `passphrase-needed`.
   */
  planImport(
    sources: readonly ImportSource[],
    passphrase?: string | null,
  ): Promise<Result<ImportPlan, TransferFailure>>;
  /** All or nothing, in one transaction. `folderTags`: folders and notebooks become tags. */
  applyImport(plan: ImportPlan, folderTags?: boolean): Promise<Result<ImportReceipt, StorageFailure>>;
  /** Takes a whole import back; notes edited since are left alone and named in the result. */
  undoImport(receipt: ImportReceipt): Promise<Result<{ readonly kept: readonly NoteId[] }, StorageFailure>>;
}
