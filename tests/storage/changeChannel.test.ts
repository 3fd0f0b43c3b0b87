import { afterEach, expect, it, vi } from 'vitest';
import { openChangeChannel } from '../../src/storage/changeChannel';

const open: { close(): void }[] = [];
afterEach(() => open.splice(0).forEach((channel) => channel.close()));
const tab = () => {
  const channel = openChangeChannel('test-tabs');
  open.push(channel);
  return channel;
};

it('tells this tab at once and the others soon, each its topic only', async () => {
  const [here, there] = [tab(), tab()];
  const calls: unknown[] = [];
  here.subscribe('notes', (keys, origin) => calls.push(['here', keys, origin]));
  here.subscribe('settings', () => calls.push('never'));
  const heard = new Promise<void>((resolve) =>
    there.subscribe('notes', (keys, origin) => {
      calls.push(['there', keys, origin]);
      resolve();
    }),
  );
  here.announce('notes', ['a']);
  expect(calls).toEqual([['here', ['a'], 'here']]);
  await heard;
  expect(calls).toEqual([
    ['here', ['a'], 'here'],
    ['there', ['a'], 'elsewhere'],
  ]);
});

it('leaves messages alone that it does not understand', async () => {
  const listener = vi.fn();
  const channel = tab();
  channel.subscribe('notes', listener);
  const raw = new BroadcastChannel('test-tabs');
  open.push(raw);
  for (const message of [null, 7, { topic: 'notes' }, { topic: 'notes', keys: [1] }, { topic: 'x', keys: [] }])
    raw.postMessage(message);
  const heard = new Promise<void>((resolve) => channel.subscribe('settings', () => resolve()));
  raw.postMessage({ topic: 'settings', keys: ['k'] });
  await heard;
  expect(listener).not.toHaveBeenCalled();
});

it('tells this tab alone where the browser has no channel', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const listener = vi.fn();
  const channel = openChangeChannel();
  channel.subscribe('notes', listener);
  channel.announce('notes', ['a']);
  channel.announce('notes', []);
  channel.close();
  vi.unstubAllGlobals();
  expect(listener.mock.calls).toEqual([[['a'], 'here']]);
});
