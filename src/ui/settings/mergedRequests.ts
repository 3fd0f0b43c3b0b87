import type { RequestRecord } from '../../core/ports/requestLedger';
import type { SentRequest } from '../../shared/networkGate';

/** The window's own requests and those of the service worker in one list, the newest first. */
export const mergedRequests = (
  own: readonly RequestRecord[],
  sent: readonly SentRequest[],
): readonly RequestRecord[] => {
  const throughWorker = sent.map(({ url, atMs, outcome }): RequestRecord => {
    const { pathname, search, origin } = new URL(url, document.baseURI);
    const foreign = origin !== window.location.origin;
    return { path: pathname + search, origin, foreign, kind: 'serviceWorker', sentBytes: 0, atMs, outcome };
  });
  return [...own, ...throughWorker].sort((a, b) => b.atMs - a.atMs);
};
