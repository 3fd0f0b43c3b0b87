/** Work between two breaths of the page, in milliseconds: within it a key still feels at once. */
const MOST_WORK_MS = 12;

/** A pause that does nothing until work has gone on for long; then the page may paint and take keys. */
export const breathing = (): (() => Promise<void>) => {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs < MOST_WORK_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sinceMs = performance.now();
  };
};
