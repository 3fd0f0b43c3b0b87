interface LaunchParams {
  readonly files?: readonly FileSystemFileHandle[];
}
interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

const launchQueueOf = (scope: object): LaunchQueue | null =>
  'launchQueue' in scope ? (scope.launchQueue as LaunchQueue) : null;

/**
 * Calls `open` with the files that the system opened the app with, now and for later launches into this window.
 * Files that cannot be read are left out. Returns false where the browser has no file handlers.
 */
export const onLaunchFiles = (open: (files: File[]) => void): boolean => {
  const queue = launchQueueOf(window);
  if (queue === null) return false;
  queue.setConsumer(({ files = [] }) => {
    void Promise.allSettled(files.map((handle) => handle.getFile())).then((outcomes) => {
      const readable = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      if (readable.length > 0) open(readable);
    });
  });
  return true;
};
