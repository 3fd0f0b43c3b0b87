import { isLocked } from '../note/isLocked';
import type { Note } from '../note/note';
import type { SaveState } from './saveState';

/** What the queue knows of one note. */
export interface SaveEntry {
  draft: Note;
  base: Note | null;
  /** Drafts that may be stored: what became of their writes was never heard. */
  unheard: readonly Note[];
  /** What the write under way stores. */
  sent: Note | null;
  dirty: boolean;
  failed: boolean;
  firstEditAtMs: number;
  retryMs: number;
  state: SaveState;
  cancelTimer: () => void;
  writing: Promise<void> | null;
}

export const nothing = (): void => undefined;

export const newEntry = (draft: Note, retryMs: number): SaveEntry => ({
  draft,
  base: null,
  unheard: [],
  sent: null,
  dirty: false,
  failed: false,
  firstEditAtMs: Number.POSITIVE_INFINITY,
  retryMs,
  state: { status: 'unsaved' },
  cancelTimer: nothing,
  writing: null,
});

/** What was readable is no version of a note that is locked now. */
export const isVersion = (before: string, after: string): boolean =>
  before !== after && (isLocked(before) || !isLocked(after));

/** A page that goes away does not hear what becomes of its writes: the next one must know them for its own. */
export const mayBeStored = (draft: Note, sent: Note | null, unheard: readonly Note[]): Note[] => {
  const writes = sent === null || sent === draft ? unheard : [...unheard, sent];
  // What was readable is not kept beside a note that is locked now.
  return writes.filter(({ body }) => isLocked(body) || !isLocked(draft.body));
};
