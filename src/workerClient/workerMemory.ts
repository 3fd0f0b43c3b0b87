import type { MemoryEngine } from '../core/ports/personalMemory';
import type { WorkerAssistant } from './workerAssistant';

/** The memory in the assistant's worker. */
export const workerMemory = (assistant: Pick<WorkerAssistant, 'call' | 'onStart' | 'running'>): MemoryEngine => ({
  open: async (bytes) => {
    const outcome = await assistant.call('memory/open', { bytes }, {});
    return outcome.status === 'done' ? { status: 'done', value: outcome.value.notes } : outcome;
  },
  change: (learn, forget) => assistant.call('memory/change', { learn, forget }, {}),
  // Gone with its worker: none is started for what it would not hold, least of all when the assistant was turned off.
  clear: async () =>
    assistant.running
      ? assistant.call('memory/clear', {}, {})
      : { status: 'done', value: { noteCount: 0, wordCount: 0 } },
  bytes: async () => {
    if (!assistant.running) return { status: 'cancelled' };
    const outcome = await assistant.call('memory/bytes', {}, {});
    return outcome.status === 'done' ? { status: 'done', value: outcome.value.bytes } : outcome;
  },
  onStart: (listener) => assistant.onStart(listener),
});
