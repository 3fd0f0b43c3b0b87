import { expect, test, vi } from 'vitest';
import { readLocked } from '../../../src/core/locking/lockedBody';
import { isLocked } from '../../../src/core/note/isLocked';
import { noteOf } from '../storeHarness';
import { CANARY, openLocked, openLocking, PASSPHRASE, SECRET, type LockingHarness } from './lockingHarness';

// 600,000 rounds are many for a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

/** The same notes on another device, or after a reload: nothing in memory. */
const afresh = (harness: LockingHarness) =>
  openLocking([...harness.notes.notes.values()], (next) => {
    void harness.settings.all().then((all) => {
      for (const [key, value] of Object.entries(all)) void next.settings.set(key, value);
    });
  });

test('locking leaves nothing readable where anything is kept, and the passphrase brings it back', async () => {
  const harness = await openLocking([noteOf('a', SECRET)]);
  await harness.history.record(noteOf('a', `An earlier ${CANARY}`), 1);
  harness.journal.write(noteOf('a', `A draft of the ${CANARY}`));
  const card = { dueAtMs: 1, reviewedAtMs: 1, stability: 2, difficulty: 5, reviews: 1, lapses: 0, retiredAtMs: null };
  await harness.cards.put([{ ...card, noteId: 'a', key: 'hash' }]);
  harness.store.getState().setQuery(CANARY);
  expect(harness.store.getState().answer?.total).toBe(1);
  expect(await harness.locking().lock('a', 'Diary', PASSPHRASE)).toBe('locked');

  expect(isLocked(harness.bodyOf('a'))).toBe(true);
  expect(await harness.keptText()).not.toContain(CANARY);
  expect(harness.memoryErasures()).toBe(1);
  expect(harness.forgottenMeaning).toEqual(['a']);
  expect(await harness.cards.all()).toEqual([]);
  expect(harness.store.getState().answer?.total).toBe(0);
  harness.store.getState().setQuery('diary');
  expect(harness.store.getState().answer?.hits.map(({ id }) => id)).toEqual(['a']);
  expect(harness.text('a')).toBeUndefined();
  expect(await harness.locking().open('a', null)).toBe('opened');
  expect(harness.text('a')).toBe(SECRET);
  expect(await harness.keptText()).not.toContain(CANARY);
});

test('a wrong passphrase opens nothing and changes nothing', async () => {
  const harness = await afresh(await openLocked());
  const before = harness.bodyOf('a');
  expect(await harness.locking().open('a', null)).toBe('needsPassphrase');
  expect(await harness.locking().open('a', 'seven quiet boat')).toBe('wrong');
  expect(await harness.locking().lock('b', 'List', 'another passphrase')).toBe('wrong');
  expect(harness.bodyOf('a')).toBe(before);
  expect(harness.bodyOf('b')).toBe('Shopping list');
  expect(harness.locking().unlocked).toBe(false);
  expect(await harness.locking().open('a', PASSPHRASE)).toBe('opened');
  expect(harness.text('a')).toBe(SECRET);
});

test('what is written in an open note is saved as its envelope alone, through the queue', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  for (const letter of ['!', '?', ' robin']) harness.locking().write('a', `${harness.text('a') ?? ''}${letter}`);
  harness.store.getState().journalPending();
  expect(await harness.saved('a')).toBe(true);
  expect(isLocked(harness.bodyOf('a'))).toBe(true);
  await harness.time.advance(10 * 60_000);
  harness.locking().write('a', `${SECRET} late`);
  const kept = await harness.keptText();
  expect(kept).not.toContain(CANARY);
  expect(kept).not.toContain('robin');

  const next = await afresh(harness);
  expect(await next.locking().open('a', PASSPHRASE)).toBe('opened');
  expect(next.text('a')).toBe(`${SECRET}!? robin`);
});

test('flush waits for what is not encrypted yet', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  harness.locking().write('a', 'x'.repeat(50_000));
  expect(await harness.store.getState().flush()).toBe(true);
  const next = await afresh(harness);
  await next.locking().open('a', PASSPHRASE);
  expect(next.text('a')).toBe('x'.repeat(50_000));
});

test('a long note is encrypted and stored while typing goes on, and never called saved before', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  const calledSaved: boolean[] = [];
  harness.store.subscribe(({ saveStates }) => {
    if (saveStates['a']?.status === 'saved') calledSaved.push(harness.locking().waits('a'));
  });
  const before = harness.bodyOf('a');
  let text = 'x'.repeat(30_000);
  for (let letter = 0; letter < 12; letter += 1) {
    text += 'y';
    harness.locking().write('a', text);
    expect(harness.store.getState().saveStates['a']?.status).not.toBe('saved');
    await harness.time.advance(150);
    await vi.waitFor(() => expect(harness.locking().waits('a')).toBe(letter % 2 === 0));
  }
  expect(harness.bodyOf('a')).not.toBe(before);
  expect(await harness.saved('a')).toBe(true);
  expect(harness.store.getState().saveStates['a']?.status).toBe('saved');
  expect(new Set(calledSaved)).toEqual(new Set([false]));
});

test('one changed byte is told from a wrong passphrase, and the envelope stays as it is', async () => {
  const harness = await openLocked();
  const body = harness.bodyOf('a');
  const last = body.lastIndexOf('\n');
  const damaged = `${body.slice(0, last - 6)}${body[last - 6] === 'A' ? 'B' : 'A'}${body.slice(last - 5)}`;
  expect(isLocked(damaged)).toBe(true);
  const next = await openLocking([noteOf('a', damaged), noteOf('c', body.replace('{', '('))]);
  expect(await next.locking().open('a', PASSPHRASE)).toBe('damaged');
  expect(await next.locking().open('c', PASSPHRASE)).toBe('damaged');
  expect(next.bodyOf('a')).toBe(damaged);
  expect(next.text('a')).toBeUndefined();
});

test('an envelope in the place of another is noticed; as a copy it opens when the person says so', async () => {
  const harness = await openLocked();
  await harness.locking().lock('b', 'List', null);
  const [a, b] = [harness.bodyOf('a'), harness.bodyOf('b')];
  const next = await openLocking([noteOf('a', b), noteOf('b', a), noteOf('c', a.replace('"note":"a"', '"note":"c"'))]);
  expect(await next.locking().open('a', PASSPHRASE)).toBe('moved');
  expect(next.text('a')).toBeUndefined();
  expect(await next.locking().open('c', PASSPHRASE)).toBe('damaged');
  expect(await next.locking().open('b', null, true)).toBe('opened');
  expect(next.text('b')).toBe(SECRET);
  // From the next letter on it is that note's own.
  next.locking().write('b', `${SECRET}!`);
  await next.saved('b');
  expect(readLocked(next.bodyOf('b'))).toMatchObject({ noteId: 'b' });
});

test('locks after the minutes that were chosen, and the last letter is not lost', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  await harness.time.advance(4 * 60_000);
  harness.locking().touch();
  await harness.time.advance(4 * 60_000);
  expect(harness.text('a')).toBe(SECRET);
  harness.onHandOver(() => harness.locking().write('a', `${SECRET} last`));
  await harness.time.advance(61_000);
  await vi.waitFor(() => expect(harness.text('a')).toBeUndefined());
  expect(harness.locking().unlocked).toBe(false);
  expect(await harness.locking().open('a', null)).toBe('needsPassphrase');
  harness.onHandOver(null);
  await harness.saved('a');
  await harness.locking().open('a', PASSPHRASE);
  expect(harness.text('a')).toBe(`${SECRET} last`);
});

test('locks in time also when the clock was set back', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  const { clock } = harness.time;
  const nowMs = clock.nowMs.bind(clock);
  Object.assign(clock, { nowMs: () => nowMs() - 24 * 60 * 60_000 });
  await harness.time.advance(4 * 60_000);
  expect(harness.text('a')).toBe(SECRET);
  await harness.time.advance(61_000);
  await vi.waitFor(() => expect(harness.text('a')).toBeUndefined());
});

test('locks when hidden if that is wished, and when the timer slept past its time', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  harness.hide(true);
  harness.hide(false);
  expect(harness.text('a')).toBe(SECRET);
  harness.locking().set({ onHide: true });
  harness.hide(true);
  await vi.waitFor(() => expect(harness.text('a')).toBeUndefined());
  expect(harness.locking().keyIds.size).toBe(0);
  expect((await afresh(harness)).locking().settings).toEqual({ minutes: 5, onHide: true });
});

test('locked by hand, every tab locks, and keeps what was written in it; one that locks by itself locks alone', async () => {
  const harness = await openLocked();
  await harness.locking().open('a', null);
  await harness.locking().lockNow();
  expect(harness.told).toEqual(['lock']);
  await harness.locking().open('a', PASSPHRASE);
  harness.locking().write('a', `${SECRET} and the last word`);
  harness.tell('lock');
  await vi.waitFor(() => expect(harness.text('a')).toBeUndefined());
  expect(harness.locking().keyIds.size).toBe(0);
  await harness.locking().open('a', PASSPHRASE);
  expect(harness.text('a')).toBe(`${SECRET} and the last word`);
  await harness.time.advance(6 * 60_000);
  await vi.waitFor(() => expect(harness.text('a')).toBeUndefined());
  expect(harness.told).toEqual(['lock']);
});

test('an editor that still shows the plain text cannot put it back', async () => {
  const harness = await openLocked();
  harness.store.getState().editNote('a', { body: `${SECRET} once more` });
  await harness.store.getState().flush();
  expect(isLocked(harness.bodyOf('a'))).toBe(true);
});

test('a letter that is typed while the note is being locked is locked with it', async () => {
  const harness = await openLocking([noteOf('a', SECRET)]);
  let typed = '';
  harness.onHandOver(() => {
    typed = typed.length < 3 ? `${typed}.` : typed;
    harness.store.getState().editNote('a', { body: SECRET + typed });
  });
  expect(await harness.locking().lock('a', 'Diary', PASSPHRASE)).toBe('locked');
  harness.onHandOver(null);
  await harness.locking().open('a', null);
  expect(harness.text('a')).toBe(`${SECRET}...`);
});

test('unlocked for good it is an ordinary note again', async () => {
  const harness = await openLocked();
  expect(await harness.locking().unlockForGood('a')).toBe(false);
  await harness.locking().open('a', null);
  harness.locking().write('a', `${SECRET} end`);
  expect(await harness.locking().unlockForGood('a')).toBe(true);
  expect(harness.bodyOf('a')).toBe(`${SECRET} end`);
  expect(harness.text('a')).toBeUndefined();
});

test('what could not be erased at once is erased at the next start', async () => {
  const harness = await openLocking([noteOf('a', SECRET)]);
  await harness.history.record(noteOf('a', `An earlier ${CANARY}`), 1);
  const erase = vi.spyOn(harness.history, 'erase').mockRejectedValueOnce(new Error('closed'));
  expect(await harness.locking().lock('a', 'Diary', PASSPHRASE)).toBe('unclean');
  expect(harness.history.versions).toHaveLength(1);
  erase.mockRestore();
  const next = await openLocking([...harness.notes.notes.values()], (opened) => {
    opened.history.versions = harness.history.versions;
    void opened.settings.set('locking.unclean', ['a', 'gone']);
  });
  await vi.waitFor(() => expect(next.history.versions).toHaveLength(0));
  await vi.waitFor(async () => {
    expect(Object.keys(await next.settings.all()).filter((key) => key.startsWith('locking.unclean'))).toEqual([]);
  });
});

test('without room for the key or the note nothing is locked, or it says that it is not', async () => {
  const harness = await openLocking([noteOf('a', SECRET)]);
  const quota = { ok: false, error: { kind: 'quota', reason: 'full' } } as const;
  const set = vi.spyOn(harness.settings, 'set').mockResolvedValue(quota as never);
  expect(await harness.locking().lock('a', 'Diary', PASSPHRASE)).toBe('notStored');
  expect(harness.store.getState().library.byId.get('a')?.body).toBe(SECRET);
  set.mockRestore();
  harness.notes.nextFailure = quota.error;
  expect(await harness.locking().lock('a', 'Diary', PASSPHRASE)).toBe('notStored');
  expect(harness.bodyOf('a')).toBe(SECRET);
  // The queue goes on trying, and the journal holds the envelope alone.
  expect(isLocked(harness.journal.all()[0]!.body)).toBe(true);
});

test('the readable title of an open note becomes another one, with what is written at the same time', async () => {
  const harness = await openLocked();
  expect(await harness.locking().retitle('a', 'Never')).toBe(false);
  await harness.locking().open('a', null);
  const before = harness.bodyOf('a');
  const first = harness.locking().retitle('a', 'Birds');
  // While the first one is being encrypted.
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
  const done = harness.locking().retitle('a', 'Bird book');
  expect([await first, await done]).toEqual([true, true]);
  expect(harness.bodyOf('a').startsWith('Bird book\n')).toBe(true);
  harness.locking().write('a', `${SECRET} More of the ${CANARY}.`);
  expect(await harness.saved('a')).toBe(true);
  expect(harness.bodyOf('a').startsWith('Bird book\n')).toBe(true);
  expect(harness.bodyOf('a').split('\n').slice(3)).not.toEqual(before.split('\n').slice(3));
  harness.store.getState().setQuery('bird');
  expect(harness.store.getState().answer?.hits.map(({ id }) => id)).toEqual(['a']);
  harness.store.getState().setQuery('diary');
  expect(harness.store.getState().answer?.total).toBe(0);
  expect(await harness.keptText()).not.toContain(CANARY);
  const again = await afresh(harness);
  expect(await again.locking().open('a', PASSPHRASE)).toBe('opened');
  expect(again.text('a')).toBe(`${SECRET} More of the ${CANARY}.`);
});
