import { beforeEach, describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { createSaveQueue } from '../../../src/core/saving/saveQueue';
import type { SaveQueue } from '../../../src/core/saving/saveQueue';
import { mergeTexts } from '../../../src/core/saving/textMerge';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryDraftJournal, MemoryHistoryRepository } from '../../fakes/memoryRepositories';
import { manualTime } from '../../fakes/manualTimers';
import type { ManualTime } from '../../fakes/manualTimers';

let time: ManualTime;
let repository: MemoryNoteRepository;
let journal: MemoryDraftJournal;
let history: MemoryHistoryRepository;
let queue: SaveQueue;
let states: string[];
let screen: Note;
let copies: Note[];
let puts: string[];

beforeEach(() => {
  time = manualTime();
  repository = new MemoryNoteRepository();
  journal = new MemoryDraftJournal();
  history = new MemoryHistoryRepository();
  states = [];
  copies = [];
  puts = [];
  screen = newNote('a', 1_000, 'start');
  queue = createSaveQueue({
    repository: {
      put: (note, revision) => {
        puts.push(note.body);
        return repository.put(note, revision);
      },
    },
    clock: time.clock,
    timers: time.timers,
    history,
    journal,
    loadTextMerge: async () => mergeTexts,
    onState: (_id, state) => states.push(state.status),
    onStored: (_stored, draft) => (screen = draft),
    onConflictCopy: (copy) => copies.push(copy),
  });
});

/** Types as the app does: the draft goes on the screen and to the queue. */
const type = (patch: Partial<Note>, base?: Note | null): void => {
  screen = { ...screen, ...patch };
  queue.edit(screen, base);
};
const bodies = (): string[] => [...repository.notes.values()].map(({ body }) => body).sort();

describe('save queue beside another tab', () => {
  const open = async (): Promise<Note> => {
    const result = await repository.put(screen, 0);
    if (!result.ok) throw new Error(result.error.kind);
    screen = result.value;
    return result.value;
  };

  it('keeps both texts: theirs as a copy, ours under the id', async () => {
    const base = await open();
    type({ body: 'ours' }, base);
    repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    expect(await queue.flush()).toBe(true);
    expect(repository.notes.get('a')).toMatchObject({ body: 'ours', revision: 3 });
    expect(copies).toHaveLength(1);
    expect(copies[0]).toMatchObject({ body: 'theirs', revision: 1, tags: ['conflict'] });
    expect(bodies()).toEqual(['ours', 'theirs']);
  });

  it('joins two texts that changed different words, without a copy', async () => {
    screen = newNote('a', 1_000, 'Call Anna\n\nBuy bread');
    const base = await open();
    type({ body: 'Call Ben\n\nBuy bread' }, base);
    repository.putElsewhere({ ...base, body: 'Call Anna\n\nBuy bread and milk', revision: 2 });
    expect(await queue.flush()).toBe(true);
    expect(screen).toMatchObject({ body: 'Call Ben\n\nBuy bread and milk', revision: 3 });
    expect(bodies()).toEqual(['Call Ben\n\nBuy bread and milk']);
    expect(copies).toEqual([]);
  });

  it('keeps every text of theirs that nobody has written on from', async () => {
    let stored = await open();
    for (let round = 1; round <= 4; round += 1) {
      type({ body: `ours${round}` }, round === 1 ? stored : undefined);
      stored = { ...stored, body: `theirs${round}`, revision: (repository.notes.get('a')?.revision ?? 0) + 1 };
      repository.putElsewhere(stored);
      expect(await queue.flush()).toBe(true);
    }
    expect(bodies()).toEqual(['ours4', 'theirs1', 'theirs2', 'theirs3', 'theirs4']);
  });

  it('leaves a copy alone that somebody has written in since', async () => {
    const base = await open();
    type({ body: 'ours' }, base);
    repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    await queue.flush();
    const [copy] = copies;
    repository.putElsewhere({ ...copy!, body: 'theirs, put in order', revision: 2 });
    type({ body: 'ours again' });
    repository.putElsewhere({ ...base, body: 'theirs again', revision: 4 });
    await queue.flush();
    expect(bodies()).toEqual(['ours again', 'theirs again', 'theirs, put in order']);
  });

  it('merges a flag of theirs into a text of ours without a copy', async () => {
    const base = await open();
    type({ body: 'ours' }, base);
    repository.putElsewhere({ ...base, pinned: true, revision: 2 });
    await queue.flush();
    expect(repository.notes.get('a')).toMatchObject({ body: 'ours', pinned: true, revision: 3 });
    expect(screen).toMatchObject({ body: 'ours', pinned: true, revision: 3 });
    expect(copies).toEqual([]);
  });

  it('merges a text of theirs into a flag of ours', async () => {
    const base = await open();
    type({ pinned: true }, base);
    repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    await queue.flush();
    expect(repository.notes.get('a')).toMatchObject({ body: 'theirs', pinned: true });
    expect(screen.body).toBe('theirs');
    expect(copies).toEqual([]);
  });

  it('keeps a copy when nothing is known about the base', async () => {
    const base = await open();
    repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    type({ body: 'ours' });
    await queue.flush();
    expect(bodies()).toEqual(['ours', 'theirs']);
  });

  it('does not overwrite when the screen still shows an older revision than the given base', async () => {
    const base = await open();
    const theirs = { ...base, body: 'theirs', revision: 2 };
    repository.putElsewhere(theirs);
    type({ body: 'ours' }, theirs);
    await queue.flush();
    expect(bodies()).toEqual(['ours', 'theirs']);
  });

  it('brings a note back that the other tab erased while it was typed in', async () => {
    const base = await open();
    type({ body: 'ours' }, base);
    repository.notes.clear();
    expect(await queue.flush()).toBe(true);
    expect(repository.notes.get('a')).toMatchObject({ body: 'ours', revision: 1 });
  });

  it('keeps our text when the copy of theirs cannot be stored', async () => {
    const base = await open();
    const put = repository.put.bind(repository);
    repository.put = async (note, revision) =>
      revision === 0 ? { ok: false, error: { kind: 'quota', reason: 'full' } } : put(note, revision);
    type({ body: 'ours' }, base);
    repository.putElsewhere({ ...base, body: 'theirs', revision: 2 });
    expect(await queue.flush()).toBe(false);
    expect(repository.notes.get('a')?.body).toBe('theirs');
    expect(queue.stateOf('a')?.status).toBe('failed');
    repository.put = put;
    expect(await queue.flush()).toBe(true);
    expect(bodies()).toEqual(['ours', 'theirs']);
  });
});
