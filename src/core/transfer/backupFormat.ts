import type { Note } from '../note/note';
import { decodeNote } from '../note/noteCodec';

export const BACKUP_FORMAT = 'inkling-backup';
/** Raised when an older app could no longer read the file. */
export const BACKUP_VERSION = 1;
export const MANIFEST_PATH = 'manifest.json';
export const NOTES_PATH = 'notes.json';
export const ATTACHMENTS_PATH = 'attachments.json';
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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether parsed JSON claims to be the manifest of a backup, of whatever version. */
export const isBackupManifest = (value: unknown): boolean => isRecord(value) && value['format'] === BACKUP_FORMAT;

const decodeEntry = (value: unknown): BackupEntry | null => {
  if (!isRecord(value)) return null;
  const { path, sizeBytes, sha256 } = value;
  if (typeof path !== 'string' || typeof sizeBytes !== 'number' || typeof sha256 !== 'string') return null;
  return { path, sizeBytes, sha256 };
};

const decodeAll = <Item>(value: unknown, decode: (item: unknown) => Item | null): Item[] | null => {
  if (!Array.isArray(value)) return null;
  const items: Item[] = [];
  for (const entry of value) {
    const item = decode(entry);
    if (item === null) return null;
    items.push(item);
  }
  return items;
};

/** Null when a field is missing or wrong; the version is for the caller to judge. */
export const decodeManifest = (value: unknown): BackupManifest | null => {
  if (!isRecord(value) || value['format'] !== BACKUP_FORMAT) return null;
  const { version, createdAtMs, noteCount } = value;
  const entries = decodeAll(value['entries'], decodeEntry);
  if (typeof version !== 'number' || typeof createdAtMs !== 'number' || typeof noteCount !== 'number' || !entries)
    return null;
  return { format: BACKUP_FORMAT, version, createdAtMs, noteCount, entries };
};

export const decodeNotes = (value: unknown): Note[] | null => decodeAll(value, decodeNote);

export const decodeAttachmentInfos = (value: unknown): AttachmentInfo[] | null =>
  decodeAll(value, (item) => {
    if (!isRecord(item)) return null;
    const { id, name, mimeType } = item;
    if (typeof id !== 'string' || !/^[0-9a-f]{64}$/u.test(id)) return null;
    if (typeof name !== 'string' || typeof mimeType !== 'string') return null;
    return { id, name, mimeType };
  });
