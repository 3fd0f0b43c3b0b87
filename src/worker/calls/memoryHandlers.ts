import { memoryFromBytes, memoryToBytes } from '../../core/memory/memorySnapshot';
import { PersonalMemory } from '../../core/memory/personalMemory';
import type { MemoryHolds } from '../../shared/protocol';
import type { Handlers } from './handlers';

type MemoryCalls = Pick<Handlers, 'memory/open' | 'memory/change' | 'memory/clear' | 'memory/bytes'>;

/** The worker's one memory and the calls that fill it. */
export const memoryHandlers = (): { readonly current: () => PersonalMemory; readonly handlers: MemoryCalls } => {
  let memory = new PersonalMemory();
  const holds = (): MemoryHolds => ({ noteCount: memory.noteCount, wordCount: memory.wordCount });
  return {
    current: () => memory,
    handlers: {
      async 'memory/open'({ bytes }) {
        memory = (bytes === null ? null : memoryFromBytes(new Uint8Array(bytes))) ?? new PersonalMemory();
        return { notes: memory.notes().map(({ id, stamp }) => ({ id, stamp })) };
      },
      async 'memory/change'({ learn, forget }) {
        for (const id of forget) memory.forget(id);
        for (const note of learn) memory.learn(note);
        return holds();
      },
      async 'memory/clear'() {
        memory = new PersonalMemory();
        return holds();
      },
      async 'memory/bytes'() {
        return { bytes: memoryToBytes(memory).buffer };
      },
    },
  };
};
