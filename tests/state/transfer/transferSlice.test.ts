// @vitest-environment node -- jsdom's Blob cannot be read
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportSource } from '../../../src/core/ports/transferService';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness, openLoaded } from '../storeHarness';

const source = (path: string, bytes: Uint8Array): ImportSource => ({
  path,
  sizeBytes: bytes.length,
  bytes: async () => bytes,
});

describe('import and export', () => {
  it('shows a dry run, stores all of it, and takes all of it back', async () => {
    const harness = await openLoaded();
    const files = [
      source('one.md', strToU8('# One')),
      source('two.md', strToU8('# Two')),
      source('x.exe', strToU8('MZ')),
    ];
    await harness.store.getState().planImport(files);
    const { importState } = harness.store.getState();
    expect(
      importState.status === 'planned' && [importState.plan.notes.length, importState.plan.skipped.length],
    ).toEqual([2, 1]);
    expect(harness.notes.notes.size).toBe(0);
    await harness.store.getState().acceptImport();
    expect(harness.store.getState().library.byId.size).toBe(2);
    expect(harness.store.getState().overlay).toBeNull();
    harness.store.getState().notices.at(-1)?.action?.run();
    for (let turn = 0; turn < 5; turn += 1) await settle();
    expect(harness.store.getState().library.byId.size).toBe(0);
    expect(harness.noticeKeys()).toContain('notes:import.undone');
  });

  it('can be taken back long after its notice went, until the next import, and spares what was edited since', async () => {
    const harness = await openLoaded([noteOf('own', 'mine')]);
    const bring = async (...names: string[]): Promise<void> => {
      await harness.store.getState().planImport(names.map((name) => source(`${name}.md`, strToU8(`# ${name}`))));
      await harness.store.getState().acceptImport();
    };
    const bodies = (): string[] => [...harness.store.getState().library.byId.values()].map(({ body }) => body).sort();
    await bring('one');
    await bring('two', 'three');
    for (const { id } of harness.store.getState().notices) harness.store.getState().dismissNotice(id);
    await harness.time.advance(60 * 60 * 1000);
    const edited = [...harness.store.getState().library.byId.values()].find(({ body }) => body === '# two');
    harness.store.getState().editNote(edited?.id ?? '', { body: '# two, written on' });
    await harness.store.getState().flush();
    await harness.store.getState().undoImport();
    expect(bodies()).toEqual(['# one', '# two, written on', 'mine']);
    expect(harness.store.getState().notices.at(-1)).toMatchObject({ key: 'notes:import.undone', values: { count: 1 } });
    // Once taken back it is gone, and the import before it is not the next one.
    await harness.store.getState().undoImport();
    expect(bodies()).toEqual(['# one', '# two, written on', 'mine']);
  });

  it('stays undoable when taking it back failed', async () => {
    const harness = await openLoaded();
    await harness.store.getState().planImport([source('one.md', strToU8('# One'))]);
    await harness.store.getState().acceptImport();
    harness.notes.nextFailure = { kind: 'unknown', reason: 'test' };
    await harness.store.getState().undoImport();
    expect(harness.noticeKeys()).toContain('notes:import.undoFailed');
    expect(harness.store.getState().library.byId.size).toBe(1);
    await harness.store.getState().undoImport();
    expect(harness.store.getState().library.byId.size).toBe(0);
  });

  it('refuses a damaged zip with a reason and changes nothing', async () => {
    const harness = await openLoaded();
    const zip = zipSync({ 'a.md': strToU8('# A') });
    await harness.store.getState().planImport([source('a.zip', zip.slice(0, zip.length - 12))]);
    expect(harness.store.getState().importState.status).toBe('refused');
    await harness.store.getState().acceptImport();
    expect(harness.notes.notes.size).toBe(0);
  });

  it('shows the plan of the files that were given last, and none that was given up', async () => {
    const harness = await openLoaded();
    const { planImport, cancelImport } = harness.store.getState();
    let arrive = (): void => undefined;
    const slow = {
      ...source('slow.md', strToU8('# Slow')),
      bytes: () => new Promise<Uint8Array>((resolve) => (arrive = () => resolve(strToU8('# Slow')))),
    };
    const titles = () => {
      const { importState } = harness.store.getState();
      return importState.status === 'planned' ? importState.plan.notes.map(({ body }) => body) : importState.status;
    };
    const first = planImport([slow]);
    cancelImport();
    await planImport([source('quick.md', strToU8('# Quick'))]);
    arrive();
    await first;
    expect(titles()).toEqual(['# Quick']);
    const second = planImport([slow]);
    for (let turn = 0; turn < 5; turn += 1) await settle();
    cancelImport();
    arrive();
    await second;
    expect(titles()).toBe('idle');
  });

  it('writes what is on the screen into a backup, and remembers when', async () => {
    const harness = await openLoaded([noteOf('n', 'old')]);
    harness.store.getState().editNote('n', { body: 'typed just now' });
    await harness.store.getState().exportAll('backup');
    expect(harness.files).toHaveLength(1);
    expect(harness.notes.notes.get('n')?.body).toBe('typed just now');
    expect(harness.store.getState().preferences.lastBackupAtMs).toBe(1_000);
  });
});

describe('archives whose code cannot be loaded', () => {
  const openOffline = async () => {
    const away = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
    const harness = openHarness([], {
      transfer: {
        exportNote: () => ({ name: 'a.md', mimeType: 'text/markdown', bytes: new Uint8Array() }),
        exportMarkdownZip: away,
        exportBackup: away,
        planImport: away,
        applyImport: away,
        undoImport: away,
      },
    });
    await harness.store.getState().load();
    return harness;
  };

  it('do not leave an import reading for ever', async () => {
    const harness = await openOffline();
    await harness.store.getState().planImport([source('a.md', strToU8('# A'))]);
    expect(harness.store.getState()).toMatchObject({ importState: { status: 'idle' }, overlay: null });
    expect(harness.noticeKeys()).toEqual(['shell:part.missing']);
  });

  it('do not leave an import storing for ever', async () => {
    const harness = await openOffline();
    const plan = { kind: 'markdown', notes: [], attachments: [], skipped: [] } as const;
    harness.store.setState({ importState: { status: 'planned', plan } });
    await harness.store.getState().acceptImport();
    expect(harness.store.getState().importState.status).toBe('failed');
  });

  it('do not leave an export under way for ever', async () => {
    const harness = await openOffline();
    await harness.store.getState().exportAll('backup');
    expect(harness.store.getState().exporting).toBeNull();
    expect(harness.store.getState().preferences.lastBackupAtMs).toBeNull();
    expect(harness.noticeKeys()).toEqual(['shell:part.missing']);
  });
});

describe('a backup that lacks what could not be stored', () => {
  it('says so and is not remembered as the last backup', async () => {
    const harness = await openLoaded([noteOf('n', 'old'), noteOf('m', 'old')]);
    harness.notes.put = async () => ({ ok: false, error: { kind: 'quota', reason: 'full' } });
    harness.store.getState().editNote('n', { body: 'typed just now' });
    await harness.store.getState().exportAll('backup');
    expect(harness.files).toHaveLength(1);
    expect(harness.store.getState().notices).toMatchObject([{ key: 'shell:exportPartly', values: { count: 1 } }]);
    expect(harness.store.getState().preferences.lastBackupAtMs).toBeNull();
  });
});
