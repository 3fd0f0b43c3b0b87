/** Runs the job while no other tab of the app runs one of this name; without Web Locks every tab runs its own. */
export const runAlone = async (name: string, job: () => Promise<void>, signal: AbortSignal): Promise<void> => {
  // Undefined outside secure contexts, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) await job();
  else await locks.request(name, { signal }, job);
};

/** Tells, now and from now on, whether the page is out of sight. Returns the unsubscriber. */
export const watchHidden = (listener: (hidden: boolean) => void): (() => void) => {
  const tell = (): void => listener(document.visibilityState === 'hidden');
  document.addEventListener('visibilitychange', tell);
  tell();
  return () => document.removeEventListener('visibilitychange', tell);
};
