/** A page in the background is not painted at all. */
const UNPAINTED_MS = 4_000;

/** Resolves once the first screen is painted: what is not on it is fetched behind it, and takes no time from it. */
export const firstPaint = new Promise<void>((resolve) => {
  setTimeout(resolve, UNPAINTED_MS);
  // Where nothing tells of paints nothing waits for them.
  if (!('PerformancePaintTiming' in globalThis)) resolve();
  // The page itself is painted before anything is on it: that is the first of two entries.
  else
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
});
