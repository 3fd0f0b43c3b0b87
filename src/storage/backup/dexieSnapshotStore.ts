import type { Dexie } from 'dexie';
import { keptSnapshots } from '../../core/backup/thinning';
import type { Note, NoteId } from '../../core/note/note';
import { decodeNote } from '../../core/note/noteCodec';
import type { Attachment, AttachmentRepository } from '../../core/ports/attachmentRepository';
import type { NoteRepository, StorageFailure } from '../../core/ports/noteRepository';
import type { SnapshotInfo, SnapshotStore } from '../../core/ports/snapshotStore';
import type { ExportFile } from '../../core/ports/transferService';
import { dayOf } from '../../core/transfer/fileNames';
import { fail, ok } from '../../shared/result';
import type { Result } from '../../shared/result';
import type { Connection } from '../connection';
import { toStorageFailure } from '../failures';
import { writeBackup } from '../transfer/backupFile';
import {
  contentsOf,
  entryOf,
  keyOf,
  packBucket,
  packBuckets,
  snapshotsOf,
  unpackBucket,
  type BucketEntry,
  type ContentRecord,
  type SnapshotRecord,
} from './snapshotRecords';

/** Notes that are read, or hashed, without a pause. */
const BATCH = 500;
/** What no snapshot names any more is looked for once in so many snapshots. */
const SWEEP_EVERY = 24;

/** Runs one job at a time over all tabs. */
export type Exclusively = <Value>(job: () => Promise<Value>) => Promise<Value>;

/** Snapshots in the database of the versions: the one of the notes may be the one that is lost. */
export class DexieSnapshotStore implements SnapshotStore {
  /** Keys of notes by id, with what they were worked out from: 10,000 notes are hashed once, not every five minutes. */
  private readonly known = new Map<NoteId, { readonly stamp: string; readonly key: string }>();
  private taken = 0;

  constructor(
    private readonly connection: Connection,
    private readonly notes: Pick<NoteRepository, 'batches'>,
    private readonly attachments: Pick<AttachmentRepository, 'get'>,
    private readonly exclusively: Exclusively,
  ) {}

  async list(): Promise<readonly SnapshotInfo[]> {
    const records = await this.connection.run((database) => snapshotsOf(database).reverse().toArray());
    return records.map(({ seq = 0, atMs, noteCount }) => ({ seq, atMs, noteCount }));
  }

  take(nowMs: number): Promise<Result<boolean, StorageFailure>> {
    return this.guarded(async () => {
      const notes: Note[] = [];
      for await (const batch of this.notes.batches(BATCH)) notes.push(...batch);
      // A library without notes may be a lost one; it is nothing to come back to in any case.
      if (notes.length === 0) return false;
      const entries = await this.entriesOf(notes);
      const buckets = await packBuckets(entries);
      const record = { atMs: nowMs, noteCount: notes.length, buckets: buckets.map(({ key }) => key) };
      const last = await this.connection.run((database) => snapshotsOf(database).toCollection().last());
      if (last?.buckets.join() === record.buckets.join()) return false;
      const stored = new Set(
        await this.connection.runBulk((database) => contentsOf(database).toCollection().primaryKeys()),
      );
      await this.keepImages(entries.flatMap(({ images }) => images).filter((id) => !stored.has(id)));
      const texts = new Map<string, string>();
      for (const { key, text } of buckets) if (key !== '' && !stored.has(key)) texts.set(key, text);
      for (const [index, { key }] of entries.entries()) {
        if (!stored.has(key)) texts.set(key, JSON.stringify(notes[index]));
      }
      await this.connection.runBulk((database) =>
        database.transaction('rw', contentsOf(database), snapshotsOf(database), async () => {
          await contentsOf(database).bulkPut([...texts].map(([key, value]) => ({ key, value })));
          await snapshotsOf(database).add(record);
        }),
      );
      await this.thin();
      return true;
    });
  }

  async fileOf(seq: number): Promise<ExportFile | null> {
    const found = await this.connection.run((database) => snapshotsOf(database).get(seq));
    if (found === undefined) return null;
    const entries = (await this.bucketsOf(found.buckets)).flatMap(unpackBucket);
    const notes: Note[] = [];
    for (const record of await this.contents(entries.map(({ key }) => key))) {
      // A damaged text is left out; every other one is worth having.
      if (typeof record?.value !== 'string' || (await keyOf(record.value)) !== record.key) continue;
      const note = decodeNote(JSON.parse(record.value));
      if (note !== null) notes.push(note);
    }
    if (notes.length === 0) return null;
    const images = [...new Set(entries.flatMap((entry) => entry.images))];
    const attachments = (await this.contents(images)).flatMap((record): Attachment[] =>
      record === undefined || typeof record.value === 'string' ? [] : [{ id: record.key, ...record.value }],
    );
    const bytes = await writeBackup({ notes, attachments }, found.atMs);
    return { name: `inkling-backup-${dayOf(found.atMs)}.zip`, mimeType: 'application/zip', bytes };
  }

  forget(noteIds: readonly NoteId[]): Promise<Result<null, StorageFailure>> {
    return this.guarded(async () => {
      const gone = new Set(noteIds);
      for (const id of gone) this.known.delete(id);
      const snapshots = await this.connection.runBulk((database) => snapshotsOf(database).toArray());
      const keys = [...new Set(snapshots.flatMap(({ buckets }) => buckets))].filter((key) => key !== '');
      const replaced = new Map<string, { readonly key: string; readonly text: string; readonly without: number }>();
      for (const record of await this.bucketsOf(keys)) {
        const entries = unpackBucket(record);
        const left = entries.filter(({ id }) => !gone.has(id));
        if (record === undefined || left.length === entries.length) continue;
        replaced.set(record.key, { ...(await packBucket(left)), without: entries.length - left.length });
      }
      if (replaced.size === 0) return null;
      const renewed = snapshots.map((snapshot): SnapshotRecord => {
        const without = snapshot.buckets.reduce((sum, key) => sum + (replaced.get(key)?.without ?? 0), 0);
        const buckets = snapshot.buckets.map((key) => replaced.get(key)?.key ?? key);
        return { ...snapshot, buckets, noteCount: snapshot.noteCount - without };
      });
      const texts = [...replaced.values()]
        .filter(({ key }) => key !== '')
        .map(({ key, text }) => ({ key, value: text }));
      await this.connection.runBulk((database) =>
        database.transaction('rw', contentsOf(database), snapshotsOf(database), async () => {
          await contentsOf(database).bulkPut(texts);
          await snapshotsOf(database).bulkPut(renewed.filter(({ noteCount }) => noteCount > 0));
          const empty = renewed.filter(({ noteCount }) => noteCount === 0).map(({ seq = 0 }) => seq);
          await snapshotsOf(database).bulkDelete(empty);
        }),
      );
      await this.sweep();
      return null;
    });
  }

  private async guarded<Value>(job: () => Promise<Value>): Promise<Result<Value, StorageFailure>> {
    try {
      return ok(await this.exclusively(job));
    } catch (thrown) {
      return fail(toStorageFailure(thrown));
    }
  }

  private async entriesOf(notes: readonly Note[]): Promise<BucketEntry[]> {
    const entries: BucketEntry[] = [];
    const keyed = async (note: Note): Promise<BucketEntry> => {
      const stamp = `${note.revision}:${note.updatedAtMs}:${note.body.length}`;
      const cached = this.known.get(note.id);
      const key = cached?.stamp === stamp ? cached.key : await keyOf(JSON.stringify(note));
      this.known.set(note.id, { stamp, key });
      return entryOf(note, key);
    };
    for (let from = 0; from < notes.length; from += BATCH)
      entries.push(...(await Promise.all(notes.slice(from, from + BATCH).map(keyed))));
    return entries;
  }

  /** One by one: all of them at once might not fit into memory. */
  private async keepImages(ids: readonly string[]): Promise<void> {
    for (const key of new Set(ids)) {
      const image = await this.attachments.get(key);
      if (image === undefined) continue;
      const { name, mimeType, bytes } = image;
      await this.connection.run((database) => contentsOf(database).put({ key, value: { name, mimeType, bytes } }));
    }
  }

  private contents(keys: readonly string[]): Promise<(ContentRecord | undefined)[]> {
    return this.connection.runBulk((database) => contentsOf(database).bulkGet([...keys]));
  }

  private bucketsOf(keys: readonly string[]): Promise<(ContentRecord | undefined)[]> {
    return this.contents(keys.filter((key) => key !== ''));
  }

  private async thin(): Promise<void> {
    const snapshots = await this.list();
    const kept = keptSnapshots(snapshots.map(({ atMs }) => atMs));
    const thinned = snapshots.filter((_snapshot, place) => !kept.has(place)).map(({ seq }) => seq);
    if (thinned.length > 0) await this.connection.run((database) => snapshotsOf(database).bulkDelete(thinned));
    this.taken += 1;
    if (this.taken % SWEEP_EVERY === 1) await this.sweep();
  }

  /** Drops what no snapshot names any more. */
  private async sweep(): Promise<void> {
    const snapshots = await this.connection.runBulk((database) => snapshotsOf(database).toArray());
    const named = new Set(snapshots.flatMap(({ buckets }) => buckets));
    for (const record of await this.bucketsOf([...named]))
      for (const { key, images } of unpackBucket(record)) for (const one of [key, ...images]) named.add(one);
    await this.connection.runBulk((database: Dexie) =>
      database.transaction('rw', contentsOf(database), async () => {
        const all = await contentsOf(database).toCollection().primaryKeys();
        await contentsOf(database).bulkDelete(all.filter((key) => !named.has(key)));
      }),
    );
  }
}
