/**
 * Runs a job while no other tab of the app runs one of this name; given up when the signal is aborted before its turn.
 * Without Web Locks every tab runs its own.
 */
export const oneTabAtATime =
  (name: string) =>
  async (job: () => Promise<void>, signal: AbortSignal): Promise<void> => {
    // Undefined outside secure contexts, whatever the types say.
    const locks = navigator.locks as LockManager | undefined;
    if (locks === undefined) await job();
    else await locks.request(name, { signal }, job);
  };
