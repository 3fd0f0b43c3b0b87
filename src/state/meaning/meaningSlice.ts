import type { IndexProgress } from '../../core/meaning/meaningIndex';
import type { MeaningQuestions } from '../../core/meaning/meaningQuestions';

/** The index as the interface asks it. */
export type AskedIndex = Pick<MeaningQuestions, 'search' | 'related' | 'tagsFor' | 'vectorOf' | 'nearest'>;

/** A new object whenever the index has moved on. */
export interface MeaningView {
  readonly index: AskedIndex;
  readonly progress: IndexProgress;
}

export interface MeaningSlice {
  /** Null while the index is off: nothing that asks it is drawn, nor is its code fetched. */
  readonly meaning: MeaningView | null;
}

export const NO_MEANING: MeaningSlice = { meaning: null };
