/** A page that is closed lets go of its lock a moment later. */
const GOING_MS = 500;
/** The page before this one in its tab is going for sure. On a slow machine that takes its time, and its words are waited for. */
const RELOADED_MS = 5_000;
const TAB_KEY = 'inkling.page';

/** Which pages of this app still live, told by locks that the browser takes from a page when it is gone. */
export interface LivePages {
  readonly ownId: string;
  isGone(pageId: string): Promise<boolean>;
}

const lockOf = (pageId: string): string => `inkling-page-${pageId}`;

/** The page that was in this tab before, or in the one that it is a duplicate of. */
const pageBefore = (tab: (() => Storage) | undefined, ownId: string): string | null => {
  try {
    const before = tab?.().getItem(TAB_KEY) ?? null;
    tab?.().setItem(TAB_KEY, ownId);
    return before;
  } catch {
    return null;
  }
};

/** Without locks every other page counts as gone. `tab`: what lives as long as the tab does. */
export const joinLivePages = (locks: LockManager | undefined, ownId: string, tab?: () => Storage): LivePages => {
  const before = pageBefore(tab, ownId);
  // Held for the life of the page.
  locks?.request(lockOf(ownId), () => new Promise<never>(() => undefined)).catch(() => undefined);
  return {
    ownId,
    isGone: async (pageId) => {
      if (pageId === ownId) return false;
      if (locks === undefined) return true;
      const waiting = new AbortController();
      const timer = setTimeout(() => waiting.abort(), pageId === before ? RELOADED_MS : GOING_MS);
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
