import type { StorageFailure } from '../ports/noteRepository';

/** `conflict` and `missing` never reach a person: the queue resolves them by keeping both texts. */
export type SaveFailure = Exclude<StorageFailure, { kind: 'conflict' } | { kind: 'missing' }>;

/** What the note header shows. A draft in any state but `saved` is not yet on the disk. */
export type SaveState =
  | { readonly status: 'saved'; readonly atMs: number }
  | { readonly status: 'unsaved' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly failure: SaveFailure };
