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
    const bench = makeStore();
    let calls = 0;
    bench.fake.listPacks = async () => {
      calls += 1;
      return { status: 'done', value: [] };
    };
    await bench.actions.restoreAssistant();
    await bench.actions.refreshPacks();
    expect(await bench.actions.suggest(request, () => undefined, never)).toEqual({ status: 'cancelled' });
    bench.actions.openSheet('summary');
    expect(calls).toBe(0);
    expect(bench.fake.suggestions).toHaveLength(0);
    expect(bench.fake.downloads).toHaveLength(0);
    expect(bench.state().sheet).toBe('closed');
  });

  it('stays off when the stored settings are broken', async () => {
    const bench = makeStore();
    bench.settings.values.set('assistant', { enabled: 'yes', ghost: 7 });
    await bench.actions.restoreAssistant();
    expect(bench.state().settings.enabled).toBe(false);
    expect(bench.state().settings.ghost.eagerness).toBe(0.5);
  });

  it('turning it off ends what runs, stops the worker and is remembered', async () => {
    const bench = await makeReadyStore('notes-en');
    bench.actions.setEditor(new PaperEditor(NOTE));
    bench.actions.openSheet('summary');
    void bench.actions.downloadPack('en-de');
    await settle();
    bench.actions.setAssistantEnabled(false);
    await settle();
    expect(bench.fake.downloads[0]!.signal.aborted).toBe(true);
    expect(bench.fake.stops).toBe(1);
    expect(bench.state().sheet).toBe('closed');
    expect(bench.settings.values.get('assistant')).toMatchObject({ enabled: false });
  });

  it('follows another tab that turned it off', async () => {
    const bench = await makeReadyStore('notes-en');
    bench.settings.values.set('assistant', { enabled: false });
    bench.settings.listeners.forEach((listener) => listener(['assistant'], 'elsewhere'));
    await settle();
    expect(bench.state().settings.enabled).toBe(false);
    expect(bench.fake.stops).toBe(1);
  });

  it('follows another tab that turned it on, and takes its pack as soon as that has arrived', async () => {
    const bench = makeStore();
    await bench.actions.restoreAssistant();
    const tell = async (key: string): Promise<void> => {
      bench.settings.listeners.forEach((listener) => listener([key], 'elsewhere'));
      await settle();
    };
    bench.settings.values.set('assistant', { enabled: true });
    await tell('assistant');
    expect(bench.pack('notes-en').state).not.toBe('ready');
    bench.have('notes-en');
    await tell('assistant.plan');
    expect(bench.pack('notes-en').state).toBe('ready');
    expect(bench.fake.downloads).toHaveLength(0);
  });

  it('has the packs at once when another tab turns it on that has them already', async () => {
    const bench = makeStore();
    await bench.actions.restoreAssistant();
    bench.have('notes-en');
    bench.settings.values.set('assistant', { enabled: true });
    bench.settings.listeners.forEach((listener) => listener(['assistant'], 'elsewhere'));
    await settle();
    expect(bench.pack('notes-en').state).toBe('ready');
  });
});

describe('packs', () => {
  it('turning it on fetches notes-en with progress; suggestions work once it is there', async () => {
    const bench = makeStore();
    bench.actions.setAssistantEnabled(true);
    await settle();
    const [download] = bench.fake.downloads;
    expect(download!.request).toBe('notes-en');
    download!.chunk({ loadedBytes: 10, totalBytes: 20 });
    expect(bench.pack('notes-en').activity).toEqual({ kind: 'downloading', loadedBytes: 10, totalBytes: 20 });
    expect(await bench.actions.suggest(request, () => undefined, never)).toEqual({ status: 'cancelled' });
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
    expect(bench.pack('notes-en')).toMatchObject({ state: 'ready', activity: null });
    expect(bench.state().plan).not.toBeNull();
    void bench.actions.suggest(request, () => undefined, never);
    expect(bench.fake.suggestions).toHaveLength(1);
  });

  it('pauses, resumes from where it was, and cancels by removing', async () => {
    const bench = await makeReadyStore();
    void bench.actions.downloadPack('en-fr');
    await settle();
    bench.fake.downloads[0]!.chunk({ loadedBytes: 3_000_000, totalBytes: PACK_BYTES });
    bench.actions.pauseDownload('en-fr');
    await settle();
    expect(bench.pack('en-fr').activity).toEqual({ kind: 'paused', loadedBytes: 3_000_000, totalBytes: PACK_BYTES });
    void bench.actions.downloadPack('en-fr');
    await settle();
    expect(bench.fake.downloads).toHaveLength(2);
    await bench.actions.cancelDownload('en-fr');
    expect(bench.fake.downloads[1]!.signal.aborted).toBe(true);
    expect(bench.pack('en-fr')).toMatchObject({ state: 'absent', activity: null });
  });

  it('does not start one download twice, and shows why one failed', async () => {
    const bench = await makeReadyStore();
    void bench.actions.downloadPack('en-fr');
    void bench.actions.downloadPack('en-fr');
    await settle();
    expect(bench.fake.downloads).toHaveLength(1);
    bench.fake.downloads[0]!.end({ status: 'failed', error: { code: 'network', message: 'gone', retryable: true } });
    await settle();
    expect(bench.pack('en-fr')).toMatchObject({ activity: null, error: { code: 'network' } });
  });
});

describe('the check of a pack', () => {
  it('says when it found the pack whole, and nothing while it looks again', async () => {
    const bench = await makeReadyStore('en-fr');
    const whole = {
      packId: 'en-fr',
      state: 'ready',
      version: '1.2.3',
      storedBytes: PACK_BYTES,
      totalBytes: PACK_BYTES,
      update: null,
    } as const;
    expect(bench.pack('en-fr').foundWholeAtMs).toBeNull();
    void bench.actions.verifyPack('en-fr');
    await settle();
    bench.fake.downloads[0]!.end({ status: 'done', value: whole });
    await settle();
    expect(bench.pack('en-fr').foundWholeAtMs).toBe(CHECKED_AT_MS);
    void bench.actions.verifyPack('en-fr');
    await settle();
    expect(bench.pack('en-fr').foundWholeAtMs).toBeNull();
  });

  it('says nothing of the kind after a mere download', async () => {
    const bench = await makeReadyStore();
    void bench.actions.downloadPack('en-fr');
    await settle();
    bench.fake.downloads[0]!.end({
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
    expect(bench.pack('en-fr')).toMatchObject({ state: 'ready', foundWholeAtMs: null });
  });
});

describe('a damaged pack', () => {
  it('is fetched again once, by itself, after a suggestion found it damaged', async () => {
    const bench = await makeReadyStore('notes-en');
    const damaged = { status: 'failed', error: { code: 'pack-damaged', message: 'x', retryable: true } } as const;
    for (let turn = 0; turn < 2; turn += 1) {
      const asked = bench.actions.suggest(request, () => undefined, never);
      bench.fake.lastSuggestion.end(damaged);
      expect(await asked).toEqual(damaged);
      await settle();
      expect(bench.fake.downloads.map((download) => download.request)).toEqual(['notes-en']);
    }
  });
});
