import { describe, expect, it, vi } from 'vitest';
import { MemoryKeeper } from '../../../src/state/memory/memoryKeeper';
import { noteOf, openHarness, type Harness } from '../storeHarness';
import { openEngine, openKeeper, settle } from './memoryHarness';

describe('MemoryKeeper while the assistant or its suggestions are off', () => {
  const MINUTE_MS = 60_000;
  const notes = [noteOf('a', 'the zebrafinch sleeps.'), noteOf('b', 'the boat sleeps.')];
  const ways = {
    assistant: ({ store }: Harness, on: boolean) => store.getState().assistantActions.setAssistantEnabled(on),
    suggestions: ({ store }: Harness, on: boolean) => store.getState().assistantActions.setGhost({ enabled: on }),
  };

  it.each([
    ['assistant', 'erased', (store) => void store.getState().eraseNotes(['a'])],
    ['suggestions', 'trashed', (store) => store.getState().trashNote('a')],
    ['suggestions', 'left out', (store) => store.getState().memory?.set({ leftOutNotes: ['a'] })],
    [
      'suggestions',
      'locked',
      (store) => store.getState().editNote('a', { body: 'Locked\n\n```inkling-locked\n{}\nAAAA\n```' }),
    ],
  ] satisfies [keyof typeof ways, string, (store: Harness['store']) => void][])(
    '%s: what is %s goes from the disk too',
    async (way, _name, change) => {
      const { harness, stored } = await openKeeper(notes);
      expect(stored.text).toContain('zebrafinch');
      ways[way](harness, false);
      await settle(harness, 10_000);
      change(harness.store);
      await settle(harness, MINUTE_MS);
      expect(stored.bytes).toBeNull();
      ways[way](harness, true);
      await settle(harness, MINUTE_MS);
      expect(stored.text).toContain('boat');
      expect(stored.text).not.toContain('zebrafinch');
    },
  );

  it('what was erased a moment before goes from the disk too', async () => {
    const { harness, stored } = await openKeeper(notes);
    await harness.store.getState().eraseNotes(['a']);
    await settle(harness, 3_000);
    expect(stored.text).toContain('zebrafinch');
    ways.suggestions(harness, false);
    await settle(harness, 10_000);
    expect(stored.bytes).toBeNull();
  });

  it.each(Object.entries(ways))('%s: after a while nothing is stored, whatever is written', async (_name, turn) => {
    const { harness, stored } = await openKeeper(notes);
    turn(harness, false);
    await settle(harness, 15 * MINUTE_MS);
    expect(stored.bytes).toBeNull();
  });

  it('a switch turned off and on again costs nothing to learn', async () => {
    const { harness, stored, engine, says } = await openKeeper(notes);
    const { bytes } = stored;
    const change = vi.spyOn(engine, 'change');
    for (let time = 0; time < 3; time += 1) {
      ways.suggestions(harness, false);
      await settle(harness, 8 * MINUTE_MS);
      expect(says('the ')).toBe('');
      ways.suggestions(harness, true);
      await settle(harness, 8 * MINUTE_MS);
      expect(says('the ')).not.toBe('');
    }
    expect(stored.bytes).toBe(bytes);
    expect(change.mock.calls.flatMap(([learn, forget]) => [...learn, ...forget])).toEqual([]);
  });

  it('what an earlier page left is erased once the settings say that it is off', async () => {
    const { stored } = await openKeeper(notes);
    const harness = openHarness(notes);
    await harness.store.getState().load();
    const { store, time, settings, history } = harness;
    const { engine } = openEngine();
    await new MemoryKeeper({
      store,
      engine,
      memory: stored,
      history,
      settings,
      clock: time.clock,
      timers: time.timers,
    }).start();
    await settle(harness, MINUTE_MS);
    expect(stored.text).toContain('zebrafinch');
    await store.getState().assistantActions.restoreAssistant();
    await settle(harness, MINUTE_MS);
    expect(stored.bytes).toBeNull();
  });
});
