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

/** Names in the origin's private file system; none where there is no such thing. */
const fileNames = async (): Promise<string[]> => {
  if (!('storage' in navigator)) return [];
  const names: string[] = [];
  // Keys are missing from the types of the DOM.
  const root = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
    keys(): AsyncIterable<string>;
  };
  for await (const name of root.keys()) names.push(name);
  return names;
};

const emptyFiles = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  for (const name of await fileNames()) await root.removeEntry(name, { recursive: true });
};

/** Names of everything of this origin that is still there: databases, caches, files, entries and service workers. */
const whatIsLeft = async (): Promise<string[]> => {
  const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
  const cached = 'caches' in globalThis ? await caches.keys() : [];
  const workers = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  const entries = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
  return [...databases, ...cached, ...workers.map(({ scope }) => scope), ...entries, ...(await fileNames())];
};

/** The service worker may be in the middle of something, and make anew what has just been emptied. */
const TRIES = 5;
const TRY_AGAIN_MS = 400;

/**
 * Erases what lies outside the databases, looks whether anything is left, and opens the app as on the first day; the address
 * says what was left, and the app tells it.
 */
export const startAfresh = async (): Promise<void> => {
  let left = ['?'];
  for (let attempt = 0; attempt < TRIES && left.length > 0; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    await Promise.allSettled([emptyCaches(), dismissWorkers(), emptyFiles()]);
    emptyWebStorage();
    left = await whatIsLeft().catch(() => ['?']);
  }
  window.location.replace(`${window.location.pathname}?erased=${encodeURIComponent(left.join(', '))}`);
};
