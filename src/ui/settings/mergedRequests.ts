import type { RequestRecord } from '../../core/ports/requestLedger';
import { isEngineFile } from '../../shared/engineCache';
import type { AddressCount, RequestTally, SentRequest } from '../../shared/networkGate';

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

export interface CountedAddress extends AddressCount {
  /** As it is shown: without this app's own origin. */
  readonly shown: string;
}

/** The tally with addresses of others apart, each list with the most asked for first. */
export const countedApart = ({
  addresses,
}: RequestTally): { readonly own: readonly CountedAddress[]; readonly foreign: readonly CountedAddress[] } => {
  const home = `${window.location.origin}/`;
  const all = addresses
    .map((address) => ({
      ...address,
      shown: address.url.startsWith(home) ? address.url.slice(home.length - 1) : address.url,
    }))
    .sort((a, b) => b.sent - a.sent || b.refused - a.refused);
  return {
    own: all.filter(({ url }) => url.startsWith(home)),
    foreign: all.filter(({ url }) => !url.startsWith(home)),
  };
};
