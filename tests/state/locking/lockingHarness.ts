import { expect, vi } from 'vitest';
import type { Note, NoteId } from '../../../src/core/note/note';
import { webNoteCipher } from '../../../src/platform/webNoteCipher';
import { LockingKeeper } from '../../../src/state/locking/lockingKeeper';
import type { LockingView } from '../../../src/state/locking/lockingView';
import { noteOf, openHarness, type Harness } from '../storeHarness';

export const PASSPHRASE = 'seven quiet boats';
export const CANARY = 'zebrafinch';

/** The store over memory with locking, as main.tsx puts them together; the cipher is the browser's own. */
export const openLocking = async (stored: readonly Note[] = [], before?: (harness: Harness) => void) => {
  let editorText: (() => void) | null = null;
  const handOver = (): void => editorText?.();
  const harness = openHarness(stored, { handOver });
  before?.(harness);
  let hidden = false;
  const listeners = new Set<() => void>();
  let memoryErasures = 0;
  const forgottenMeaning: NoteId[] = [];
  const told: string[] = [];
  let onTold: (what: string) => void = () => undefined;
  const { store, notes, history, journal, settings, cards, time } = harness;
  await store.getState().load();
  const keeper = new LockingKeeper({
    store,
    notes,
    history,
    journal,
    settings,
    memory: {
      erase: async () => {
        memoryErasures += 1;
        return true;
      },
    },
    folder: { write: async () => ({ status: 'none', name: '', writtenAtMs: null }) },
    cards,
    forgetMeaning: async (ids) => forgottenMeaning.push(...ids) > 0,
    tabs: { tell: (what) => void told.push(what), onTold: (listener) => void (onTold = listener) },
    cipher: webNoteCipher(),
    clock: time.clock,
    timers: time.timers,
    visibility: {
      hidden: () => hidden,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    handOver,
  });
  await keeper.start();
  const locking = (): LockingView => store.getState().locking!;
  const bodyOf = (id: NoteId): string => notes.notes.get(id)!.body;
  return {
    ...harness,
    locking,
    bodyOf,
    memoryErasures: () => memoryErasures,
    forgottenMeaning,
    /** What this tab told the others, and what they tell it. */
    told,
    tell: (what: string) => onTold(what),
    /** What an editor on the screen would report when it is asked. */
    onHandOver: (report: (() => void) | null) => (editorText = report),
    hide: (now: boolean) => {
      hidden = now;
      for (const listener of listeners) listener();
    },
    /** Everything that was given to something that keeps it. */
    keptText: async () =>
      JSON.stringify([
        [...notes.notes.values()],
        history.versions,
        journal.all(),
        await settings.all(),
        harness.firstScreen,
        store.getState().notices,
      ]),
    text: (id: NoteId) => locking().opened.get(id),
    /** Lets the save queue come to rest; the cipher's own work is not on the manual clock. */
    saved: async (id: NoteId) => {
      await vi.waitFor(() => {
        if (locking().sealed() !== null) throw new Error('not sealed yet');
      });
      return await store.getState().flush(id);
    },
  };
};

export type LockingHarness = Awaited<ReturnType<typeof openLocking>>;

export const SECRET = `Diary\n\nThe ${CANARY} sings. #private`;

/** A diary that is locked, beside a note that is not. */
export const openLocked = async (): Promise<LockingHarness> => {
  const harness = await openLocking([noteOf('a', SECRET), noteOf('b', 'Shopping list')]);
  expect(await harness.locking().lock('a', 'Diary', PASSPHRASE)).toBe('locked');
  return harness;
};
