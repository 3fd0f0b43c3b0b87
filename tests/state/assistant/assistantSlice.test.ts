import { describe, expect, it } from 'vitest';
import {
  CHECKED_AT_MS,
  makeReadyStore,
  makeStore,
  PACK_BYTES,
  PaperEditor,
  settle,
} from '../../ui/assistant/assistantHarness';

const request = { before: 'the bo', after: '' };
const never = new AbortController().signal;
const NOTE = '# Boat\n\nCall Anna. Bring the pump. Oil the mast.';

describe('off', () => {
  it('asks the worker nothing at start, for a pack list or for a suggestion', async () => {
    const harness = makeStore();
    let calls = 0;
    harness.fake.listPacks = async () => {
      calls += 1;
      return { status: 'done', value: [] };
    };
    await harness.actions.restoreAssistant();
    await harness.actions.refreshPacks();
    expect(await harness.actions.suggest(request, () => undefined, never)).toEqual({ status: 'cancelled' });
    harness.actions.openSheet('summary');
    expect(calls).toBe(0);
    expect(harness.fake.suggestions).toHaveLength(0);
    expect(harness.fake.downloads).toHaveLength(0);
    expect(harness.state().sheet).toBe('closed');
  });

  it('stays off when the stored settings are broken', async () => {
    const harness = makeStore();
    harness.settings.values.set('assistant', { enabled: 'yes', ghost: 7 });
    await harness.actions.restoreAssistant();
    expect(harness.state().settings.enabled).toBe(false);
    expect(harness.state().settings.ghost.eagerness).toBe(0.5);
  });

  it('turned on before the stored settings are read, it takes none of them with it', async () => {
    const harness = makeStore();
    const stored = { enabled: false, graphics: true, ghost: { enabled: false, eagerness: 0.75 } };
    harness.settings.values.set('assistant', stored);
    harness.actions.setAssistantEnabled(true);
    expect(harness.state().settings.enabled).toBe(true);
    await settle();
    const wanted = { enabled: true, graphics: true, ghost: { enabled: false, eagerness: 0.75 } };
    expect(harness.settings.values.get('assistant')).toMatchObject(wanted);
    await harness.actions.restoreAssistant();
    expect(harness.state().settings).toMatchObject(wanted);
  });

  it('turning it off ends what runs, stops the worker and is remembered', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.actions.setEditor(new PaperEditor(NOTE));
    harness.actions.openSheet('summary');
    void harness.actions.downloadPack('en-de');
    await settle();
    harness.actions.setAssistantEnabled(false);
    await settle();
    expect(harness.fake.downloads[0]!.signal.aborted).toBe(true);
    expect(harness.fake.stops).toBe(1);
    expect(harness.state().sheet).toBe('closed');
    expect(harness.settings.values.get('assistant')).toMatchObject({ enabled: false });
  });

  it('follows another tab that turned it off', async () => {
    const harness = await makeReadyStore('notes-en');
    harness.settings.values.set('assistant', { enabled: false });
    harness.settings.listeners.forEach((listener) => listener(['assistant'], 'elsewhere'));
    await settle();
    expect(harness.state().settings.enabled).toBe(false);
    expect(harness.fake.stops).toBe(1);
  });

  it('follows another tab that turned it on, and takes its pack as soon as that has arrived', async () => {
    const harness = makeStore();
    await harness.actions.restoreAssistant();
    const tell = async (key: string): Promise<void> => {
      harness.settings.listeners.forEach((listener) => listener([key], 'elsewhere'));
      await settle();
    };
    harness.settings.values.set('assistant', { enabled: true });
    await tell('assistant');
    expect(harness.pack('notes-en').state).not.toBe('ready');
    harness.have('notes-en');
    await tell('assistant.plan');
    expect(harness.pack('notes-en').state).toBe('ready');
    expect(harness.fake.downloads).toHaveLength(0);
  });

  it('has the packs at once when another tab turns it on that has them already', async () => {
    const harness = makeStore();
    await harness.actions.restoreAssistant();
    harness.have('notes-en');
    harness.settings.values.set('assistant', { enabled: true });
    harness.settings.listeners.forEach((listener) => listener(['assistant'], 'elsewhere'));
    await settle();
    expect(harness.pack('notes-en').state).toBe('ready');
  });
});

describe('packs', () => {
  it('turning it on fetches notes-en with progress; suggestions work once it is there', async () => {
    const harness = makeStore();
    harness.actions.setAssistantEnabled(true);
    await settle();
    const [download] = harness.fake.downloads;
    expect(download!.request).toBe('notes-en');
    download!.chunk({ loadedBytes: 10, totalBytes: 20 });
    expect(harness.pack('notes-en').activity).toEqual({ kind: 'downloading', loadedBytes: 10, totalBytes: 20 });
    // Asked meanwhile: the one who went on is answered nothing, the one who waits gets it once the pack is here.
    const left = new AbortController();
    const gone = harness.actions.suggest(request, () => undefined, left.signal);
    void harness.actions.suggest(request, () => undefined, never);
    left.abort();
    expect(await gone).toEqual({ status: 'cancelled' });
    expect(harness.fake.suggestions).toHaveLength(0);
    const status = {
      packId: 'notes-en',
      state: 'ready',
      version: '1.2.3',
      storedBytes: 20,
      totalBytes: 20,
      update: null,
    } as const;
    download!.end({ status: 'done', value: status });
    await settle();
    expect(harness.pack('notes-en')).toMatchObject({ state: 'ready', activity: null });
    expect(harness.state().plan).not.toBeNull();
    expect(harness.fake.suggestions).toHaveLength(1);
    void harness.actions.suggest(request, () => undefined, never);
    expect(harness.fake.suggestions).toHaveLength(2);
  });

  it('asks the memory alone until the packs are known, and the pack where that had nothing to say', async () => {
    const harness = makeStore();
    harness.have('notes-en');
    harness.settings.values.set('assistant', { enabled: true });
    let list = (): void => undefined;
    const { listPacks } = harness.fake;
    harness.fake.listPacks = () => new Promise((resolve) => (list = () => void listPacks().then(resolve)));
    const restoring = harness.actions.restoreAssistant();
    await settle();
    harness.store.setState(({ assistant }) => ({ assistant: { ...assistant, remembers: true } }));
    const known = harness.actions.suggest(request, () => undefined, never);
    harness.fake.lastSuggestion.end({ status: 'done', value: { ghost: 'at', probability: 1 } });
    expect(await known).toMatchObject({ value: { ghost: 'at' } });
    const unknown = harness.actions.suggest(request, () => undefined, never);
    harness.fake.lastSuggestion.end({ status: 'done', value: { ghost: '', probability: 0 } });
    await settle();
    expect(harness.fake.suggestions.map(({ request: { alone } }) => alone)).toEqual([true, true]);
    list();
    await restoring;
    await settle();
    expect(harness.fake.suggestions.map(({ request: { alone } }) => alone)).toEqual([true, true, undefined]);
    harness.fake.lastSuggestion.end({ status: 'done', value: { ghost: 'oat', probability: 1 } });
    expect(await unknown).toMatchObject({ value: { ghost: 'oat' } });
  });

  it('pauses, resumes from where it was, and cancels by removing', async () => {
    const harness = await makeReadyStore();
    void harness.actions.downloadPack('en-fr');
    await settle();
    harness.fake.downloads[0]!.chunk({ loadedBytes: 3_000_000, totalBytes: PACK_BYTES });
    harness.actions.pauseDownload('en-fr');
    await settle();
    expect(harness.pack('en-fr').activity).toEqual({ kind: 'paused', loadedBytes: 3_000_000, totalBytes: PACK_BYTES });
    void harness.actions.downloadPack('en-fr');
    await settle();
    expect(harness.fake.downloads).toHaveLength(2);
    await harness.actions.cancelDownload('en-fr');
    expect(harness.fake.downloads[1]!.signal.aborted).toBe(true);
    expect(harness.pack('en-fr')).toMatchObject({ state: 'absent', activity: null });
  });

  it('does not start one download twice, and shows why one failed', async () => {
    const harness = await makeReadyStore();
    void harness.actions.downloadPack('en-fr');
    void harness.actions.downloadPack('en-fr');
    await settle();
    expect(harness.fake.downloads).toHaveLength(1);
    harness.fake.downloads[0]!.end({ status: 'failed', error: { code: 'network', message: 'gone', retryable: true } });
    await settle();
    expect(harness.pack('en-fr')).toMatchObject({ activity: null, error: { code: 'network' } });
  });
});

describe('the check of a pack', () => {
  it('says when it found the pack whole, and nothing while it looks again', async () => {
    const harness = await makeReadyStore('en-fr');
    const whole = {
      packId: 'en-fr',
      state: 'ready',
      version: '1.2.3',
      storedBytes: PACK_BYTES,
      totalBytes: PACK_BYTES,
      update: null,
    } as const;
    expect(harness.pack('en-fr').foundWholeAtMs).toBeNull();
    void harness.actions.verifyPack('en-fr');
    await settle();
    harness.fake.downloads[0]!.end({ status: 'done', value: whole });
    await settle();
    expect(harness.pack('en-fr').foundWholeAtMs).toBe(CHECKED_AT_MS);
    void harness.actions.verifyPack('en-fr');
    await settle();
    expect(harness.pack('en-fr').foundWholeAtMs).toBeNull();
  });

  it('says nothing of the kind after a mere download', async () => {
    const harness = await makeReadyStore();
    void harness.actions.downloadPack('en-fr');
    await settle();
    harness.fake.downloads[0]!.end({
      status: 'done',
      value: {
        packId: 'en-fr',
        state: 'ready',
        version: '1.2.3',
        storedBytes: PACK_BYTES,
        totalBytes: PACK_BYTES,
        update: null,
      },
    });
    await settle();
    expect(harness.pack('en-fr')).toMatchObject({ state: 'ready', foundWholeAtMs: null });
  });
});

describe('a damaged pack', () => {
  it('is fetched again once, by itself, after a suggestion found it damaged', async () => {
    const harness = await makeReadyStore('notes-en');
    const damaged = { status: 'failed', error: { code: 'pack-damaged', message: 'x', retryable: true } } as const;
    for (let turn = 0; turn < 2; turn += 1) {
      const asked = harness.actions.suggest(request, () => undefined, never);
      harness.fake.lastSuggestion.end(damaged);
      expect(await asked).toEqual(damaged);
      await settle();
      expect(harness.fake.downloads.map((download) => download.request)).toEqual(['notes-en']);
    }
  });
});
