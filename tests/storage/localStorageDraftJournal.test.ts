import { expect, it } from 'vitest';
import { newNote } from '../../src/core/note/note';
import { joinLivePages } from '../../src/storage/livePages';
import { LocalStorageDraftJournal } from '../../src/storage/localStorageDraftJournal';
import { fakeStorage } from './fakeStorage';

/** Locks as far as pages use them here: held for good, or waited for until the signal aborts. */
const openLocks = () => {
  const held = new Map<string, Promise<unknown>>();
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const callback = rest.at(-1) as () => unknown;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    const aborted = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('late', 'AbortError')));
    });
    if (held.has(name)) await Promise.race([held.get(name), aborted]);
    const result = callback();
    if (result instanceof Promise) held.set(name, result);
    return result;
  };
  return {
    manager: { request } as unknown as LockManager,
    /** The browser takes its locks from a page that is gone. */
    end: (pageId: string) => held.delete(`inkling-page-${pageId}`),
  };
};

const openPages = (storage = fakeStorage(), locks = openLocks()) => ({
  storage,
  locks,
  page: (id: string, tab?: Storage) =>
    new LocalStorageDraftJournal(() => storage, joinLivePages(locks.manager, id, tab && (() => tab))),
});
const draft = { ...newNote('a', 1, 'text'), revision: 3 };

it('keeps drafts, leaves what is not its own, and says when there is no room', () => {
  const { storage, page } = openPages(fakeStorage(500));
  const journal = page('one');
  storage.setItem('theme', 'dark');
  storage.setItem('inkling.draft.broken', '{');
  expect(journal.write(draft)).toBe(true);
  expect(journal.write(newNote('b', 1, 'x'.repeat(600)))).toBe(false);
  expect(journal.all()).toEqual([draft]);
  journal.remove('a');
  expect(journal.all()).toEqual([]);
  journal.write(draft);
  journal.clear();
  expect([storage.length, storage.getItem('theme')]).toEqual([1, 'dark']);
});

it('does without a store that the browser forbids', async () => {
  const journal = new LocalStorageDraftJournal(
    () => {
      throw new DOMException('no', 'SecurityError');
    },
    joinLivePages(undefined, 'one'),
  );
  expect(journal.write(newNote('a', 1))).toBe(false);
  expect(journal.all()).toEqual([]);
  expect(await journal.leftBehind()).toEqual([]);
  journal.remove('a');
  journal.clear();
});

it('never removes the draft that another page has of the same note', () => {
  const { page } = openPages();
  const one = page('one');
  const two = page('two');
  one.write({ ...draft, body: 'last words of one' });
  two.write({ ...draft, body: 'two' });
  two.remove('a');
  expect(one.all().map(({ body }) => body)).toEqual(['last words of one']);
});

it('forgets a note whole: the drafts that any page or an earlier version of the app has of it, and no other', () => {
  const { page, storage } = openPages();
  const [one, two] = [page('one'), page('two')];
  for (const journal of [one, two]) {
    journal.write(draft);
    journal.write(newNote('ba', 1, 'another note'));
  }
  storage.setItem('inkling.draft.a', JSON.stringify(draft));
  one.forget('a');
  expect(one.all().map(({ id }) => id)).toEqual(['ba', 'ba']);
});

it('forgets the drafts that were stored, whatever page wrote them, and none that says anything else', () => {
  const { page, storage } = openPages();
  storage.setItem('inkling.draft.a', JSON.stringify(draft));
  page('same').write(draft);
  page('typedOn').write({ ...draft, body: 'text, and more' });
  page('moved').write({ ...draft, archived: true });
  page('later').write({ ...draft, revision: 4 });
  page('other').write({ ...draft, id: 'ba' });
  page('same').forgetStored({ ...draft, updatedAtMs: 9, revision: 4 });
  expect(
    Array.from({ length: storage.length }, (_, index) => storage.key(index))
      .map((key) => key?.split('.')[2])
      .sort(),
  ).toEqual(['later', 'moved', 'other', 'typedOn']);
});

it('passes over a draft that another page removes at that moment', () => {
  const { page, storage } = openPages();
  const journal = page('one');
  journal.write(draft);
  journal.write(newNote('b', 1, 'stays'));
  const { getItem } = storage;
  storage.getItem = (key) => (key.endsWith('.a') ? null : getItem(key));
  expect(journal.all().map(({ body }) => body)).toEqual(['stays']);
});

it('hands over the drafts of pages that are gone, not those of pages that live', async () => {
  const { page, locks } = openPages();
  page('dead').write({ ...draft, body: 'dead' });
  page('alive').write({ ...draft, body: 'alive' });
  locks.end('dead');
  const own = page('own');
  own.write({ ...draft, body: 'own' });
  const left = await own.leftBehind();
  expect(left.map(({ note }) => note.body)).toEqual(['dead']);
  expect(left[0]!.isLeft()).toBe(true);
  left[0]!.forget();
  expect(left[0]!.isLeft()).toBe(false);
  expect(
    own
      .all()
      .map(({ body }) => body)
      .sort(),
  ).toEqual(['alive', 'own']);
});

it('keeps what was sent and not heard of beside a draft, as far as there is room and as it can be read', async () => {
  const { page, locks, storage } = openPages(fakeStorage(1_000));
  const sent = { ...draft, body: 'tex' };
  const dying = page('dying');
  expect(dying.write(draft, [sent])).toBe(true);
  expect(dying.write(newNote('b', 1, 'x'.repeat(600)), [newNote('b', 1, 'x'.repeat(900))])).toBe(true);
  storage.setItem('inkling.draft.dying.c', JSON.stringify({ ...draft, id: 'c', unheard: ['?', sent, { id: 'c' }] }));
  locks.end('dying');
  const left = await page('next').leftBehind();
  expect(left.map(({ note, unheard }) => [note.id, unheard])).toEqual([
    ['a', [sent]],
    ['b', []],
    ['c', []],
  ]);
  expect(left[0]!.note).toEqual(draft);
});

it('waits for a page that is just going, as the one before a reload is', async () => {
  const { page, locks, storage } = openPages();
  let leave = (): void => undefined;
  void locks.manager.request('inkling-page-before', () => new Promise<void>((resolve) => (leave = resolve)));
  storage.setItem('inkling.draft.before.a', JSON.stringify(draft));
  const left = page('after').leftBehind();
  setTimeout(() => leave(), 20);
  expect((await left).map(({ note }) => note)).toEqual([draft]);
});

it('waits longer for the page that was in this tab before, however slowly it goes', async () => {
  const { page, locks, storage } = openPages();
  const tab = fakeStorage();
  page('before', tab).write(draft);
  locks.end('before');
  let leave = (): void => undefined;
  void locks.manager.request('inkling-page-before', () => new Promise<void>((resolve) => (leave = resolve)));
  page('elsewhere').write({ ...draft, body: 'elsewhere' });
  setTimeout(() => leave(), 700);
  expect((await page('after', tab).leftBehind()).map(({ note }) => note)).toEqual([draft]);
  expect(storage.length).toBe(2);
});

it('hands over drafts of earlier versions, which name no page, and every other draft where there are no locks', async () => {
  const { page, storage } = openPages();
  storage.setItem('inkling.draft.a', JSON.stringify(draft));
  expect(await page('own').leftBehind()).toHaveLength(1);
  page('other').write(newNote('b', 1, 'x'));
  const lockless = new LocalStorageDraftJournal(() => storage, joinLivePages(undefined, 'lockless'));
  lockless.write(newNote('c', 1, 'y'));
  expect((await lockless.leftBehind()).map(({ note }) => note.id).sort()).toEqual(['a', 'b']);
});

it('keeps nothing any more once it is sealed', () => {
  const { page } = openPages();
  const journal = page('own');
  journal.write(draft);
  journal.seal();
  expect(journal.write(draft)).toBe(false);
  expect(journal.all()).toEqual([]);
});
