import type { TextSpan } from '../../shared/protocol';
import type { Note, NoteId } from '../note/note';
import type { Entry } from '../search/entry';

export interface SearchHit {
  readonly id: NoteId;
  readonly score: number;
  /** Found by the typo-tolerant second pass. */
  readonly fuzzy: boolean;
  /** Matches in the title, as spans of the title string, sorted, not overlapping. */
  readonly titleSpans: readonly TextSpan[];
  /** One line around the first match below the title ('' when there is none). */
  readonly excerpt: string;
  readonly excerptSpans: readonly TextSpan[];
  /** Where the first match starts in the note's body, in UTF-16 units; null without one. */
  readonly firstMatch: number | null;
}

export interface SearchAnswer {
  /** How many notes match in all; `hits` may hold fewer. */
  readonly total: number;
  /** Best first. */
  readonly hits: readonly SearchHit[];
}

export interface SearchOptions {
  /** Most hits to return; default 100. */
  readonly limit?: number;
  /** What `edited:today` counts from; default: 1970. */
  readonly nowMs?: number;
}

/**
 * Full-text search, synchronous and incremental. Query language: words (all must match, as substrings; found nowhere as
 * they are written, without the punctuation round them),
 * "quoted phrases", tag:name or #name, is:pinned, is:archived, is:trashed, title:word, has:image, has:todo, has:link,
 * edited: and created: with a date or a range (dateRange.ts); a minus before any of them leaves its notes out.
 * Archived notes are found; notes in the trash only with is:trashed.
 */
export interface SearchIndex {
  /** Adds or replaces. */
  put(note: Note): void;
  remove(id: NoteId): void;
  /** null: the index cannot answer yet. */
  search(query: string, options?: SearchOptions): SearchAnswer | null;
  /** Does a slice (about 10 ms) of the preparation for typo tolerance; true while more is left. Call it when idle. */
  warm(): boolean;
  readonly size: number;
  /** What it knows of each note: whoever ranks notes otherwise folds none of them again. null: it cannot answer yet. */
  readonly entries: ReadonlyMap<NoteId, Entry> | null;
}
