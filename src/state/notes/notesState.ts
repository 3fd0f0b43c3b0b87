import type { Note, NoteId, NotePatch } from '../../core/note/note';
import type { SaveState } from '../../core/saving/saveState';
import type { Library } from './library';
import type { NoteMove } from './noteMoves';

/** `opened`: the first screen is here, the rest of the library on its way. */
export type LoadState = 'loading' | 'opened' | 'ready' | 'failed';

/** The notes as the screen knows them, and what is done with them. */
export interface NotesSlice {
  readonly loadState: LoadState;
  /** Every note as it stands on the screen, drafts included. A new object whenever lists must be drawn again. */
  readonly library: Library;
  readonly saveStates: Readonly<Record<NoteId, SaveState>>;
  /** Reads what the address `hash` shows first; of a small library all of it. The rest waits for `load`. */
  openFirst(hash: string): Promise<void>;
  /** Reads the whole library. */
  load(): Promise<void>;
  /** Makes a note and opens it; `aside`: the open note stays. An empty one reaches the disk with its first letter. */
  createNote(seed?: Partial<Pick<Note, 'body' | 'tags' | 'pinned'>>, aside?: boolean): NoteId;
  /** Of a locked note the body is its envelope: plain text takes its place only to `unlock` it. */
  editNote(id: NoteId, patch: NotePatch, how?: 'unlock'): void;
  /** There are letters on the screen that `editNote` hears of a moment later: nothing is called saved meanwhile. */
  lettersWait(id: NoteId): void;
  /** What waited has come, and it may be what was there before: what is true of the note is shown. */
  lettersCame(id: NoteId): void;
  duplicateNote(id: NoteId): NoteId | null;
  trashNote(id: NoteId): void;
  /** As one move: taken back, all of them come back. */
  trashNotes(ids: readonly NoteId[]): void;
  restoreNote(id: NoteId): void;
  restoreNotes(ids: readonly NoteId[]): void;
  /** Moves to the trash and the archive that can still be taken back, the newest last. */
  readonly moves: readonly NoteMove[];
  /** Takes back what the newest notice offers to; without one, the newest move. */
  undoMove(): void;
  archiveNote(id: NoteId, archived: boolean): void;
  archiveNotes(ids: readonly NoteId[], archived: boolean): void;
  pinNote(id: NoteId, pinned: boolean): void;
  setTags(id: NoteId, tags: readonly string[]): void;
  /** Erases for good; ask first. `trashed`: not those that another tab has taken out of the trash since. */
  eraseNotes(ids: readonly NoteId[], which?: 'any' | 'trashed'): Promise<void>;
  /** These were erased by other means: they leave the screen, and their drafts are dropped. */
  dropNotes(ids: readonly NoteId[]): Promise<void>;
  /** Takes over what is on the disk for these notes, except where a draft waits. */
  reloadNotes(ids: readonly NoteId[]): Promise<void>;
  leaveNote(id: NoteId): void;
  retrySave(id: NoteId): void;
  /** Resolves to whether every draft, or that of one note, is on the disk. */
  flush(id?: NoteId): Promise<boolean>;
  /** Synchronous last resort while the page goes away. */
  journalPending(): void;
  /** Everything was erased on purpose, here or in another tab: no draft may bring text back. */
  discardDrafts(): void;
}
