import type { Platform } from '../core/ports/platform';
import { absolute } from './addresses';
import { APP_VERSION } from './appVersion';
import { saveFile } from './browserFiles';
import type { InstallPrompt } from './installPrompt';
import { readOfflineLock, readSentRequests, setOfflineLock } from './offlineLock';
import { requestPersistence } from './persistence';
import type { Updates } from './updates';

/** A sheet that was closed again is an error to the browser. */
const shareText = (title: string, text: string): Promise<boolean> =>
  navigator.share({ title, text }).then(
    () => true,
    () => false,
  );

/** What this browser gives. `updates` answers null until the page has begun to look for them, or where it cannot. */
export const browserPlatform = (installPrompt: InstallPrompt, updates: () => Updates | null): Platform => ({
  version: APP_VERSION,
  saveFile,
  startAfresh: async () => {
    try {
      await (await import('./startAfresh')).startAfresh();
    } catch {
      // The databases are gone; what lies outside them is not, and the next page says so.
      window.location.replace('?erased=?');
    }
  },
  copyText: async (text) => {
    try {
      // Undefined outside secure contexts, whatever its type says.
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  // Missing in browsers without a share sheet, whatever its type says.
  shareText: 'share' in navigator ? shareText : null,
  requestPersistence,
  addressOf: (hash) => absolute(`./${hash}`),
  install: () => installPrompt.install(),
  acceptUpdate: () => updates()?.accept() ?? Promise.resolve(false),
  checkForUpdate: () => updates()?.check() ?? Promise.resolve('unreachable'),
  readOfflineLock,
  setOfflineLock,
  readSentRequests,
});
