import { describe, expect, it } from 'vitest';
import { askNotes } from '../../../src/core/ask/askNotes';
import { newNote, type Note } from '../../../src/core/note/note';
import { inklingError } from '../../../src/shared/errors';
import { NOW_MS, openBench, readerOf } from './askBench';

const note = (id: string, body: string, fields: Partial<Note> = {}): Note => ({ ...newNote(id, 1, body), ...fields });

const BOAT = note('boat', '# Harbour\n\nThe ship leaves from pier 7. Bring the charts.\n', { tags: ['water'] });
const TEETH = note('teeth', 'Appointment\n\nThe dentist looks at the molar on **Tuesday**.\n');
const BREAD = note('bread', 'Sourdough\n\nThe dough rests in the cold oven.\n');
const NOTES = [BOAT, TEETH, BREAD];

describe('askNotes', () => {
  it('finds the note by meaning and shows the words of it, in their sentence', async () => {
    const { assistant, ask } = openBench(NOTES);
    assistant.answersOf = readerOf(/pier 7/u);
    const { answers } = await ask('Where is the boat?');
    const [answer] = answers;
    expect(answer?.noteId).toBe('boat');
    expect(BOAT.body.slice(answer?.start, answer?.end)).toBe('pier 7');
    expect(BOAT.body.slice(answer?.sentence.start, answer?.sentence.end)).toBe('The ship leaves from pier 7.');
    expect(answer?.probability).toBeGreaterThan(0.5);
  });

  it('finds by its words what meaning passes by', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      note(`n${index}`, `Sail ${index}\n\nThe boat number ${index}.`),
    );
    const { ask, read } = openBench([...many, note('code', 'Gate\n\nQuokkas open with 4711 at the boat.')]);
    await ask('Which boat number do quokkas have?');
    expect(read.join(' ')).toContain('Quokkas');
  });

  it('shows no answer where the reader is not sure, but the nearest sentences', async () => {
    const { ask } = openBench(NOTES);
    const { answers, nearest } = await ask('Who wrote about chromodynamics?');
    expect(answers).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
  });

  it('reads no note that is in the trash, by words or by meaning, and names it nowhere', async () => {
    const canary = note('canary', 'Secret\n\nThe canary boat hides at pier 99.', { trashedAtMs: 5 });
    const { assistant, ask, read } = openBench([...NOTES, canary]);
    assistant.answersOf = readerOf(/pier \d+/u);
    for (const question of ['Where does the canary boat hide?', 'is:trashed Where does the canary boat hide?']) {
      const { answers, nearest } = await ask(question);
      expect([...answers, ...nearest].map(({ noteId }) => noteId)).not.toContain('canary');
    }
    expect(read.join(' ')).not.toContain('canary');
  });

  it('asks the notes alone that the filters let through', async () => {
    const { assistant, ask } = openBench([
      ...NOTES,
      note('other', 'Dock\n\nThe ship leaves from pier 8.'),
      note('today', 'Quay\n\nThe ship leaves from pier 9.', { updatedAtMs: NOW_MS - 1_000 }),
    ]);
    assistant.answersOf = readerOf(/pier \d/u);
    const notesOf = async (question: string) => [...new Set((await ask(question)).answers.map(({ noteId }) => noteId))];
    expect((await notesOf('Where is the ship?')).sort()).toEqual(['boat', 'other', 'today']);
    expect(await notesOf('tag:water Where is the ship?')).toEqual(['boat']);
    expect((await notesOf('-tag:water Where is the ship?')).sort()).toEqual(['other', 'today']);
    expect(await notesOf('edited:today Where is the ship?')).toEqual(['today']);
    expect(await notesOf('edited:>2026-11 Where is the ship?')).toEqual([]);
  });

  it('has nothing to say to an empty question, nor without notes, and asks no pack', async () => {
    const { ask, read } = openBench(NOTES);
    expect(await ask('  ')).toEqual({ answers: [], nearest: [] });
    expect(await ask('tag:water')).toEqual({ answers: [], nearest: [] });
    expect(read).toEqual([]);
    expect(await openBench([]).ask('Where is the boat?')).toEqual({ answers: [], nearest: [] });
  });

  it('ends as the reader ends, and as cancelled when nobody waits any more', async () => {
    const { assistant, deps } = openBench(NOTES);
    assistant.nextFailure = { status: 'failed', error: inklingError('pack-missing', 'Not here.') };
    expect(
      await askNotes({ question: 'Where is the boat?', nowMs: NOW_MS }, deps, new AbortController().signal),
    ).toMatchObject({
      status: 'failed',
      error: { code: 'pack-missing' },
    });
    expect(await askNotes({ question: 'Where is the boat?', nowMs: NOW_MS }, deps, AbortSignal.abort())).toEqual({
      status: 'cancelled',
    });
    expect(
      await askNotes(
        { question: 'Where is the boat?', nowMs: NOW_MS },
        { ...deps, entries: () => null },
        new AbortController().signal,
      ),
    ).toMatchObject({ status: 'failed', error: { retryable: true } });
    const unread = { ...deps, meaning: { ...deps.meaning, vectorOf: async () => null } };
    expect(
      await askNotes({ question: 'Where is the boat?', nowMs: NOW_MS }, unread, new AbortController().signal),
    ).toMatchObject({
      status: 'failed',
    });
  });
});
