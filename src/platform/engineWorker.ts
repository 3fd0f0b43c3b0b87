import type { WorkerPort } from '../core/ports/workerPort';

/** Starts the assistant's worker from its script. */
export const startEngineWorker = (scriptUrl: string): WorkerPort => {
  const worker = new Worker(scriptUrl, { type: 'module', name: 'inkling-engine' });
  const port: WorkerPort = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  worker.onmessage = (event: MessageEvent<unknown>) => port.onmessage?.(event);
  worker.onerror = (event) => port.onerror?.(event);
  worker.onmessageerror = () => port.onmessageerror?.();
  return port;
};
