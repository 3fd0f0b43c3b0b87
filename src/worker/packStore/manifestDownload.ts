import { InklingFault } from '../../shared/errors';
import { sha256Hex } from '../../shared/sha256';
import { downloadBytes, type Fetch } from './fileDownload';

const MAX_MANIFEST_BYTES = 1_000_000;
const MAX_HASH_BYTES = 1_000;
/** A release may come between the two requests: then both are asked for anew. */
const TRIES = 2;

/** What stands beside the manifest: its SHA-256; null where the server has none, as for packs of earlier releases. */
const fetchHash = async (fetch: Fetch, folderUrl: string, signal: AbortSignal | undefined): Promise<string | null> => {
  const answer = { isThere: true };
  const asked: Fetch = async (url, init) => {
    const response = await fetch(url, init);
    // A server of a single-page app answers an unknown address with its page.
    answer.isThere = response.status !== 404 && response.headers.get('content-type')?.includes('text/html') !== true;
    return response;
  };
  try {
    const bytes = await downloadBytes(asked, `${folderUrl}manifest.sha256`, { maxBytes: MAX_HASH_BYTES, signal });
    return new TextDecoder().decode(bytes);
  } catch (thrown) {
    if (!answer.isThere) return null;
    throw thrown;
  }
};

/**
 * The bytes of a pack's manifest, which vouches for every file of the pack and is vouched for by its own SHA-256.
 * `folderUrl` is absolute, with a trailing slash.
 *
 * @throws InklingFault `network`, `pack-damaged`; Cancelled on abort.
 */
export const downloadManifest = async (
  fetch: Fetch,
  folderUrl: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const limits = { maxBytes: MAX_MANIFEST_BYTES, signal };
    const bytes = await downloadBytes(fetch, `${folderUrl}manifest.json`, limits);
    const sha256 = await fetchHash(fetch, folderUrl, signal);
    if (sha256 === null || sha256 === (await sha256Hex(bytes))) return bytes;
  }
  throw new InklingFault('pack-damaged', 'The pack is damaged: its manifest is not what its checksum says.', true);
};
