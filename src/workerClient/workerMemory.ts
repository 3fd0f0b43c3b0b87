import type { MemoryEngine } from '../core/ports/personalMemory';
import type { WorkerAssistant } from './workerAssistant';

/** The memory in the assistant's worker. */
export const workerMemory = (assistant: Pick<WorkerAssistant, 'call' | 'onStart'>): MemoryEngine => ({
  open: async (bytes) => {
    const outcome = await assistant.call('memory/open', { bytes }, {});
    return outcome.status === 'done' ? { status: 'done', value: outcome.value.notes } : outcome;
  },
  change: (learn, forget) => assistant.call('memory/change', { learn, forget }, {}),
  clear: () => assistant.call('memory/clear', {}, {}),
  bytes: async () => {
    const outcome = await assistant.call('memory/bytes', {}, {});
    return outcome.status === 'done' ? { status: 'done', value: outcome.value.bytes } : outcome;
  },
  onStart: (listener) => assistant.onStart(listener),
});
