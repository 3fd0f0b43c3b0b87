export const APP_LOCK_KEY = 'inkling.app-lock';

/** Whether a passphrase is to be asked for before anything is shown. */
export const isAppLocked = (): boolean => {
  try {
    return localStorage.getItem(APP_LOCK_KEY) !== null;
  } catch {
    return false;
  }
};
