import type { AskRequest, Asked } from '../../core/ask/askNotes';
import type { IndexProgress } from '../../core/meaning/indexProgress';
import type { MeaningQuestions } from '../../core/meaning/meaningQuestions';
import type { Outcome } from '../../core/ports/assistant';

/** The index as the interface asks it. */
export type AskedIndex = Pick<MeaningQuestions, 'search' | 'related' | 'tagsFor' | 'vectorOf' | 'nearest'>;

/** A new object whenever the index has moved on. */
export interface MeaningView {
  readonly index: AskedIndex;
  readonly progress: IndexProgress;
  /** Looks for the sentences nearest to a question. The same for a whole session. */
  readonly ask: (request: AskRequest, signal: AbortSignal) => Promise<Outcome<Asked>>;
}

export interface MeaningSlice {
  /** Null while the index is off: nothing that asks it is drawn, nor is its code fetched. */
  readonly meaning: MeaningView | null;
}

export const NO_MEANING: MeaningSlice = { meaning: null };
