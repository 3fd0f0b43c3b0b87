import { lockedTitle, mergeLocked, readLocked, sealContext, writeLocked } from '../../core/locking/lockedBody';
import { attachmentIdsOf } from '../../core/note/attachmentLinks';
import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId } from '../../core/note/note';
import type { Timers } from '../../core/ports/timers';
import { digestOf } from '../notes/librarySelectors';
import type { InklingStore } from '../store';
import type { HeldKey } from './keyRing';

/** Notes up to this length are encrypted with every edit, longer ones at this pace, also while typing goes on. */
const AT_ONCE_CHARS = 20_000;
const LATE_MS = 200;
const CONFLICT_TAG = 'conflict';

interface Entry {
  readonly id: NoteId;
  readonly keyId: string;
  /** What is on the screen. */
  text: string;
  /** What the library held when the text was taken from it, or was given since. */
  body: string;
  /** What `body` says; null when its title is another one now. */
  sealedText: string | null;
  /** The line that stays readable. */
  title: string;
  sealing: Promise<void> | null;
  /** null while nothing waits for its turn to be encrypted. */
  cancelLate: (() => void) | null;
}

export interface OpenNotesDeps {
  readonly store: InklingStore;
  readonly timers: Timers;
  readonly keyOf: (keyId: string) => HeldKey | undefined;
  /** The key to write with, for one that a note was opened with. */
  readonly keyToWrite: (keyId: string) => HeldKey | undefined;
  readonly onChange: () => void;
}

/** The envelope of a text. Rejects only when the browser's cryptography does. */
export const sealNote = async (id: NoteId, title: string, text: string, held: HeldKey): Promise<string> => {
  const sealed = await held.key.seal(text, sealContext(id, held.key.id));
  return writeLocked(title, { noteId: id, key: held.wrapped, ...sealed }, attachmentIdsOf(text));
};

/** Plain texts of locked notes, in memory alone: what goes to the library, and so to the disk, is their envelopes. */
export class OpenNotes {
  readonly #entries = new Map<NoteId, Entry>();

  constructor(private readonly deps: OpenNotesDeps) {}

  get texts(): ReadonlyMap<NoteId, string> {
    return new Map([...this.#entries.values()].map(({ id, text }) => [id, text]));
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  put(note: Note, text: string, keyId: string): void {
    const title = lockedTitle(note.body);
    const entry = { id: note.id, keyId, text, body: note.body, sealedText: text, title, sealing: null };
    this.#entries.set(note.id, { ...entry, cancelLate: null });
    this.deps.onChange();
  }

  textOf(id: NoteId): string | undefined {
    return this.#entries.get(id)?.text;
  }

  write(id: NoteId, text: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    if (entry.text === text) {
      this.deps.store.getState().lettersCame(id);
      return;
    }
    entry.text = text;
    this.deps.store.getState().lettersWait(id);
    const seal = (): void => {
      entry.cancelLate?.();
      entry.cancelLate = null;
      void this.#seal(entry).catch(() => undefined);
    };
    if (text.length <= AT_ONCE_CHARS) seal();
    else entry.cancelLate ??= this.deps.timers.after(LATE_MS, seal);
    this.deps.onChange();
  }

  /** Whether letters are on the screen that are in no envelope yet. */
  waits(id: NoteId): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && entry.text !== entry.sealedText;
  }

  /** Another readable line before the ciphertext, which is written anew with it. Resolves to whether it was. */
  async retitle(id: NoteId, title: string): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    if (entry.title === title) return true;
    entry.title = title;
    entry.sealedText = null;
    await this.#seal(entry);
    return true;
  }

  /** Resolves once every text is in the library as its envelope; null when all are. Rejects when one cannot be encrypted. */
  sealed(): Promise<void> | null {
    const waiting = [...this.#entries.values()].filter((entry) => entry.text !== entry.sealedText);
    return waiting.length === 0 ? null : Promise.all(waiting.map((entry) => this.#seal(entry))).then(() => undefined);
  }

  /** Lets go of a text, unless it could not be encrypted: it is then the only one. */
  drop(id: NoteId): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined) return true;
    if (entry.text !== entry.sealedText) return false;
    entry.cancelLate?.();
    this.#entries.delete(id);
    this.deps.onChange();
    return true;
  }

  dropAll(): boolean {
    return [...this.#entries.keys()].map((id) => this.drop(id)).every(Boolean);
  }

  /** Another tab has written, or a version of it was merged: its text comes to this screen as well. */
  follow(): void {
    const { byId } = this.deps.store.getState().library;
    for (const entry of this.#entries.values()) {
      // With something unsealed both texts are kept; see #publish.
      if (byId.get(entry.id)?.body === entry.body || entry.text !== entry.sealedText) continue;
      void this.#take(entry);
    }
  }

  async #take(entry: Entry): Promise<void> {
    const note = this.deps.store.getState().library.byId.get(entry.id);
    const locked = note === undefined || !isLocked(note.body) ? 'damaged' : readLocked(note.body);
    const held = typeof locked === 'string' ? undefined : this.deps.keyOf(locked.key.id);
    const context = typeof locked === 'string' ? '' : sealContext(locked.noteId, locked.key.id);
    const text = typeof locked === 'string' ? null : ((await held?.key.read(locked, context)) ?? null);
    if (this.#entries.get(entry.id) !== entry || entry.text !== entry.sealedText) return;
    if (note === undefined || text === null) {
      this.drop(entry.id);
      return;
    }
    if (this.deps.store.getState().library.byId.get(entry.id)?.body !== note.body) {
      this.follow();
      return;
    }
    entry.body = note.body;
    entry.text = text;
    entry.sealedText = text;
    entry.title = lockedTitle(note.body);
    this.deps.onChange();
  }

  /** One at a time, the newest text only. */
  #seal(entry: Entry): Promise<void> {
    return (entry.sealing ??= this.#sealNewest(entry));
  }

  async #sealNewest(entry: Entry): Promise<void> {
    // Whoever calls has the promise before it can be over.
    await Promise.resolve();
    try {
      while (entry.text !== entry.sealedText) {
        const { text, title } = entry;
        const held = this.deps.keyToWrite(entry.keyId);
        if (held === undefined) throw new Error('The key of an open note was dropped.');
        const body = await sealNote(entry.id, title, text, held);
        this.#publish(entry, body);
        entry.sealedText = entry.title === title ? text : null;
      }
      this.deps.store.getState().lettersCame(entry.id);
    } finally {
      // In the same breath as the last look at the text: one that comes now begins anew.
      entry.sealing = null;
    }
  }

  #publish(entry: Entry, body: string): void {
    const { library, createNote, editNote } = this.deps.store.getState();
    const there = library.byId.get(entry.id);
    // Erased elsewhere while it was written on: the text must not be lost with it.
    if (there === undefined) createNote({ body }, true);
    // Its key in another wrapping is no other text.
    else if (there.body !== entry.body && mergeLocked(entry.body, body, there.body) === null) this.#keepCopy(there);
    entry.body = body;
    if (there !== undefined) editNote(entry.id, { body });
  }

  /** What another tab wrote between two letters of this one: two ciphertexts cannot be joined. */
  #keepCopy({ id, body, tags }: Note): void {
    const { createNote, notify, openNote } = this.deps.store.getState();
    const copy = createNote({ body, tags: [...new Set([...tags, CONFLICT_TAG])].sort() }, true);
    const kept = this.deps.store.getState().library.byId.get(id);
    notify({
      key: 'notes:conflict.kept',
      values: { title: kept === undefined ? '' : digestOf(kept).title },
      tone: 'warning',
      action: { key: 'notes:conflict.open', run: () => openNote(copy) },
    });
  }
}
