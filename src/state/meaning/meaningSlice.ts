import type { AskRequest, Asked } from '../../core/ask/askNotes';
import type { IndexProgress, MeaningIndex } from '../../core/meaning/meaningIndex';
import type { Outcome } from '../../core/ports/assistant';

/** The index as the interface asks it. */
export type AskedIndex = Pick<MeaningIndex, 'search' | 'related' | 'tagsFor' | 'vectorOf' | 'nearest'>;

/** A new object whenever the index has moved on. */
export interface MeaningView {
  readonly index: AskedIndex;
  readonly progress: IndexProgress;
  /** Looks in the notes for the answer to a question; needs the pack `reader` as well. The same for a whole session. */
  readonly ask: (request: AskRequest, signal: AbortSignal) => Promise<Outcome<Asked>>;
}

export interface MeaningSlice {
  /** Null while the index is off: nothing that asks it is drawn, nor is its code fetched. */
  readonly meaning: MeaningView | null;
}

export const NO_MEANING: MeaningSlice = { meaning: null };
