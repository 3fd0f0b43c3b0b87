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
    const bench = await openLoaded();
    const files = [
      source('one.md', strToU8('# One')),
      source('two.md', strToU8('# Two')),
      source('x.exe', strToU8('MZ')),
    ];
    await bench.store.getState().planImport(files);
    const { importState } = bench.store.getState();
    expect(
      importState.status === 'planned' && [importState.plan.notes.length, importState.plan.skipped.length],
    ).toEqual([2, 1]);
    expect(bench.notes.notes.size).toBe(0);
    await bench.store.getState().acceptImport();
    expect(bench.store.getState().library.byId.size).toBe(2);
    expect(bench.store.getState().overlay).toBeNull();
    bench.store.getState().notices.at(-1)?.action?.run();
    for (let turn = 0; turn < 5; turn += 1) await settle();
    expect(bench.store.getState().library.byId.size).toBe(0);
    expect(bench.noticeKeys()).toContain('notes:import.undone');
  });

  it('can be taken back long after its notice went, until the next import, and spares what was edited since', async () => {
    const bench = await openLoaded([noteOf('own', 'mine')]);
    const bring = async (...names: string[]): Promise<void> => {
      await bench.store.getState().planImport(names.map((name) => source(`${name}.md`, strToU8(`# ${name}`))));
      await bench.store.getState().acceptImport();
    };
    const bodies = (): string[] => [...bench.store.getState().library.byId.values()].map(({ body }) => body).sort();
    await bring('one');
    await bring('two', 'three');
    for (const { id } of bench.store.getState().notices) bench.store.getState().dismissNotice(id);
    await bench.time.advance(60 * 60 * 1000);
    const edited = [...bench.store.getState().library.byId.values()].find(({ body }) => body === '# two');
    bench.store.getState().editNote(edited?.id ?? '', { body: '# two, written on' });
    await bench.store.getState().flush();
    await bench.store.getState().undoImport();
    expect(bodies()).toEqual(['# one', '# two, written on', 'mine']);
    expect(bench.store.getState().notices.at(-1)).toMatchObject({ key: 'notes:import.undone', values: { count: 1 } });
    // Once taken back it is gone, and the import before it is not the next one.
    await bench.store.getState().undoImport();
    expect(bodies()).toEqual(['# one', '# two, written on', 'mine']);
  });

  it('stays undoable when taking it back failed', async () => {
    const bench = await openLoaded();
    await bench.store.getState().planImport([source('one.md', strToU8('# One'))]);
    await bench.store.getState().acceptImport();
    bench.notes.nextFailure = { kind: 'unknown', reason: 'test' };
    await bench.store.getState().undoImport();
    expect(bench.noticeKeys()).toContain('notes:import.undoFailed');
    expect(bench.store.getState().library.byId.size).toBe(1);
    await bench.store.getState().undoImport();
    expect(bench.store.getState().library.byId.size).toBe(0);
  });

  it('refuses a damaged zip with a reason and changes nothing', async () => {
    const bench = await openLoaded();
    const zip = zipSync({ 'a.md': strToU8('# A') });
    await bench.store.getState().planImport([source('a.zip', zip.slice(0, zip.length - 12))]);
    expect(bench.store.getState().importState.status).toBe('refused');
    await bench.store.getState().acceptImport();
    expect(bench.notes.notes.size).toBe(0);
  });

  it('shows the plan of the files that were given last, and none that was given up', async () => {
    const bench = await openLoaded();
    const { planImport, cancelImport } = bench.store.getState();
    let arrive = (): void => undefined;
    const slow = {
      ...source('slow.md', strToU8('# Slow')),
      bytes: () => new Promise<Uint8Array>((resolve) => (arrive = () => resolve(strToU8('# Slow')))),
    };
    const titles = () => {
      const { importState } = bench.store.getState();
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
    const bench = await openLoaded([noteOf('n', 'old')]);
    bench.store.getState().editNote('n', { body: 'typed just now' });
    await bench.store.getState().exportAll('backup');
    expect(bench.files).toHaveLength(1);
    expect(bench.notes.notes.get('n')?.body).toBe('typed just now');
    expect(bench.store.getState().preferences.lastBackupAtMs).toBe(1_000);
  });
});

describe('archives whose code cannot be loaded', () => {
  const openOffline = async () => {
    const away = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
    const bench = openHarness([], {
      transfer: {
        exportNote: () => ({ name: 'a.md', mimeType: 'text/markdown', bytes: new Uint8Array() }),
        exportMarkdownZip: away,
        exportBackup: away,
        planImport: away,
        applyImport: away,
        undoImport: away,
      },
    });
    await bench.store.getState().load();
    return bench;
  };

  it('do not leave an import reading for ever', async () => {
    const bench = await openOffline();
    await bench.store.getState().planImport([source('a.md', strToU8('# A'))]);
    expect(bench.store.getState()).toMatchObject({ importState: { status: 'idle' }, overlay: null });
    expect(bench.noticeKeys()).toEqual(['shell:part.missing']);
  });

  it('do not leave an import storing for ever', async () => {
    const bench = await openOffline();
    const plan = { kind: 'markdown', notes: [], attachments: [], skipped: [] } as const;
    bench.store.setState({ importState: { status: 'planned', plan } });
    await bench.store.getState().acceptImport();
    expect(bench.store.getState().importState.status).toBe('failed');
  });

  it('do not leave an export under way for ever', async () => {
    const bench = await openOffline();
    await bench.store.getState().exportAll('backup');
    expect(bench.store.getState().exporting).toBeNull();
    expect(bench.store.getState().preferences.lastBackupAtMs).toBeNull();
    expect(bench.noticeKeys()).toEqual(['shell:part.missing']);
  });
});

describe('a backup that lacks what could not be stored', () => {
  it('says so and is not remembered as the last backup', async () => {
    const bench = await openLoaded([noteOf('n', 'old'), noteOf('m', 'old')]);
    bench.notes.put = async () => ({ ok: false, error: { kind: 'quota', reason: 'full' } });
    bench.store.getState().editNote('n', { body: 'typed just now' });
    await bench.store.getState().exportAll('backup');
    expect(bench.files).toHaveLength(1);
    expect(bench.store.getState().notices).toMatchObject([{ key: 'shell:exportPartly', values: { count: 1 } }]);
    expect(bench.store.getState().preferences.lastBackupAtMs).toBeNull();
  });
});
