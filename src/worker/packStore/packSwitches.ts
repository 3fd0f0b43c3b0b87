import { PACK_IDS } from '../../shared/packManifest';
import type { PackId } from '../../shared/packManifest';

/** Word between the workers of all tabs that another version of a pack is in use. */
export interface PackSwitches {
  announce(packId: PackId, version: string): void;
  /** `listener` hears what others announce. */
  listen(listener: (packId: PackId, version: string) => void): void;
}

const CHANNEL = 'inkling-pack-switches';

/** A tab of another version of the app speaks on the same channel: what cannot be read is left alone. */
const readSwitch = (data: unknown): { readonly packId: PackId; readonly version: string } | null => {
  if (typeof data !== 'object' || data === null || !('packId' in data) || !('version' in data)) return null;
  const packId = PACK_IDS.find((id) => id === data.packId);
  return packId === undefined || typeof data.version !== 'string' ? null : { packId, version: data.version };
};

export const broadcastSwitches = (): PackSwitches => {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    announce: (packId, version) => channel.postMessage({ packId, version }),
    listen: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const heard = readSwitch(data);
        if (heard !== null) listener(heard.packId, heard.version);
      });
    },
  };
};
