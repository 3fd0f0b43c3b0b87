import type { NoteId } from '../core/note/note';
import type { FirstScreen } from '../core/ports/firstScreen';

const KEY = 'inkling.first-screen';

/** In localStorage: it is read before any database is open, and can be written while the page goes away. */
export class LocalStorageFirstScreen implements FirstScreen {
  constructor(private readonly storage: () => Storage) {}

  read(): readonly NoteId[] {
    try {
      const value: unknown = JSON.parse(this.storage().getItem(KEY) ?? '[]');
      return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }

  write(ids: readonly NoteId[]): void {
    try {
      if (ids.length === 0) this.storage().removeItem(KEY);
      else this.storage().setItem(KEY, JSON.stringify(ids));
    } catch {
      // Without it the next start reads everything first.
    }
  }
}
