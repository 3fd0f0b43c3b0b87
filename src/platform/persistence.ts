/** Asks the browser not to clear this origin by itself; null where it cannot be asked (an insecure origin, an old engine). */
export const requestPersistence = async (): Promise<boolean | null> => {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
};
