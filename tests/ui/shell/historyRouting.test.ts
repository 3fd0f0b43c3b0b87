import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectHistory, entryIsBlank, followAddress } from '../../../src/ui/shell/historyRouting';
import { noteOf, openLoaded } from '../../state/storeHarness';

const nextPop = () =>
  new Promise<void>((resolve) => window.addEventListener('popstate', () => resolve(), { once: true }));

describe('history', () => {
  let disconnect: () => unknown = () => undefined;
  beforeEach(() => window.history.replaceState(null, '', '/'));
  afterEach(() => disconnect());

  const connected = async (isPhone?: () => boolean) => {
    const harness = await openLoaded([noteOf('n', 'one'), noteOf('m', 'two')]);
    disconnect = connectHistory(harness.store, isPhone);
    return harness;
  };

  it('puts the present place into the address, and remembers a blank note as such', async () => {
    const harness = await openLoaded();
    const id = harness.store.getState().createNote();
    disconnect = connectHistory(harness.store);
    expect(window.location.hash).toBe(`#/all/note/${id}`);
    expect(entryIsBlank(window.history.state)).toBe(true);
    harness.store.getState().openSettings();
    expect(entryIsBlank(window.history.state)).toBe(false);
  });

  it('leads Back to the list where a blank note was left, and not to one that is missing', async () => {
    const { store } = await connected();
    store.getState().createNote();
    store.getState().openSettings();
    const popped = nextPop();
    window.history.back();
    await popped;
    expect(store.getState().route).toMatchObject({ page: 'notes', noteId: null });
    await nextPop();
    expect(window.location.hash).toBe('#/all');
  });

  it('leads Back from a note to the list', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    expect(window.location.hash).toBe('#/all/note/n');
    const popped = nextPop();
    window.history.back();
    await popped;
    expect(store.getState().route).toMatchObject({ noteId: null });
  });

  it('goes back instead of forward when a note is closed, so that Back never seems stuck', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    const opened = window.history.length;
    const popped = nextPop();
    store.getState().closeNote();
    await popped;
    expect(store.getState().route).toMatchObject({ noteId: null });
    store.getState().openNote('m');
    expect(window.history.length).toBe(opened);
  });

  it('leads on where it is asked to, although the place lies below: Back comes to the page that led there', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    store.getState().askAbout(null);
    store.getState().openNote('n', 'onward');
    expect(store.getState().route).toMatchObject({ noteId: 'n' });
    const popped = nextPop();
    window.history.back();
    await popped;
    expect(store.getState().route).toEqual({ page: 'quiz' });
  });

  it('replaces the entry while stepping through the list', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    const length = window.history.length;
    store.getState().openNote('m', 'replace');
    expect(window.history.length).toBe(length);
    expect(window.location.hash).toBe('#/all/note/m');
  });

  describe('with the sheet of the assistant over the note', () => {
    const withSheet = async (phone = true) => {
      const harness = await connected(() => phone);
      await harness.store.getState().assistantActions.restoreAssistant();
      harness.store.getState().assistantActions.setAssistantEnabled(true);
      harness.store.getState().openNote('n');
      harness.store.getState().assistantActions.openSheet('summary');
      return harness;
    };
    const back = async (): Promise<void> => {
      const popped = nextPop();
      window.history.back();
      await popped;
    };

    it('closes the sheet at the first Back and the note at the second', async () => {
      const { store } = await withSheet();
      await back();
      expect(store.getState().assistant.sheet).toBe('closed');
      expect(store.getState().route).toMatchObject({ noteId: 'n' });
      await back();
      expect(store.getState().route).toMatchObject({ noteId: null });
    });

    it('does not stick where the sheet was closed by hand: one Back leads out of the note', async () => {
      const { store } = await withSheet();
      store.getState().assistantActions.closeSheet();
      await back();
      await nextPop();
      expect(store.getState().route).toMatchObject({ noteId: null });
    });

    it('closes with its note, and goes back over both entries', async () => {
      const { store } = await withSheet();
      const popped = nextPop();
      store.getState().closeNote();
      await popped;
      expect(store.getState().assistant.sheet).toBe('closed');
      expect(window.location.hash).toBe('#/all');
      store.getState().openNote('m');
      await back();
      expect(store.getState().route).toMatchObject({ noteId: null });
    });

    it('gives its entry to the next place', async () => {
      const { store } = await withSheet();
      const length = window.history.length;
      store.getState().openSettings();
      expect(store.getState().assistant.sheet).toBe('closed');
      expect(window.history.length).toBe(length);
      await back();
      expect(store.getState().route).toMatchObject({ noteId: 'n' });
    });

    it('has no entry beside the note on a desk', async () => {
      const { store } = await withSheet(false);
      await back();
      expect(store.getState().route).toMatchObject({ noteId: null });
      expect(store.getState().assistant.sheet).toBe('closed');
    });
  });

  it('follows a hash that was typed by hand', async () => {
    const { store } = await connected();
    window.history.replaceState(null, '', '#/trash');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(store.getState().route).toEqual({ page: 'notes', section: { kind: 'trash' }, noteId: null });
  });

  const goBack = async () => {
    const popped = nextPop();
    window.history.back();
    await popped;
  };

  it('follows a hash that was typed while the app was opening', async () => {
    const { store } = await openLoaded([noteOf('n', 'one')]);
    const stop = followAddress(store);
    const popped = nextPop();
    window.location.hash = '#/settings/device';
    await popped;
    await Promise.resolve();
    expect(store.getState().route).toMatchObject({ page: 'settings', tab: 'device' });
    const late = nextPop();
    window.location.hash = '#/settings/transfer';
    // Its event has not come yet.
    stop();
    disconnect = connectHistory(store);
    expect(store.getState().route).toMatchObject({ tab: 'transfer' });
    expect(window.location.hash).toBe('#/settings/transfer');
    await late;
  });

  it('leaves alone who went elsewhere since', async () => {
    const { store } = await openLoaded([noteOf('n', 'one')]);
    const popped = nextPop();
    window.location.hash = '#/settings/device';
    await popped;
    const stop = followAddress(store);
    store.getState().openNote('n');
    stop();
    expect(store.getState().route).toMatchObject({ noteId: 'n' });
  });

  it('closes what floats over the place by Back, and leaves the place alone', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    store.getState().showOverlay('sections');
    await goBack();
    expect(store.getState().overlay).toBeNull();
    expect(store.getState().route).toMatchObject({ noteId: 'n' });
    store.getState().confirm({ key: 'notes:erase', values: {}, onConfirm: () => undefined });
    await goBack();
    expect(store.getState().confirmation).toBeNull();
    await goBack();
    expect(store.getState().route).toMatchObject({ noteId: null });
  });

  it('does not stick where a sheet was closed by hand: one Back leads out of the note', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    store.getState().showOverlay('palette');
    store.getState().showOverlay(null);
    const popped = nextPop();
    window.history.back();
    await popped;
    await nextPop();
    expect(store.getState().route).toMatchObject({ noteId: null });
  });

  it('gives the entry of a sheet to the place that was chosen in it', async () => {
    const { store } = await connected();
    store.getState().showOverlay('sections');
    const length = window.history.length;
    store.getState().openSection({ kind: 'trash' }, false);
    store.getState().showOverlay(null);
    expect(window.history.length).toBe(length);
    await goBack();
    expect(store.getState().route).toMatchObject({ section: { kind: 'all' } });
  });

  it('closes a note behind a spent sheet by going back past it', async () => {
    const { store } = await connected();
    store.getState().openNote('n');
    store.getState().showOverlay('palette');
    store.getState().showOverlay(null);
    const popped = nextPop();
    store.getState().closeNote();
    await popped;
    store.getState().openNote('m');
    await goBack();
    expect(store.getState().route).toMatchObject({ noteId: null });
  });

  it('lays the list below a note that a phone opened with, once', async () => {
    const harness = await openLoaded([noteOf('n', 'one')]);
    harness.store.getState().openNote('n');
    disconnect = connectHistory(harness.store, () => true);
    expect(window.location.hash).toBe('#/all/note/n');
    await goBack();
    expect(harness.store.getState().route).toMatchObject({ noteId: null });
    harness.store.getState().openNote('n');
    disconnect();
    // A reload finds the list below already.
    const length = window.history.length;
    window.history.replaceState({ based: true }, '', window.location.hash);
    disconnect = connectHistory(harness.store, () => true);
    expect(window.history.length).toBe(length);
  });
});
