import { describe, expect, it, vi } from 'vitest';
import { MEMORY_SETTINGS_KEY } from '../../../src/core/memory/memorySettings';
import { noteOf } from '../storeHarness';
import { openKeeper, openEngine, settle, StoredBytes } from './memoryHarness';

const LETTER = 'Mit freundlichen Grüßen\n';
const two = [noteOf('a', `Hallo\n\n${LETTER}`), noteOf('b', `Liebe Anna\n\n${LETTER}`)];

describe('MemoryKeeper', () => {
  it('learns what is there and writes it down', async () => {
    const { says, stored, view, harness } = await openKeeper(two);
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
    const harness = await openKeeper(notes);
    harness.view().set({ leftOutNotes: ['out'], leftOutTags: ['secret'] });
    await settle(harness.harness, 20_000);
    expect(harness.stored.text).toContain('Jackdaw');
    for (const word of ['canary', 'Gannet', 'Heron', 'Ibis']) expect(harness.stored.text).not.toContain(word);
    expect(harness.says('canary ')).toBe('');
  });

  it('unlearns a note that goes into the trash, and learns what an edit says', async () => {
    const { harness, says, stored } = await openKeeper([noteOf('a', 'the brass Kettle.'), noteOf('b', 'a Lantern.')]);
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
    const { harness, says, stored } = await openKeeper([noteOf('a', 'the brass Kettle.')]);
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
    const { harness, says, engine } = await openKeeper([noteOf('a', 'the brass Kettle.')]);
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
    const { harness, stored } = await openKeeper(notes);
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
    const { harness, says, stored, view, current } = await openKeeper(two);
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

  const OLD = '- [ ] the brass Kettle #home\n- [ ] Lantern #home\n\nSee [the tall Mast](mast.md) at Quay.';
  const afterForget = async (...bodies: readonly string[]) => {
    const opened = await openKeeper([noteOf('a', OLD)]);
    await opened.view().forgetAll();
    for (const body of bodies) {
      await settle(opened.harness, 400_000);
      opened.harness.store.getState().editNote('a', { body });
      await opened.harness.store.getState().flush();
    }
    await settle(opened.harness, 20_000);
    return opened;
  };

  it.each([
    ['a box that is ticked', OLD.replace('[ ] the', '[x] the')],
    ['a tag that is renamed', OLD.replaceAll('#home', '#house')],
    ['a link that leads elsewhere', OLD.replace('mast.md', 'masts/mast.md')],
    ['a line that moves', OLD.split('\n').toReversed().join('\n')],
    ['what is written beside', `A bright Harbour today.\n${OLD}\nA bright Harbour today.`],
  ])('does not learn an older note again by %s', async (_change, body) => {
    const { says, stored, current } = await afterForget(body);
    for (const word of ['Kettle', 'Lantern', 'Mast', 'Quay']) expect(stored.text).not.toContain(word);
    for (const before of ['the brass ', 'the tall ', 'Ket', 'Qu']) expect(says(before)).toBe('');
    expect(says('a bright ')).toBe(body.includes('bright') ? 'Harbour' : '');
    expect(current().noteCount).toBe(body.includes('bright') ? 1 : 0);
  });

  it('goes on so with each change of an older note, and with new notes as ever', async () => {
    const news = `${OLD}\n\nA bright Harbour today.`;
    const { says, stored, harness } = await afterForget(news, `${news}\n\nOne silver Anchor more.`);
    expect(says('a bright ')).toBe('Harbour');
    expect(says('one silver ')).toBe('Anchor');
    harness.notes.notes.set('b', noteOf('b', 'a plain Jackdaw.', { createdAtMs: 1e12, updatedAtMs: 1e12 }));
    await harness.store.getState().reloadNotes(['b']);
    await settle(harness, 20_000);
    expect(says('a plain ')).toBe('Jackdaw');
    expect(stored.text).not.toContain('Kettle');
  });

  it('learns nothing of an older note where no version says what stood in it', async () => {
    const { harness, stored, says, view } = await openKeeper([noteOf('a', OLD)]);
    await view().forgetAll();
    vi.spyOn(harness.history, 'list').mockRejectedValue(new Error('closed'));
    harness.store.getState().editNote('a', { body: `${OLD}\n\nA bright Harbour today.` });
    await harness.store.getState().flush();
    await settle(harness, 20_000);
    expect(says('a bright ')).toBe('');
    expect(stored.text).not.toContain('Kettle');
    expect(view().facts).toEqual({ noteCount: 0, wordCount: 0 });
  });

  it('is off by its switch: nothing is held, nothing is stored', async () => {
    const { harness, says, stored, view } = await openKeeper(two);
    view().set({ enabled: false });
    await settle(harness, 20_000);
    expect(says('mit freundlichen ')).toBe('');
    expect(stored.bytes).toBeNull();
    expect(harness.store.getState().assistant.remembers).toBe(false);
    view().set({ enabled: true });
    await settle(harness, 20_000);
    expect(says('mit freundlichen ')).toBe('Grüßen');
  });

  it('makes a damaged or outdated memory anew from the notes', async () => {
    const first = await openKeeper([...two, noteOf('c', 'the old Oar')]);
    const outdated = new StoredBytes();
    outdated.bytes = first.stored.bytes;
    const second = await openKeeper(two, outdated);
    expect(second.says('the old ')).toBe('');
    expect(second.says('mit freundlichen ')).toBe('Grüßen');

    const damaged = new StoredBytes();
    damaged.bytes = first.stored.bytes?.slice(0, 40) ?? null;
    expect((await openKeeper(two, damaged)).says('mit freundlichen ')).toBe('Grüßen');
  });

  it('is safe beside another tab, whichever of the two writes last', async () => {
    const stored = new StoredBytes();
    const one = await openKeeper(two, stored);
    const other = await openKeeper([...two, noteOf('c', 'the new Pier.')], stored);
    // The first tab, which has not heard of the third note, writes over what the other stored.
    one.harness.store.getState().editNote('a', { body: 'just a Quay' });
    await one.harness.store.getState().flush();
    await settle(one.harness, 20_000);
    const third = await openKeeper([...two, noteOf('c', 'the new Pier.')], stored);
    for (const tab of [other, third]) {
      expect(tab.says('the new ')).toBe('Pier');
      expect(tab.says('mit freundlichen ')).toBe('Grüßen');
    }
    expect(third.says('just a ')).toBe('');
  });

  it('follows the settings of another tab', async () => {
    const { harness, says } = await openKeeper(two);
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
