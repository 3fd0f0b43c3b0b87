import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { broadcastSwitches } from '../../../src/worker/packStore/packSwitches';

const CHANNEL = 'inkling-pack-switches';
const open: BroadcastChannel[] = [];

beforeEach(() => {
  class Closed extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      open.push(this);
    }
  }
  vi.stubGlobal('BroadcastChannel', Closed);
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const channel of open.splice(0)) channel.close();
});

it('a switch of one worker is heard by the others and not by itself; what cannot be read is left alone', async () => {
  const [here, there] = [broadcastSwitches(), broadcastSwitches()];
  const heard: unknown[] = [];
  here.listen((packId, version) => heard.push(['here', packId, version]));
  there.listen((packId, version) => heard.push(['there', packId, version]));
  const later = new BroadcastChannel(CHANNEL);
  for (const message of [null, 'en-de', { packId: 'en-xx', version: '2.0.0' }, { packId: 'en-de', version: 2 }])
    later.postMessage(message);
  here.announce('en-de', '2.0.0');
  await expect.poll(() => heard).toEqual([['there', 'en-de', '2.0.0']]);
});
