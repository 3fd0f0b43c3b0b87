import type { NoteToLearn } from '../memory/learntNote';
import type { Outcome } from './assistant';

export interface MemoryFacts {
  readonly noteCount: number;
  readonly wordCount: number;
}

export interface KnownNote {
  readonly id: string;
  readonly stamp: string;
}

/** The memory itself, where suggestions are made. It is gone with its worker and is then opened anew. */
export interface MemoryEngine {
  /** Takes the stored memory, or an empty one for null and for what is not whole. Resolves to the notes that it holds. */
  open(bytes: ArrayBuffer | null): Promise<Outcome<readonly KnownNote[]>>;
  /** Learns notes, each in place of what it taught before, and forgets others. */
  change(learn: readonly NoteToLearn[], forget: readonly string[]): Promise<Outcome<MemoryFacts>>;
  /** Starts no worker: without one there is nothing to clear. */
  clear(): Promise<Outcome<MemoryFacts>>;
  /** The memory as it is to be stored; cancelled where no worker holds one. */
  bytes(): Promise<Outcome<ArrayBuffer>>;
  /** Called when a worker begins, whose memory is empty; returns the unsubscriber. */
  onStart(listener: () => void): () => void;
}

/** Where the memory lies between visits. It can always be made anew from the notes: no failure of it is told. */
export interface MemoryStore {
  read(): Promise<ArrayBuffer | null>;
  write(bytes: ArrayBuffer): Promise<boolean>;
  erase(): Promise<boolean>;
}
