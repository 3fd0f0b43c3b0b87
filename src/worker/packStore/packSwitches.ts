import { oneOf, record, text } from '../../shared/decoder';
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
const readSwitch = record<{ packId: PackId; version: string }>({ packId: oneOf(PACK_IDS), version: text });

export const broadcastSwitches = (): PackSwitches => {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    announce: (packId, version) => channel.postMessage({ packId, version }),
    listen: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const heard = readSwitch(data);
        if (heard !== undefined) listener(heard.packId, heard.version);
      });
    },
  };
};
