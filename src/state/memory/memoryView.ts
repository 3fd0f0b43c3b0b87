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

export interface MemorySlice {
  /** null until the memory's keeper has come, which is after the first paint. */
  readonly memory: MemoryView | null;
}
