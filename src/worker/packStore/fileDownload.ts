import { InklingFault } from '../../shared/errors';
import { Cancelled } from '../calls/cancellation';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DownloadLimits {
  /** More bytes than this are not read. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: (receivedBytes: number) => void;
}

const unexpected = (): InklingFault =>
  new InklingFault('pack-damaged', 'The server answered with something else than the file of the pack.', true);

/**
 * The bytes at `url`, past every cache: what is kept is kept by us, verified.
 *
 * @throws InklingFault `network` (retryable) or `pack-damaged` for a page instead of a file; Cancelled on abort.
 */
export const downloadBytes = async (fetch: Fetch, url: string, limits: DownloadLimits): Promise<Uint8Array> => {
  try {
    const response = await fetch(url, { cache: 'no-store', ...(limits.signal ? { signal: limits.signal } : {}) });
    if (!response.ok) throw new InklingFault('network', `The server answered ${response.status}.`, true);
    // A server of a single-page app answers an unknown address with its page.
    if (response.headers.get('content-type')?.includes('text/html') === true) throw unexpected();
    return await readBody(response, limits);
  } catch (thrown) {
    if (limits.signal?.aborted === true) throw new Cancelled();
    if (thrown instanceof InklingFault) throw thrown;
    throw new InklingFault('network', 'The pack could not be fetched: the connection failed.', true);
  }
};

const readBody = async (response: Response, { maxBytes, onBytes }: DownloadLimits): Promise<Uint8Array> => {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let receivedBytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    receivedBytes += part.value.byteLength;
    if (receivedBytes > maxBytes) {
      await reader.cancel();
      throw unexpected();
    }
    onBytes?.(receivedBytes);
  }
  const whole = new Uint8Array(receivedBytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};
