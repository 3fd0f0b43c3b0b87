import type { Note } from '../../core/note/note';
import type { Attachment } from '../../core/ports/attachmentRepository';
import type { QuizCard } from '../../core/quiz/quizCard';
import {
  ATTACHMENTS_PATH,
  attachmentPath,
  BACKUP_FORMAT,
  BACKUP_VERSION,
  CARDS_PATH,
  decodeAttachmentInfos,
  decodeCards,
  decodeManifest,
  decodeNotes,
  isBackupManifest,
  MANIFEST_PATH,
  NOTES_PATH,
} from '../../core/transfer/backupFormat';
import type { AttachmentInfo, BackupManifest } from '../../core/transfer/backupFormat';
import { sha256Hex } from '../../shared/sha256';
import { TransferFault } from './transferFault';
import type { ZipEntry } from './zipReader';
import { writeZip } from './zipWriter';
import type { ZipInput } from './zipWriter';

export interface Library {
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
  /** Of the quiz. Left out: none. */
  readonly cards?: readonly QuizCard[];
}

const encodeJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A library as one file, with a checksum for each entry. */
export const writeBackup = async ({ notes, attachments, cards = [] }: Library, nowMs: number): Promise<Uint8Array> => {
  const infos: AttachmentInfo[] = attachments.map(({ id, name, mimeType }) => ({ id, name, mimeType }));
  const inputs: ZipInput[] = [
    { path: NOTES_PATH, bytes: encodeJson(notes), modifiedAtMs: nowMs },
    { path: ATTACHMENTS_PATH, bytes: encodeJson(infos), modifiedAtMs: nowMs },
    ...(cards.length === 0 ? [] : [{ path: CARDS_PATH, bytes: encodeJson(cards), modifiedAtMs: nowMs }]),
    ...attachments.map(({ id, bytes }) => ({ path: attachmentPath(id), bytes, modifiedAtMs: nowMs, stored: true })),
  ];
  const entries = await Promise.all(
    inputs.map(async ({ path, bytes }) => ({ path, sizeBytes: bytes.length, sha256: await sha256Hex(bytes) })),
  );
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAtMs: nowMs,
    noteCount: notes.length,
    entries,
  };
  return writeZip([{ path: MANIFEST_PATH, bytes: encodeJson(manifest), modifiedAtMs: nowMs }, ...inputs]);
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

const damaged = (detail: string): TransferFault => new TransferFault('backup-damaged', detail);

/** Whether an archive is a backup of this app. Other archives may have a manifest.json of their own. */
export const isBackup = (entries: readonly ZipEntry[]): boolean => {
  const manifest = entries.find(({ path }) => path === MANIFEST_PATH);
  if (!manifest)
    return entries.some(({ path }) => path === NOTES_PATH) && entries.some(({ path }) => path === ATTACHMENTS_PATH);
  try {
    const parsed = parseJson(manifest.bytes());
    if (parsed !== undefined) return isBackupManifest(parsed);
  } catch {
    // The entry itself is torn: judged below, like one that holds no JSON.
  }
  // A manifest that cannot be read beside our other files is a damaged backup, not a folder of notes.
  return entries.some(({ path }) => path === NOTES_PATH);
};

/** Reads a backup whole, or throws a TransferFault: half a backup is never taken for a library. */
export const readBackup = async (entries: readonly ZipEntry[]): Promise<Library> => {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const read = (path: string): Uint8Array => {
    const entry = byPath.get(path);
    if (!entry) throw damaged(`${path} is missing`);
    try {
      return entry.bytes();
    } catch (thrown) {
      throw thrown instanceof TransferFault ? damaged(thrown.detail) : thrown;
    }
  };
  const manifest = decodeManifest(parseJson(read(MANIFEST_PATH)));
  if (!manifest) throw damaged(`${MANIFEST_PATH} cannot be read`);
  if (manifest.version > BACKUP_VERSION) throw new TransferFault('backup-too-new', `version ${manifest.version}`);
  const verified = new Map<string, Uint8Array>();
  for (const { path, sizeBytes, sha256 } of manifest.entries) {
    const bytes = read(path);
    if (bytes.length !== sizeBytes || (await sha256Hex(bytes)) !== sha256)
      throw damaged(`${path} does not match its checksum`);
    verified.set(path, bytes);
  }
  const take = (path: string): Uint8Array => {
    const bytes = verified.get(path);
    if (!bytes) throw damaged(`${path} is missing`);
    return bytes;
  };
  const notes = decodeNotes(parseJson(take(NOTES_PATH)));
  if (!notes) throw damaged(`${NOTES_PATH} holds a note with a field that is missing or out of bounds`);
  if (notes.length !== manifest.noteCount)
    throw damaged(`${NOTES_PATH} holds ${notes.length} notes instead of ${manifest.noteCount}`);
  if (new Set(notes.map(({ id }) => id)).size !== notes.length) throw damaged('two notes have one id');
  const infos = decodeAttachmentInfos(parseJson(take(ATTACHMENTS_PATH)));
  if (!infos) throw damaged(`${ATTACHMENTS_PATH} cannot be read`);
  const cards = verified.has(CARDS_PATH) ? decodeCards(parseJson(take(CARDS_PATH))) : [];
  if (!cards) throw damaged(`${CARDS_PATH} holds a card with a field that is missing or out of bounds`);
  return { notes, attachments: infos.map((info) => ({ ...info, bytes: take(attachmentPath(info.id)) })), cards };
};
