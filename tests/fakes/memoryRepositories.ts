import { attachmentIdsIn } from '../../src/core/note/attachmentLinks';
import type { Note, NoteId } from '../../src/core/note/note';
import { isStored } from '../../src/core/note/noteMerge';
import type { Attachment, AttachmentRepository } from '../../src/core/ports/attachmentRepository';
import type { DraftJournal, LeftDraft } from '../../src/core/ports/draftJournal';
import { VERSION_INTERVAL_MS } from '../../src/core/ports/historyRepository';
import type { HistoryRepository, NoteVersion } from '../../src/core/ports/historyRepository';
import type { ChangeOrigin } from '../../src/core/ports/noteRepository';
import type { SettingValue, SettingsRepository } from '../../src/core/ports/settingsRepository';
import { ok } from '../../src/shared/result';

/** Shares its map with a MemoryNoteRepository, as the two tables share a database. */
export class MemoryAttachmentRepository implements AttachmentRepository {
  private readonly storedAtMs = new Map<string, number>();

  constructor(
    readonly attachments: Map<string, Attachment> = new Map<string, Attachment>(),
    private readonly nowMs: () => number = () => 0,
    private readonly notes: ReadonlyMap<NoteId, Note> = new Map<NoteId, Note>(),
  ) {}

  async get(id: string): Promise<Attachment | undefined> {
    return this.attachments.get(id);
  }

  async put(attachment: Attachment) {
    this.attachments.set(attachment.id, attachment);
    this.storedAtMs.set(attachment.id, this.nowMs());
    return ok(attachment);
  }

  async all(): Promise<Attachment[]> {
    return [...this.attachments.values()];
  }

  async removeUnused(used: ReadonlySet<string>, storedBeforeMs: number) {
    let removed = 0;
    const shown = attachmentIdsIn([...this.notes.values()]);
    for (const id of [...this.attachments.keys()]) {
      if (used.has(id) || shown.has(id) || (this.storedAtMs.get(id) ?? 0) >= storedBeforeMs) continue;
      this.attachments.delete(id);
      removed += 1;
    }
    return ok(removed);
  }
}

export class MemoryHistoryRepository implements HistoryRepository {
  versions: NoteVersion[] = [];

  async record(note: Note, nowMs: number) {
    const known = await this.list(note.id);
    if (known.some(({ recordedAtMs }) => Math.abs(nowMs - recordedAtMs) < VERSION_INTERVAL_MS)) return ok(false);
    const newest = known.find(({ recordedAtMs }) => recordedAtMs <= nowMs);
    if (note.body === '' || newest?.body === note.body) return ok(false);
    this.versions.push({
      id: `${note.id}:${nowMs}`,
      noteId: note.id,
      body: note.body,
      tags: note.tags,
      writtenAtMs: note.updatedAtMs,
      recordedAtMs: nowMs,
    });
    return ok(true);
  }

  async list(noteId: NoteId): Promise<NoteVersion[]> {
    return this.versions.filter((version) => version.noteId === noteId).sort((a, b) => b.recordedAtMs - a.recordedAtMs);
  }

  async latest(): Promise<NoteVersion[]> {
    const newest = new Map<NoteId, NoteVersion>();
    const ordered = this.versions.toSorted((a, b) => a.recordedAtMs - b.recordedAtMs);
    for (const version of ordered) newest.set(version.noteId, version);
    return [...newest.values()].sort((a, b) => b.recordedAtMs - a.recordedAtMs);
  }

  async attachmentIds(): Promise<ReadonlySet<string>> {
    return attachmentIdsIn(this.versions);
  }

  async erase(noteIds: readonly NoteId[]) {
    this.versions = this.versions.filter((version) => !noteIds.includes(version.noteId));
    return ok(null);
  }

  async prune(beforeMs: number) {
    const before = this.versions.length;
    this.versions = this.versions.filter((version) => version.recordedAtMs >= beforeMs);
    return ok(before - this.versions.length);
  }
}

export class MemorySettingsRepository implements SettingsRepository {
  private readonly values = new Map<string, SettingValue>();
  private readonly listeners = new Set<(keys: readonly string[], origin: ChangeOrigin) => void>();

  async all(): Promise<Readonly<Record<string, SettingValue>>> {
    return Object.fromEntries(this.values);
  }

  async get(key: string): Promise<SettingValue | undefined> {
    return this.values.get(key);
  }

  async set(key: string, value: SettingValue) {
    this.values.set(key, value);
    for (const listener of this.listeners) listener([key], 'here');
    return ok(null);
  }

  /** What another tab sets. */
  setElsewhere(key: string, value: SettingValue): void {
    this.values.set(key, value);
    for (const listener of this.listeners) listener([key], 'elsewhere');
  }

  async remove(key: string) {
    this.values.delete(key);
    for (const listener of this.listeners) listener([key], 'here');
    return ok(null);
  }

  onChange(listener: (keys: readonly string[], origin: ChangeOrigin) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The journal of one page; `leave()` makes its drafts those of a page that is gone. */
export class MemoryDraftJournal implements DraftJournal {
  readonly drafts = new Map<NoteId, Note>();
  readonly unheard = new Map<NoteId, readonly Note[]>();
  left: Note[] = [];
  private sealed = false;

  leave(): void {
    this.left.push(...this.drafts.values());
    this.drafts.clear();
  }

  write(note: Note, unheard: readonly Note[] = []): boolean {
    if (this.sealed) return false;
    this.unheard.set(note.id, unheard);
    this.drafts.set(note.id, note);
    return true;
  }

  remove(id: NoteId): void {
    this.drafts.delete(id);
  }

  forget(id: NoteId): void {
    this.drafts.delete(id);
    this.left = this.left.filter((note) => note.id !== id);
  }

  forgetStored(stored: Note): void {
    const isForgotten = (draft: Note): boolean => draft.id === stored.id && isStored(draft, stored);
    for (const draft of this.drafts.values()) if (isForgotten(draft)) this.drafts.delete(draft.id);
    this.left = this.left.filter((draft) => !isForgotten(draft));
  }

  all(): Note[] {
    return [...this.drafts.values(), ...this.left];
  }

  async leftBehind(): Promise<readonly LeftDraft[]> {
    return this.left.map((note) => ({
      note,
      unheard: this.unheard.get(note.id) ?? [],
      isLeft: () => this.left.includes(note),
      forget: () => (this.left = this.left.filter((other) => other !== note)),
    }));
  }

  seal(): void {
    this.sealed = true;
    this.drafts.clear();
    this.left = [];
  }
}
