import type { ExportFile } from '../core/ports/transferService';

/** Long enough for the slowest browser to have read the file. */
const RELEASE_AFTER_MS = 60_000;

/** Hands a file to the person, as a download. */
export const saveFile = (file: ExportFile): void => {
  const url = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
};

const emptyCaches = async (): Promise<void> => {
  if (!('caches' in globalThis)) return;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
};

const dismissWorkers = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
};

const emptyWebStorage = (): void => {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
};

/** Erases what lies outside the databases and opens the app as on the first day. */
export const startAfresh = async (): Promise<void> => {
  await Promise.allSettled([emptyCaches(), dismissWorkers()]);
  emptyWebStorage();
  window.location.replace(window.location.pathname);
};
