/** Whether the browser promised not to clear this origin by itself; null where it does not say. */
export const isPersisted = async (): Promise<boolean | null> => {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
};

/** Asks for that promise; null where it cannot be asked (an insecure origin, an old engine). */
export const requestPersistence = async (): Promise<boolean | null> => {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
};
