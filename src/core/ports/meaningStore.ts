import type { NoteId } from '../note/note';
import type { ChangeOrigin } from './noteRepository';
import type { NoteVectors } from '../meaning/vectorTable';

/** A note's vectors as they are kept, with what tells whether they are still right. */
export interface StoredVectors extends NoteVectors {
  /** What made them: pack, version and dimensions. Vectors of another maker cannot be compared. */
  readonly maker: string;
  /** `textHash` of the body that was read. */
  readonly bodyHash: number;
  /** `textHash` of each passage: an edited note reads only what is new. */
  readonly passageHashes: Uint32Array;
}

/**
 * Where the index of meaning lives between two visits. It holds nothing that cannot be made again: whatever is damaged
 * is left out, and whatever cannot be read or written is no reason to fail.
 */
export interface MeaningStore {
  /** Everything that is whole and of this maker, in portions; the rest is removed. */
  load(maker: string): AsyncIterable<readonly StoredVectors[]>;
  /** In the order of the ids; undefined where there is nothing whole. */
  getMany(ids: readonly NoteId[]): Promise<readonly (StoredVectors | undefined)[]>;
  /** Adds or replaces, all in one transaction; false when it did not happen. */
  put(notes: readonly StoredVectors[]): Promise<boolean>;
  /** False when it did not happen: they are still there. */
  remove(ids: readonly NoteId[]): Promise<boolean>;
  /** Deletes the whole database. */
  forget(): Promise<void>;
  /** Called after a change, here or in another tab; ids are null when everything is gone. Returns the unsubscriber. */
  onChange(listener: (ids: readonly NoteId[] | null, origin: ChangeOrigin) => void): () => void;
}
