import type { Note, NoteId } from '../core/note/note';
import { decodeNote } from '../core/note/noteCodec';
import { isStored } from '../core/note/noteMerge';
import type { DraftJournal, LeftDraft } from '../core/ports/draftJournal';
import type { LivePages } from './livePages';

const PREFIX = 'inkling.draft.';

interface Entry {
  readonly key: string;
  readonly note: Note;
  readonly unheard: readonly Note[];
}

/** The page that wrote an entry: its id stands before the note's. Entries of earlier versions name none. */
const pageOf = (key: string): string => {
  const [page, ...note] = key.slice(PREFIX.length).split('.');
  return page === undefined || note.length === 0 ? '' : page;
};

/**
 * Drafts in localStorage: the one store that a page which is going away can still write to. Access may be forbidden
 * or full; then the journal keeps nothing and says so.
 */
export class LocalStorageDraftJournal implements DraftJournal {
  private sealed = false;

  constructor(
    private readonly storage: () => Storage,
    private readonly pages: LivePages,
  ) {}

  write(note: Note, unheard: readonly Note[] = []): boolean {
    if (this.sealed) return false;
    const keep = (value: unknown): boolean => {
      try {
        this.storage().setItem(this.keyOf(note.id), JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    };
    // Beside the fields of the note: an entry is read by earlier versions too.
    return (unheard.length > 0 && keep({ ...note, unheard })) || keep(note);
  }

  remove(id: NoteId): void {
    this.drop(this.keyOf(id));
  }

  forget(id: NoteId): void {
    for (const key of this.keysOf(id)) this.drop(key);
  }

  forgetStored(stored: Note): void {
    for (const { key, note } of this.entries(this.keysOf(stored.id))) if (isStored(note, stored)) this.drop(key);
  }

  all(): Note[] {
    return this.entries().map(({ note }) => note);
  }

  async leftBehind(): Promise<readonly LeftDraft[]> {
    const entries = this.entries();
    const pageIds = [...new Set(entries.map(({ key }) => pageOf(key)))];
    const gone = new Map(await Promise.all(pageIds.map(async (id) => [id, await this.pages.isGone(id)] as const)));
    return entries
      .filter(({ key }) => gone.get(pageOf(key)) === true)
      .map(({ key, note, unheard }) => ({
        note,
        unheard,
        isLeft: () => this.keys().includes(key),
        forget: () => this.drop(key),
      }));
  }

  seal(): void {
    this.sealed = true;
    this.clear();
  }

  /** Every draft, also those that cannot be read. */
  clear(): void {
    for (const key of this.keys()) this.drop(key);
  }

  private keyOf(id: NoteId): string {
    return `${PREFIX}${this.pages.ownId}.${id}`;
  }

  private keys(): string[] {
    try {
      const storage = this.storage();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.filter((key) => key !== null).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }

  private keysOf(id: NoteId): string[] {
    return this.keys().filter((key) => key === PREFIX + id || key.endsWith(`.${id}`));
  }

  private entries(keys = this.keys()): Entry[] {
    return keys.flatMap((key) => {
      const value = this.read(key);
      const note = decodeNote(value);
      if (note === null) return [];
      const { unheard } = value as { readonly unheard?: unknown };
      const sent = Array.isArray(unheard) ? unheard.map(decodeNote).filter((one) => one?.id === note.id) : [];
      return [{ key, note, unheard: sent.filter((one) => one !== null) }];
    });
  }

  private read(key: string): unknown {
    try {
      return JSON.parse(this.storage().getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  private drop(key: string): void {
    try {
      this.storage().removeItem(key);
    } catch {
      // Nothing could have been written either.
    }
  }
}
