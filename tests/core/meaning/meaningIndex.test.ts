import { describe, expect, it } from 'vitest';
import { REST_MS } from '../../../src/core/meaning/indexBuilder';
import type { IndexProgress } from '../../../src/core/meaning/indexProgress';
import { MeaningIndex } from '../../../src/core/meaning/meaningIndex';
import { newNote, type Note } from '../../../src/core/note/note';
import { FakeAssistant } from '../../fakes/fakeAssistant';
import { manualTime } from '../../fakes/manualTimers';
import { MemoryMeaningStore } from '../../fakes/memoryMeaningStore';

const BOAT = '# Sunday\n\nWe rent the ship with the red sail. Bring the charts.\n';
const TEETH = 'Appointment\n\nThe dentist looks at the molar on Tuesday.\n';
const BREAD = 'Sourdough\n\nThe dough rests in the cold oven.\n';

const note = (id: string, body: string, fields: Partial<Note> = {}): Note => ({ ...newNote(id, 1, body), ...fields });
const never = new AbortController().signal;

const harness = async (
  bodies: Readonly<Record<string, string>>,
  store = new MemoryMeaningStore(),
  assistant = new FakeAssistant(),
  alone = oneAtATime(),
) => {
  const time = manualTime();
  const notes = new Map(Object.entries(bodies).map(([id, body]) => [id, note(id, body)]));
  const closed = new AbortController();
  let progress: IndexProgress | null = null;
  const index = new MeaningIndex(
    {
      store,
      assistant,
      packVersion: assistant.packVersion,
      timers: time.timers,
      alone,
      notes: () => notes,
      onProgress: (value) => void (progress = value),
    },
    closed.signal,
  );
  await index.open();
  const set = (id: string, body: string, fields: Partial<Note> = {}): void => {
    notes.set(id, note(id, body, fields));
    index.changed([id]);
  };
  const search = async (text: string) => {
    const answer = index.questions.search(text, 5, () => true, never);
    await time.advance(0);
    await time.advance(0);
    return (await answer).map(({ noteId, start, end }) => [noteId, notes.get(noteId)?.body.slice(start, end)]);
  };
  /** Small steps: between two of them every promise gets its turns. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 25) await time.advance(Math.min(25, ms - passed));
  };
  return { index, pass, notes, store, assistant, set, search, close: () => closed.abort(), progress: () => progress };
};

/** One tab after the other. */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return (job: () => Promise<void>): Promise<void> => {
    const turn = last.then(job);
    last = turn;
    return turn;
  };
};

const read = (assistant: FakeAssistant): string[] =>
  assistant.embedded.filter(({ urgent }) => !urgent).flatMap(({ texts }) => texts);

describe('MeaningIndex', () => {
  it('finds what shares no word with the question, with the sentence that means it', async () => {
    const { pass, search, progress } = await harness({ boat: BOAT, teeth: TEETH, bread: BREAD });
    await pass(1_000);
    expect(progress()).toMatchObject({ status: 'ready', done: 3, total: 3 });
    expect(await search('barco')).toEqual([['boat', 'We rent the ship with the red sail.']]);
    expect(await search('tooth')).toEqual([['teeth', 'The dentist looks at the molar on Tuesday.']]);
    expect(await search('quantum chromodynamics')).toEqual([]);
  });

  it('shows nothing that is far behind the best, however near it is by itself', async () => {
    const far = 'The ship has gulls. Rope in rain. Wind at lunch.';
    const both = await harness({ near: 'The ship.', far });
    await both.pass(1_000);
    expect((await both.search('barco')).map(([id]) => id)).toEqual(['near']);
    const alone = await harness({ far });
    await alone.pass(1_000);
    expect((await alone.search('barco')).map(([id]) => id)).toEqual(['far']);
  });

  it('knows nothing of notes in the trash, and forgets one that is put there at once', async () => {
    const { pass, store, notes, set, search, assistant } = await harness({ bread: BREAD });
    notes.set('secret', note('secret', 'The canary dentist sings.', { trashedAtMs: 1 }));
    await pass(1_000);
    expect(read(assistant).join(' ')).not.toContain('canary');
    set('boat', BOAT);
    await pass(REST_MS + 1_000);
    expect(store.records.has('boat')).toBe(true);
    set('boat', BOAT, { trashedAtMs: 5 });
    await pass(25);
    expect([...store.records.keys()]).toEqual(['bread']);
    expect(await search('barco')).toEqual([]);
  });

  it('takes out again what was trashed while it was being read', async () => {
    const { pass, store, set, notes } = await harness({ bread: BREAD });
    await pass(1_000);
    set('boat', BOAT);
    // Neither the builder nor the index is told: the write meets a note that has gone meanwhile.
    await pass(REST_MS - 1);
    const put = store.put.bind(store);
    store.put = async (records) => {
      notes.set('boat', note('boat', BOAT, { trashedAtMs: 1 }));
      return put(records);
    };
    await pass(1_000);
    expect([...store.records.keys()]).toEqual(['bread']);
  });

  it('reads of an edited note only what is new, once nobody writes any more', async () => {
    const { pass, set, search, assistant } = await harness({ boat: BOAT });
    await pass(1_000);
    expect(read(assistant)).toEqual(['Sunday', 'We rent the ship with the red sail.', 'Bring the charts.']);
    set('boat', `${BOAT}\nThe plat`);
    // What stands elsewhere by now is not shown.
    expect(await search('barco')).toEqual([]);
    await pass(REST_MS - 100);
    set('boat', `${BOAT}\nThe platform is number nine.`);
    await pass(REST_MS - 100);
    expect(read(assistant)).toHaveLength(3);
    await pass(1_000);
    expect(read(assistant).slice(3)).toEqual(['The platform is number nine.']);
    expect(await search('bahnhof')).toEqual([['boat', 'The platform is number nine.']]);
    expect(await search('barco')).toEqual([['boat', 'We rent the ship with the red sail.']]);
  });

  it('reads nothing twice: what is kept is used at the next visit, unless the note or the pack is another', async () => {
    const first = await harness({ boat: BOAT, teeth: TEETH });
    await first.pass(1_000);
    first.close();
    await first.index.ended();
    const second = await harness({ boat: BOAT, teeth: `${TEETH}Bring the invoice.` }, first.store);
    expect(await second.search('barco')).toHaveLength(1);
    await second.pass(1_000);
    expect(read(second.assistant)).toEqual(['Bring the invoice.']);
    second.close();
    const newer = new FakeAssistant();
    newer.packVersion = '2.0.0';
    const third = await harness({ boat: BOAT }, first.store, newer);
    await third.pass(1_000);
    expect(read(newer)).toHaveLength(3);
    expect([...first.store.records].map(([id, { maker }]) => [id, maker])).toEqual([['boat', 'meaning@2.0.0']]);
  });

  it('reads everything again when a newer pack comes into use, or when what was kept is lost', async () => {
    const { pass, store, assistant, search, set } = await harness({ boat: BOAT, teeth: TEETH });
    await pass(1_000);
    assistant.packVersion = '1.1.0';
    set('bread', BREAD);
    await pass(2 * REST_MS);
    expect(new Set([...store.records.values()].map(({ maker }) => maker))).toEqual(new Set(['meaning@1.1.0']));
    expect(store.records.size).toBe(3);
    await store.forget();
    await pass(2 * REST_MS);
    expect(store.records.size).toBe(3);
    expect(await search('barco')).toHaveLength(1);
  });

  it('waits a minute after a failure and then goes on', async () => {
    const assistant = new FakeAssistant();
    assistant.nextFailure = { status: 'failed', error: { code: 'worker-crashed', message: '', retryable: true } };
    const { pass, progress } = await harness({ boat: BOAT }, undefined, assistant);
    await pass(10_000);
    expect(progress()?.status).toBe('failed');
    expect(assistant.embedded).toHaveLength(0);
    await pass(60_000);
    expect(progress()).toMatchObject({ status: 'ready', passages: 3 });
  });

  it('has not failed any more once what could not be read is gone', async () => {
    const { pass, progress, assistant, set } = await harness({ boat: BOAT });
    await pass(1_000);
    assistant.nextFailure = { status: 'failed', error: { code: 'timeout', message: '', retryable: true } };
    set('teeth', TEETH);
    await pass(3_000);
    expect(progress()?.status).toBe('failed');
    set('teeth', TEETH, { trashedAtMs: 5 });
    await pass(70_000);
    expect(progress()).toMatchObject({ status: 'ready', done: 1, total: 1 });
  });

  it('tries again to remove what could not be removed', async () => {
    const { pass, store, set } = await harness({ boat: BOAT, bread: BREAD });
    await pass(1_000);
    store.fails = true;
    set('boat', BOAT, { trashedAtMs: 1 });
    await pass(10);
    expect(store.records.has('boat')).toBe(true);
    store.fails = false;
    set('bread', `${BREAD}More.`);
    await pass(10);
    expect(store.records.has('boat')).toBe(false);
  });

  it('in a second tab follows what the first one has read', async () => {
    const { pass, store, index, notes, search } = await harness({});
    notes.set('boat', note('boat', BOAT));
    const other = await harness({ boat: BOAT }, store);
    await other.pass(1_000);
    expect(await search('barco')).toEqual([]);
    store.tell(['boat'], 'elsewhere');
    await pass(10);
    expect(await search('barco')).toHaveLength(1);
    store.records.delete('boat');
    store.tell(['boat'], 'elsewhere');
    await pass(10);
    expect(await search('barco')).toEqual([]);
    expect(index.passageCount).toBe(0);
  });

  it('lets the tab that is seen build', async () => {
    const store = new MemoryMeaningStore();
    const turns = oneAtATime();
    const hidden = await harness({ boat: BOAT }, store, undefined, turns);
    await hidden.pass(1_000);
    const seen = await harness({ boat: BOAT, teeth: TEETH }, store, undefined, turns);
    await seen.pass(1_000);
    expect(read(seen.assistant)).toEqual([]);
    expect(seen.progress()?.status).toBe('ready');
    hidden.index.pause(true);
    await hidden.pass(1_000);
    await seen.pass(1_000);
    expect(read(seen.assistant)).toEqual(['Appointment', 'The dentist looks at the molar on Tuesday.']);
    seen.index.pause(true);
    hidden.index.pause(false);
    await seen.pass(1_000);
    hidden.set('bread', BREAD);
    await hidden.pass(REST_MS + 1_000);
    expect(store.records.size).toBe(3);
  });

  it('relates notes, and offers the tags of the near ones', async () => {
    const sail = 'Harbour\n\nThe boat has a new sail.\n';
    const { pass, index, notes } = await harness({ boat: BOAT, sail, teeth: TEETH });
    notes.set('boat', note('boat', BOAT, { tags: ['water', 'summer'] }));
    notes.set('third', note('third', 'A ship in the harbour #water'));
    index.changed(['boat', 'third']);
    await pass(2 * REST_MS);
    const related = index.questions.related('sail', 3).map(({ noteId }) => noteId);
    expect(related).toContain('boat');
    expect(related).not.toContain('teeth');
    expect(related).not.toContain('sail');
    expect(index.questions.tagsFor('sail')).toEqual(['water']);
    expect(index.questions.tagsFor('teeth')).toEqual([]);
  });
});
