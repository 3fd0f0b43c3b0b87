import type { Dexie, Table } from 'dexie';
import { attachmentIdsOf } from '../../core/note/attachmentLinks';
import type { Note, NoteId } from '../../core/note/note';
import { isRecord } from '../../shared/decoder';
import { sha256Hex } from '../../shared/sha256';

/** An image as a snapshot keeps it; its key is the image's id. */
export interface KeptImage {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A note or a bucket as JSON, or an image, under the SHA-256 of its content. */
export interface ContentRecord {
  readonly key: string;
  readonly value: string | KeptImage;
}

/** One moment. A library of 10,000 notes in which one has changed adds one note, one bucket and this. */
export interface SnapshotRecord {
  readonly seq?: number;
  readonly atMs: number;
  readonly noteCount: number;
  /** Keys of the buckets; '' for an empty one. */
  readonly buckets: readonly string[];
}

/** A note in a bucket: its id, the key of its content, and the images that it shows. */
export interface BucketEntry {
  readonly id: NoteId;
  readonly key: string;
  readonly images: readonly string[];
}

const BUCKETS = 64;

export const contentsOf = (database: Dexie): Table<ContentRecord, string> => database.table('contents');
export const snapshotsOf = (database: Dexie): Table<SnapshotRecord, number> => database.table('snapshots');

/** FNV-1a: where a note lies must hang on nothing but its id. */
const bucketOf = (id: NoteId): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
};

export const keyOf = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));

export const entryOf = (note: Note, key: string): BucketEntry => ({
  id: note.id,
  key,
  images: attachmentIdsOf(note.body),
});

export interface Bucket {
  readonly key: string;
  readonly text: string;
}

/** A bucket as it is stored: the order of its notes must not make another one of it. */
export const packBucket = async (entries: readonly BucketEntry[]): Promise<Bucket> => {
  if (entries.length === 0) return { key: '', text: '' };
  const text = JSON.stringify(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return { key: await keyOf(text), text };
};

export const packBuckets = (entries: readonly BucketEntry[]): Promise<Bucket[]> => {
  const buckets = Array.from({ length: BUCKETS }, (): BucketEntry[] => []);
  for (const entry of entries) buckets[bucketOf(entry.id)]?.push(entry);
  return Promise.all(buckets.map(packBucket));
};

const isEntry = (value: unknown): value is BucketEntry =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['key'] === 'string' &&
  Array.isArray(value['images']) &&
  value['images'].every((image) => typeof image === 'string');

/** What cannot be read holds nothing: the other buckets of a snapshot are still worth having. */
export const unpackBucket = (record: ContentRecord | undefined): readonly BucketEntry[] => {
  if (typeof record?.value !== 'string') return [];
  try {
    const value: unknown = JSON.parse(record.value);
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
};
