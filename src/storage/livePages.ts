/** A page that was reloaded lets go of its lock a moment after its successor has started. */
const GOING_MS = 500;

/** Which pages of this app still live, told by locks that the browser takes from a page when it is gone. */
export interface LivePages {
  readonly ownId: string;
  isGone(pageId: string): Promise<boolean>;
}

const lockOf = (pageId: string): string => `inkling-page-${pageId}`;

/** Without locks every other page counts as gone. */
export const joinLivePages = (locks: LockManager | undefined, ownId: string): LivePages => {
  // Held for the life of the page.
  locks?.request(lockOf(ownId), () => new Promise<never>(() => undefined)).catch(() => undefined);
  return {
    ownId,
    isGone: async (pageId) => {
      if (pageId === ownId) return false;
      if (locks === undefined) return true;
      const waiting = new AbortController();
      const timer = setTimeout(() => waiting.abort(), GOING_MS);
      try {
        return await locks.request(lockOf(pageId), { signal: waiting.signal }, () => true);
      } catch {
        return false;
      } finally {
        clearTimeout(timer);
      }
    },
  };
};
