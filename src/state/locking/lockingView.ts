import type { NoteId } from '../../core/note/note';

/** Minutes without use after which open notes lock. */
export const LOCK_MINUTES = [1, 5, 15, 60] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

export interface LockingSettings {
  readonly minutes: LockMinutes;
  /** Lock as soon as nobody can see the page. */
  readonly onHide: boolean;
}

/**
 * `moved`: the text was locked as another note's; it may be a copy, and opens when the person says so. `damaged`: the passphrase
 * is right, the text is not as it was written.
 */
export type OpenOutcome = 'opened' | 'needsPassphrase' | 'wrong' | 'moved' | 'damaged' | 'newer' | 'failed';

/**
 * `unclean`: it is locked, but something readable that was kept of it before could not be erased yet; that is tried again at
 * the next start.
 */
export type LockOutcome = 'locked' | 'wrong' | 'notStored' | 'unclean';

export type ChangeOutcome = 'changed' | 'wrong' | 'notStored' | 'partly';

/** Locked notes as the interface sees them. A new object whenever something of it changes. */
export interface LockingView {
  /** False over plain http, where the browser has no cryptography. */
  readonly available: boolean;
  /** A passphrase was chosen already; there is one for all notes. */
  readonly hasPassphrase: boolean;
  /** The keys in memory. */
  readonly keyIds: ReadonlySet<string>;
  /** Whether a note can be locked without asking for the passphrase. */
  readonly unlocked: boolean;
  readonly settings: LockingSettings;
  /** The note that the dialog is about. */
  readonly asked: NoteId | null;
  /** Plain texts of the notes that are open; in memory alone. */
  readonly opened: ReadonlyMap<NoteId, string>;
  /** Notes that still open with the passphrase before the last change as well. */
  readonly behind: number;
  /** Shows the dialog that locks a note. */
  ask(id: NoteId): void;
  /** `title`: the line that stays readable. The passphrase is chosen with the first note; null while the key is in memory. */
  lock(id: NoteId, title: string, passphrase: string | null): Promise<LockOutcome>;
  /** `evenMoved`: the person says that it is a copy. */
  open(id: NoteId, passphrase: string | null, evenMoved?: boolean): Promise<OpenOutcome>;
  /** What the person wrote in an open note; it is encrypted at once and saved as every note is. */
  write(id: NoteId, text: string): void;
  /** Another title that stays readable, for an open note. Resolves to whether it is stored. */
  retitle(id: NoteId, title: string): Promise<boolean>;
  /** Lets go of the plain text of a note that is left; the key stays. */
  close(id: NoteId): Promise<void>;
  /** Puts the plain text back; only of an open note. */
  unlockForGood(id: NoteId): Promise<boolean>;
  /** Closes every note and drops the keys, in every tab. */
  lockNow(): Promise<void>;
  /** Resolves once all that was written is encrypted and in the save queue; null when it is. */
  sealed(): Promise<void> | null;
  /** Whether something was written in this note that is not encrypted yet. */
  waits(id: NoteId): boolean;
  /** An open note is being used: it does not lock yet. */
  touch(): void;
  set(settings: Partial<LockingSettings>): void;
  changePassphrase(passphrase: string, next: string): Promise<ChangeOutcome>;
  /** Goes on with a change of the passphrase that was interrupted. */
  finishChange(): Promise<void>;
}

export interface LockingSlice {
  /** null until its keeper has come, which is after the first paint. */
  readonly locking: LockingView | null;
}
