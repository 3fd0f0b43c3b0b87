import type { RequestRecord } from '../../core/ports/requestLedger';
import { isEngineFile } from '../../shared/engineCache';
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

/** What requests to this app's own address were for; each that occurs, in this order. */
export const purposesOf = (
  requests: readonly RequestRecord[],
): readonly { readonly purpose: 'app' | 'assistant'; readonly count: number; readonly sentBytes: number }[] => {
  const own = requests.filter(({ foreign }) => !foreign);
  const isAssistants = ({ path }: RequestRecord): boolean => path.includes('/packs/') || isEngineFile(path);
  return (['app', 'assistant'] as const).flatMap((purpose) => {
    const those = own.filter((request) => isAssistants(request) === (purpose === 'assistant'));
    const sentBytes = those.reduce((sum, request) => sum + request.sentBytes, 0);
    return those.length === 0 ? [] : [{ purpose, count: those.length, sentBytes }];
  });
};
