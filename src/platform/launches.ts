interface LaunchParams {
  readonly files?: readonly FileSystemFileHandle[];
  readonly targetURL?: string | null;
}
interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

const launchQueueOf = (scope: object): LaunchQueue | null =>
  'launchQueue' in scope ? (scope.launchQueue as LaunchQueue) : null;

export interface LaunchHooks {
  /** Files that the system opened the app with. Those that cannot be read are left out. */
  readonly openFiles: (files: File[]) => void;
  /** The app was open already and was only brought forward: what its address asks for is left to do. */
  readonly follow: (address: URL) => void;
}

/**
 * Follows launches into this window, now and later. `startAddress` is where this page was opened: the launch that
 * opened it is reported as well, and its address was followed by the start itself. Returns false where the browser
 * has no launch queue.
 */
export const onLaunch = ({ openFiles, follow }: LaunchHooks, startAddress: string): boolean => {
  const queue = launchQueueOf(window);
  if (queue === null) return false;
  let first = true;
  queue.setConsumer(({ files = [], targetURL }) => {
    const opening = first && targetURL === startAddress;
    first = false;
    if (files.length === 0 && !opening && typeof targetURL === 'string' && URL.canParse(targetURL)) {
      follow(new URL(targetURL));
    }
    void Promise.allSettled(files.map((handle) => handle.getFile())).then((outcomes) => {
      const readable = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      if (readable.length > 0) openFiles(readable);
    });
  });
  return true;
};
