/** A page in the background is not painted at all. */
const UNPAINTED_MS = 4_000;

/**
 * Resolves once something of the app is painted (the first screen, or the door of a locked app): what is not on it is
 * fetched behind it, and takes no time from it.
 */
export const firstPaint = new Promise<void>((resolve) => {
  setTimeout(resolve, UNPAINTED_MS);
  // Where nothing tells of paints nothing waits for them.
  if (!('PerformancePaintTiming' in globalThis)) resolve();
  else
    new PerformanceObserver((list, observer) => {
      // Chromium tells of the empty page before it.
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
});
