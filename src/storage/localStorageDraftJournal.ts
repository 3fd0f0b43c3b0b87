import type { Note, NoteId } from '../core/note';
import { decodeNote } from '../core/noteCodec';
import type { DraftJournal } from '../core/ports/draftJournal';

const PREFIX = 'inkling.draft.';

/**
 * Drafts in localStorage: the one store that a page which is going away can still write to. Access may be forbidden
 * or full; then the journal keeps nothing and says so.
 */
export class LocalStorageDraftJournal implements DraftJournal {
  constructor(private readonly storage: () => Storage) {}

  write(note: Note): boolean {
    try {
      this.storage().setItem(PREFIX + note.id, JSON.stringify(note));
      return true;
    } catch {
      return false;
    }
  }

  remove(id: NoteId): void {
    try {
      this.storage().removeItem(PREFIX + id);
    } catch {
      // Nothing could have been written either.
    }
  }

  all(): Note[] {
    const notes: Note[] = [];
    try {
      const storage = this.storage();
      for (let index = 0; index < storage.length; index += 1) {
        const key = storage.key(index);
        const note = key?.startsWith(PREFIX) ? this.read(storage, key) : null;
        if (note) notes.push(note);
      }
    } catch {
      return notes;
    }
    return notes;
  }

  /** Every draft, also those that cannot be read. */
  clear(): void {
    try {
      const storage = this.storage();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key);
    } catch {
      // Nothing could have been written either.
    }
  }

  private read(storage: Storage, key: string): Note | null {
    try {
      return decodeNote(JSON.parse(storage.getItem(key) ?? 'null'));
    } catch {
      return null;
    }
  }
}
