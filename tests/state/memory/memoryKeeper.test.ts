import { describe, expect, it, vi } from 'vitest';
import { MEMORY_SETTINGS_KEY } from '../../../src/core/memory/memorySettings';
import type { Note } from '../../../src/core/note/note';
import type { MemoryEngine, MemoryStore } from '../../../src/core/ports/personalMemory';
import { toInklingError } from '../../../src/shared/errors';
import { decodeMessage } from '../../../src/worker/calls/decodeRequest';
import { memoryHandlers } from '../../../src/worker/calls/memoryHandlers';
import { MemoryKeeper } from '../../../src/state/memory/memoryKeeper';
import { noteOf, openHarness, type Harness } from '../storeHarness';

const context = { signal: new AbortController().signal, chunk: () => undefined, progress: () => undefined };

/** The worker's own handlers, without the worker between: what it would refuse is refused. */
const openEngine = () => {
  const { current, handlers } = memoryHandlers();
  const listeners = new Set<() => void>();
  const engine: MemoryEngine = {
    open: async (bytes) => ({ status: 'done', value: (await handlers['memory/open']({ bytes }, context)).notes }),
    change: async (learn, forget) => {
      const message = decodeMessage({ id: 1, type: 'memory/change', payload: { learn, forget } });
      try {
        if (message?.kind === 'call') message.decode();
      } catch (refused) {
        return { status: 'failed', error: toInklingError(refused) };
      }
      return { status: 'done', value: await handlers['memory/change']({ learn, forget }, context) };
    },
    clear: async () => ({ status: 'done', value: await handlers['memory/clear']({}, context) }),
    bytes: async () => ({ status: 'done', value: (await handlers['memory/bytes']({}, context)).bytes }),
    onStart: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const says = (before: string): string => current().expect(before, false).texts[0]?.text ?? '';
  return { engine, says, current };
};

class StoredBytes implements MemoryStore {
  bytes: ArrayBuffer | null = null;
  async read() {
    return this.bytes;
  }
  async write(bytes: ArrayBuffer) {
    this.bytes = bytes;
    return true;
  }
  async erase() {
    this.bytes = null;
    return true;
  }
  get text(): string {
    return this.bytes === null ? '' : new TextDecoder('utf-16le').decode(this.bytes);
  }
}

const settle = async (harness: Harness, ms: number): Promise<void> => {
  for (let step = 0; step < 10; step++) {
    await harness.time.advance(ms / 10);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
};

const open = async (notes: readonly Note[], stored = new StoredBytes()) => {
  const harness = openHarness(notes);
  await harness.settings.set('assistant', { enabled: true });
  await harness.store.getState().load();
  await harness.store.getState().assistantActions.restoreAssistant();
  const worker = openEngine();
  const { store, time, settings } = harness;
  const keeper = new MemoryKeeper({
    store,
    engine: worker.engine,
    memory: stored,
    settings,
    clock: time.clock,
    timers: time.timers,
  });
  await keeper.start();
  await settle(harness, 10_000);
  const view = () => store.getState().memory ?? expect.fail('no memory');
  return { harness, stored, view, ...worker };
};

const LETTER = 'Mit freundlichen Grüßen\n';
const two = [noteOf('a', `Hallo\n\n${LETTER}`), noteOf('b', `Liebe Anna\n\n${LETTER}`)];

describe('MemoryKeeper', () => {
  it('learns what is there and writes it down', async () => {
    const { says, stored, view, harness } = await open(two);
    expect(says('mit freundlichen ')).toBe('Grüßen');
    expect(view().facts).toMatchObject({ noteCount: 2 });
    expect(harness.store.getState().assistant.remembers).toBe(true);
    expect(stored.text).toContain('Grüßen');
  });

  it('learns nothing of the trash, of notes and of tags that were left out', async () => {
    const notes = [
      noteOf('gone', 'canary Gannet.', { trashedAtMs: 5 }),
      noteOf('out', 'canary Heron.'),
      noteOf('tag', 'canary Ibis #secret/deep.'),
      noteOf('in', 'a plain Jackdaw.'),
    ];
    const harness = await open(notes);
    harness.view().set({ leftOutNotes: ['out'], leftOutTags: ['secret'] });
    await settle(harness.harness, 20_000);
    expect(harness.stored.text).toContain('Jackdaw');
    for (const word of ['canary', 'Gannet', 'Heron', 'Ibis']) expect(harness.stored.text).not.toContain(word);
    expect(harness.says('canary ')).toBe('');
  });

  it('unlearns a note that goes into the trash, and learns what an edit says', async () => {
    const { harness, says, stored } = await open([noteOf('a', 'the brass Kettle.'), noteOf('b', 'a Lantern.')]);
    harness.store.getState().trashNote('a');
    harness.store.getState().editNote('b', { body: 'a tall Mast.' });
    await harness.store.getState().flush();
    await settle(harness, 20_000);
    expect(says('the brass ')).toBe('');
    expect(says('a tall ')).toBe('Mast');
    expect(stored.text).toContain('Mast');
    for (const word of ['Kettle', 'Lantern']) expect(stored.text).not.toContain(word);
  });

  it('unlearns a note though another one is longer than any that the worker takes', async () => {
    const { harness, says, stored } = await open([noteOf('a', 'the brass Kettle.')]);
    harness.notes.notes.set('log', noteOf('log', 'a tall Mast. '.repeat(640_000), { updatedAtMs: 500 }));
    await harness.store.getState().reloadNotes(['log']);
    await settle(harness, 5_000);
    harness.store.getState().trashNote('a');
    await settle(harness, 20_000);
    expect(says('the brass ')).toBe('');
    expect(says('a tall ')).toBe('Mast');
    expect(stored.text).not.toContain('Kettle');
  });

  it('unlearns before it learns: what cannot be learnt does not stand in the way', async () => {
    const { harness, says, engine } = await open([noteOf('a', 'the brass Kettle.')]);
    const change = engine.change.bind(engine);
    vi.spyOn(engine, 'change').mockImplementation((learn, forget) =>
      learn.length === 0
        ? change(learn, forget)
        : Promise.resolve({ status: 'failed', error: { code: 'timeout', message: '', retryable: true } }),
    );
    harness.notes.notes.set('b', noteOf('b', 'a tall Mast.'));
    await harness.store.getState().reloadNotes(['b']);
    harness.store.getState().trashNote('a');
    await settle(harness, 20_000);
    expect(says('the brass ')).toBe('');
  });

  it('never writes down what was locked or erased a moment ago, however its timers fall', async () => {
    const notes = [noteOf('a', 'the brass Kettle.'), noteOf('b', 'the silver Lantern.'), noteOf('c', 'a tall Mast.')];
    const { harness, stored } = await open(notes);
    const { store, time } = harness;
    store.getState().editNote('c', { body: 'a tall Mast and a Sail.' });
    await store.getState().flush();
    // Learnt 1.2 s later, to be written down 8 s after that: the lock comes right before.
    await settle(harness, 8_500);
    await stored.erase();
    store.getState().editNote('a', { body: 'Locked\n\n```inkling-locked\n{}\nAAAA\n```' });
    void store.getState().eraseNotes(['b']);
    for (let step = 0; step < 200; step += 1) {
      await time.advance(100);
      for (const word of ['Kettle', 'Lantern']) expect(stored.text).not.toContain(word);
    }
    expect(stored.text).toContain('Sail');
  });

  it('forgets everything for good, and goes on with what is written after', async () => {
    const { harness, says, stored, view, current } = await open(two);
    const cold = openEngine().current();
    await view().forgetAll();
    await settle(harness, 20_000);
    for (const before of ['mit freundlichen ', 'mit', 'G']) {
      expect(JSON.stringify(current().expect(before, false))).toBe(JSON.stringify(cold.expect(before, false)));
    }
    expect(stored.text).not.toContain('freundlichen');
    harness.store.getState().editNote('a', { body: 'Viele liebe Grüße.' });
    await harness.store.getState().flush();
    await settle(harness, 20_000);
    expect(says('viele liebe ')).toBe('Grüße');
    expect(says('mit freundlichen ')).toBe('');
  });

  it('is off by its switch: nothing is held, nothing is stored', async () => {
    const { harness, says, stored, view } = await open(two);
    view().set({ enabled: false });
    await settle(harness, 20_000);
    expect(says('mit freundlichen ')).toBe('');
    expect(stored.bytes).toBeNull();
    expect(harness.store.getState().assistant.remembers).toBe(false);
    view().set({ enabled: true });
    await settle(harness, 20_000);
    expect(says('mit freundlichen ')).toBe('Grüßen');
  });

  describe('while the assistant or its suggestions are off', () => {
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
        const { harness, stored } = await open(notes);
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
      const { harness, stored } = await open(notes);
      await harness.store.getState().eraseNotes(['a']);
      await settle(harness, 3_000);
      expect(stored.text).toContain('zebrafinch');
      ways.suggestions(harness, false);
      await settle(harness, 10_000);
      expect(stored.bytes).toBeNull();
    });

    it.each(Object.entries(ways))('%s: after a while nothing is stored, whatever is written', async (_name, turn) => {
      const { harness, stored } = await open(notes);
      turn(harness, false);
      await settle(harness, 15 * MINUTE_MS);
      expect(stored.bytes).toBeNull();
    });

    it('a switch turned off and on again costs nothing to learn', async () => {
      const { harness, stored, engine, says } = await open(notes);
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
      const { stored } = await open(notes);
      const harness = openHarness(notes);
      await harness.store.getState().load();
      const { store, time, settings } = harness;
      const { engine } = openEngine();
      await new MemoryKeeper({
        store,
        engine,
        memory: stored,
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

  it('makes a damaged or outdated memory anew from the notes', async () => {
    const first = await open([...two, noteOf('c', 'the old Oar')]);
    const outdated = new StoredBytes();
    outdated.bytes = first.stored.bytes;
    const second = await open(two, outdated);
    expect(second.says('the old ')).toBe('');
    expect(second.says('mit freundlichen ')).toBe('Grüßen');

    const damaged = new StoredBytes();
    damaged.bytes = first.stored.bytes?.slice(0, 40) ?? null;
    expect((await open(two, damaged)).says('mit freundlichen ')).toBe('Grüßen');
  });

  it('is safe beside another tab, whichever of the two writes last', async () => {
    const stored = new StoredBytes();
    const one = await open(two, stored);
    const other = await open([...two, noteOf('c', 'the new Pier.')], stored);
    // The first tab, which has not heard of the third note, writes over what the other stored.
    one.harness.store.getState().editNote('a', { body: 'just a Quay' });
    await one.harness.store.getState().flush();
    await settle(one.harness, 20_000);
    const third = await open([...two, noteOf('c', 'the new Pier.')], stored);
    for (const tab of [other, third]) {
      expect(tab.says('the new ')).toBe('Pier');
      expect(tab.says('mit freundlichen ')).toBe('Grüßen');
    }
    expect(third.says('just a ')).toBe('');
  });

  it('follows the settings of another tab', async () => {
    const { harness, says } = await open(two);
    harness.settings.setElsewhere(MEMORY_SETTINGS_KEY, {
      enabled: false,
      sinceMs: 0,
      leftOutNotes: [],
      leftOutTags: [],
    });
    await settle(harness, 5_000);
    expect(says('mit freundlichen ')).toBe('');
  });
});
