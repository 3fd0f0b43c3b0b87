import { count, isRecord, list, oneOf, record, text } from '../../shared/decoder';
import type { Note } from '../note/note';
import { decodeNote } from '../note/noteCodec';
import { decodeCard } from '../quiz/quizCard';
import type { QuizCard } from '../quiz/quizCard';

export const BACKUP_FORMAT = 'inkling-backup';
/** Raised when an older app could no longer read the file: one that knows no quiz passes over its cards. */
export const BACKUP_VERSION = 1;
export const MANIFEST_PATH = 'manifest.json';
export const NOTES_PATH = 'notes.json';
export const ATTACHMENTS_PATH = 'attachments.json';
/** Cards of the quiz; only where there are any. */
export const CARDS_PATH = 'quizCards.json';
export const attachmentPath = (id: string): string => `attachments/${id}`;

export interface BackupEntry {
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower-case hex SHA-256 of the entry's bytes. */
  readonly sha256: string;
}

/** First entry of a backup: what must be in the file, and how to know that it is whole. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly createdAtMs: number;
  readonly noteCount: number;
  readonly entries: readonly BackupEntry[];
}

export interface AttachmentInfo {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
}

/** Whether parsed JSON claims to be the manifest of a backup, of whatever version. */
export const isBackupManifest = (value: unknown): boolean => isRecord(value) && value['format'] === BACKUP_FORMAT;

const manifest = record<BackupManifest>({
  format: oneOf([BACKUP_FORMAT]),
  version: count,
  createdAtMs: count,
  noteCount: count,
  entries: list(record<BackupEntry>({ path: text, sizeBytes: count, sha256: text })),
});

/** Null when a field is missing or wrong; the version is for the caller to judge. */
export const decodeManifest = (value: unknown): BackupManifest | null => manifest(value) ?? null;

const notes = list<Note>((value) => decodeNote(value) ?? undefined);
export const decodeNotes = (value: unknown): Note[] | null => notes(value) ?? null;

const infos = list(
  record<AttachmentInfo>({
    id: (value) => (/^[0-9a-f]{64}$/u.test(text(value) ?? '') ? text(value) : undefined),
    name: text,
    mimeType: text,
  }),
);
export const decodeAttachmentInfos = (value: unknown): AttachmentInfo[] | null => infos(value) ?? null;

const cards = list(decodeCard);
export const decodeCards = (value: unknown): QuizCard[] | null => cards(value) ?? null;
