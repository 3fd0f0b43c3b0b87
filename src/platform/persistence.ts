/** Asks the browser not to clear this origin by itself; null where it cannot be asked (an insecure origin, an old engine). */
export const requestPersistence = async (): Promise<boolean | null> => {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
};

const ASKED_KEY = 'inkling-persistence-asked';
/** A browser that decides by itself has answered by then; a person who reads the question has not. */
const BY_ITSELF_MS = 2_000;

/**
 * The same, when nobody pressed a button for it. Firefox passes the question on to the person: it is put to them once,
 * and not at every start until they agree. Browsers that decide by themselves are asked again, for they may by then.
 */
export const requestPersistenceOnce = async (): Promise<boolean | null> => {
  try {
    if (localStorage.getItem(ASKED_KEY) !== null) return await navigator.storage.persisted();
    localStorage.setItem(ASKED_KEY, '1');
    const startMs = performance.now();
    const kept = await requestPersistence();
    if (performance.now() - startMs < BY_ITSELF_MS) localStorage.removeItem(ASKED_KEY);
    return kept;
  } catch {
    return null;
  }
};
