/** Longest wait for a service worker that was asked to take this window back. */
const RETAKE_MS = 3_000;

/** A window that was loaded by Shift+reload has no service worker before it: one that is there takes it back. */
export const retakeWindow = async (): Promise<boolean> => {
  const container = navigator.serviceWorker;
  const active = (await container.getRegistration())?.active;
  if (!active) return false;
  const taken = new Promise<void>((resolve) =>
    container.addEventListener('controllerchange', () => resolve(), { once: true }),
  );
  active.postMessage({ type: 'CLAIM' });
  await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, RETAKE_MS))]);
  return container.controller !== null;
};
