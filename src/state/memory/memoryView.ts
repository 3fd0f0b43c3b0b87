import type { DayWorth } from '../../core/ghost/ghostWorth';
import type { MemorySettings } from '../../core/memory/memorySettings';
import type { MemoryFacts } from '../../core/ports/personalMemory';

/** The memory as the settings show it. */
export interface MemoryView {
  readonly settings: MemorySettings;
  /** What is held; null until it was asked for the first time. */
  readonly facts: MemoryFacts | null;
  readonly learning: boolean;
  set(patch: Partial<Pick<MemorySettings, 'enabled' | 'leftOutNotes' | 'leftOutTags'>>): void;
  /** Forgets all that was learnt; only what is written from now on is learnt again. */
  forgetAll(): Promise<void>;
}

/** What is kept behind the first paint: its keepers put it here when they come. */
export interface MemorySlice {
  /** null until the memory's keeper has come, which is after the first paint. */
  readonly memory: MemoryView | null;
  readonly worth: readonly DayWorth[];
  /** Counts a suggestion that was shown (null), or one that was accepted with the letters it saved; `again`: more of it. */
  countGhost(letters: number | null, again?: boolean): void;
  resetWorth(): Promise<void>;
}
