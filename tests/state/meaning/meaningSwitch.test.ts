import { describe, expect, it } from 'vitest';
import type { PackFacts } from '../../../src/core/assistant/packFacts';
import type { PackStatus } from '../../../src/shared/protocol';
import { openMeaningSession } from '../../../src/state/meaning/meaningSession';
import { watchMeaning } from '../../../src/state/meaning/meaningSwitch';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { MemoryMeaningStore } from '../../fakes/memoryMeaningStore';
import { settle } from '../../fakes/manualTimers';
import { noteOf, openHarness } from '../storeHarness';

const facts = (packId: PackFacts['packId']): PackFacts => ({
  packId,
  version: '1.0.0',
  sizeBytes: 5,
  languages: ['en'],
  tasks: ['embed'],
  license: 'MIT',
  parameters: 1,
});
const ready = (packId: PackFacts['packId']): PackStatus => ({
  packId,
  state: 'ready',
  version: '1.0.0',
  storedBytes: 5,
  totalBytes: 5,
  update: null,
});

const BOAT = noteOf('boat', 'We rent the ship with the red sail.');
const TRASHED = noteOf('secret', 'The canary dentist sings.', { trashedAtMs: 1 });

const open = async (settings: Readonly<Record<string, boolean>> | null, packs: readonly PackFacts['packId'][]) => {
  const assistant = new FakeAssistant();
  for (const packId of packs) assistant.packs.set(packId, ready(packId));
  const harness = openHarness([BOAT, TRASHED], { assistant, packFacts: [facts('notes-en'), facts('meaning')] });
  if (settings !== null) await harness.settings.set('assistant', settings);
  const meaningStore = new MemoryMeaningStore();
  let loads = 0;
  watchMeaning(harness.store, async () => {
    loads += 1;
    await Promise.resolve();
    const alone = (job: () => Promise<void>): Promise<void> => job();
    const visibility = { hidden: () => false, onChange: () => () => undefined };
    return {
      open: () =>
        openMeaningSession(harness.store, {
          store: meaningStore,
          assistant,
          timers: harness.time.timers,
          alone,
          visibility,
        }),
      forget: () => meaningStore.forget(),
    };
  });
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 25) await harness.time.advance(25);
  };
  await harness.store.getState().load();
  await harness.store.getState().assistantActions.restoreAssistant();
  await pass(500);
  return { ...harness, assistant, meaningStore, pass, loads: () => loads };
};

const texts = (assistant: FakeAssistant): string => assistant.embedded.flatMap((request) => request.texts).join(' ');

describe('the switch of the index', () => {
  it.each([
    ['the assistant is off', { enabled: false, meaning: true }, ['meaning']],
    ['it was never turned on', { enabled: true }, ['notes-en', 'meaning']],
    ['its pack is not here', { enabled: true, meaning: true }, ['notes-en']],
    ['nothing was ever set', null, ['notes-en', 'meaning']],
  ] as const)('does nothing and loads nothing while %s', async (_why, settings, packs) => {
    const { store, loads, assistant, meaningStore } = await open(settings, packs);
    expect(loads()).toBe(0);
    expect(store.getState().meaning).toBeNull();
    expect(assistant.embedded).toEqual([]);
    expect(meaningStore.records.size).toBe(0);
  });

  it('reads the notes that are not in the trash, and shows how far it is', async () => {
    const { store, meaningStore, assistant } = await open({ enabled: true, meaning: true }, ['notes-en', 'meaning']);
    expect(store.getState().meaning?.progress).toMatchObject({ status: 'ready', done: 1, total: 1, passages: 1 });
    expect([...meaningStore.records.keys()]).toEqual(['boat']);
    expect(texts(assistant)).not.toContain('canary');
  });

  it('goes on once the pack is fetched, and off, with all that it knew, once the pack is deleted', async () => {
    const { store, assistant, meaningStore, pass, settings } = await open({ enabled: true }, ['notes-en']);
    const { assistantActions } = store.getState();
    const fetching = assistantActions.downloadPack('meaning');
    await settle();
    assistant.downloads[0]?.end({ status: 'done', value: ready('meaning') });
    await fetching;
    await pass(500);
    expect(meaningStore.records.has('boat')).toBe(true);
    expect(await settings.get('assistant')).toMatchObject({ meaning: true });
    await assistantActions.deletePack('meaning');
    await pass(100);
    expect(store.getState().meaning).toBeNull();
    expect(meaningStore.records.size).toBe(0);
    expect(await settings.get('assistant')).toMatchObject({ meaning: false });
  });

  it('is forgotten with the assistant that is turned off, and by its own button', async () => {
    const { store, meaningStore, pass } = await open({ enabled: true, meaning: true }, ['notes-en', 'meaning']);
    const { assistantActions } = store.getState();
    assistantActions.setMeaning(false);
    await pass(100);
    expect(meaningStore.records.size).toBe(0);
    assistantActions.setMeaning(true);
    await pass(500);
    expect(meaningStore.records.size).toBe(1);
    assistantActions.setAssistantEnabled(false);
    await pass(100);
    expect(meaningStore.records.size).toBe(0);
    expect(store.getState().meaning).toBeNull();
  });

  it('follows what is written, trashed, restored and erased', async () => {
    const { store, meaningStore, pass, assistant } = await open({ enabled: true, meaning: true }, [
      'notes-en',
      'meaning',
    ]);
    const id = store.getState().createNote({ body: 'The molar hurts.' });
    await pass(3_000);
    expect(meaningStore.records.has(id)).toBe(true);
    store.getState().trashNote(id);
    await pass(25);
    expect(meaningStore.records.has(id)).toBe(false);
    store.getState().restoreNote(id);
    await pass(3_000);
    expect(meaningStore.records.has(id)).toBe(true);
    await store.getState().eraseNotes([id]);
    await pass(25);
    expect(meaningStore.records.has(id)).toBe(false);
    expect(texts(assistant)).not.toContain('canary');
  });
});
