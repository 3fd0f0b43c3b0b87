import { describe, expect, it } from 'vitest';
import { askNotes } from '../../../src/core/ask/askNotes';
import { CERTAIN } from '../../../src/core/meaning/certainty';
import { writeLocked } from '../../../src/core/locking/lockedBody';
import { KEY_ITERATIONS } from '../../../src/core/locking/wrappedKey';
import { newNote, type Note } from '../../../src/core/note/note';
import { NOW_MS, openBench } from './askBench';

const note = (id: string, body: string, fields: Partial<Note> = {}): Note => ({ ...newNote(id, 1, body), ...fields });

const BOAT = note('boat', '# Harbour\n\nThe ship leaves from pier 7. Bring the charts.\n', { tags: ['water'] });
const TEETH = note('teeth', 'Appointment\n\nThe dentist looks at the molar on **Tuesday**.\n');
const BREAD = note('bread', 'Sourdough\n\nThe dough rests in the cold oven.\n');
const KEY = { id: 'a2V5', wrappedAtMs: 5, iterations: KEY_ITERATIONS, salt: 'c2FsdA==', iv: 'aXY=', wrapped: 'd3Jh' };
const lockedBodyOf = (title: string): string =>
  writeLocked(title, { noteId: 'a', key: KEY, iv: 'aXYx', ciphertext: 'Umuddy' }, []);
const NOTES = [BOAT, TEETH, BREAD];
const idsOf = ({ sentences }: { readonly sentences: readonly { readonly noteId: string }[] }): string[] =>
  sentences.map(({ noteId }) => noteId);

describe('askNotes', () => {
  it('finds the note by meaning and shows a sentence of it as it stands, not its title', async () => {
    const { sentences, certain } = await openBench(NOTES).ask('Where is the boat?');
    const [first] = sentences;
    expect(certain).toBe(true);
    expect(first?.noteId).toBe('boat');
    expect(BOAT.body.slice(first?.start, first?.end)).toBe('The ship leaves from pier 7.');
  });

  it('finds by its words what meaning passes by', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      note(`n${index}`, `Sail ${index}\n\nThe boat number ${index}.`),
    );
    const { ask } = openBench([...many, note('code', 'Gate\n\nQuokkas open with 4711 at the boat.')]);
    expect(idsOf(await ask('Which boat number do quokkas have?'))).toContain('code');
  });

  it('shows one sentence of a note, and three notes at most', async () => {
    const many = Array.from({ length: 9 }, (_, index) => note(`n${index}`, `Boat ${index}\n\nThe boat. The ship.`));
    const ids = idsOf(await openBench(many).ask('Where is the boat?'));
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it('is not certain of what lies far from everything, and still tells what is nearest', async () => {
    const { certain, lacks, sentences } = await openBench(NOTES).ask('Who wrote about chromodynamics?');
    expect({ certain, lacks }).toEqual({ certain: false, lacks: false });
    expect(sentences.length).toBeGreaterThan(0);
  });

  it('is certain of a note a little too far by meaning, where it holds the words of the question', async () => {
    const many = Array.from({ length: 9 }, (_, index) => note(`n${index}`, `Letter ${index}\n\nNothing new.`));
    const { deps } = openBench([...many, BOAT]);
    const nearest = async () => [{ noteId: 'boat', start: 0, end: 9, score: CERTAIN.search - 0.03 }];
    const asked = async (question: string) => {
      const outcome = await askNotes(
        { question, nowMs: NOW_MS },
        { ...deps, meaning: { ...deps.meaning, nearest } },
        new AbortController().signal,
      );
      return outcome.status === 'done' && outcome.value.certain;
    };
    expect(await asked('Which charts for the harbour pier?')).toBe(true);
    expect(await asked('Which maps does one need?')).toBe(false);
  });

  it('says what is lacking where a phone number is asked for and none stands in the nearest notes', async () => {
    const question = 'What is the phone number of the boat?';
    expect(await openBench(NOTES).ask(question)).toMatchObject({ certain: false, lacks: true, kind: 'phone' });
    const called = note('call', 'Boat\n\nThe boat answers on 0171 555 0199.');
    expect(await openBench([...NOTES, called]).ask(question)).toMatchObject({ certain: true, lacks: false });
  });

  it('looks into no note that is in the trash or locked, by words or by meaning, and names it nowhere', async () => {
    const trashed = note('canary', 'Secret\n\nThe canary boat hides at pier 99.', { trashedAtMs: 5 });
    const locked = note('locked', lockedBodyOf('The canary boat'));
    const { ask, opened } = openBench([...NOTES, trashed, locked]);
    for (const question of ['Where does the canary boat hide?', 'is:trashed Where does the canary boat hide?']) {
      const ids = idsOf(await ask(question));
      expect(ids).not.toContain('canary');
      expect(ids).not.toContain('locked');
    }
    expect(opened).not.toContain('canary');
    expect(opened).not.toContain('locked');
  });

  it('asks the notes alone that the filters let through', async () => {
    const { ask } = openBench([
      ...NOTES,
      note('other', 'Dock\n\nThe ship leaves from pier 8.'),
      note('today', 'Quay\n\nThe ship leaves from pier 9.', { updatedAtMs: NOW_MS - 1_000 }),
    ]);
    expect(idsOf(await ask('Where is the ship?')).sort()).toEqual(['boat', 'other', 'today']);
    expect(idsOf(await ask('tag:water Where is the ship?'))).toEqual(['boat']);
    expect(idsOf(await ask('-tag:water Where is the ship?'))).not.toContain('boat');
    expect(idsOf(await ask('edited:today Where is the ship?'))).toEqual(['today']);
    expect(idsOf(await ask('edited:>2026-11 Where is the ship?'))).toEqual([]);
  });

  it('has nothing to say to an empty question, nor without notes', async () => {
    const { ask, opened } = openBench(NOTES);
    expect(idsOf(await ask('  '))).toEqual([]);
    expect(idsOf(await ask('tag:water'))).toEqual([]);
    expect(opened).toEqual([]);
    expect(await openBench([]).ask('Where is the boat?')).toMatchObject({ sentences: [], certain: false });
  });

  it('ends as cancelled when nobody waits any more, and fails while search or meaning cannot be asked', async () => {
    const { deps } = openBench(NOTES);
    const asked = { question: 'Where is the boat?', nowMs: NOW_MS };
    const { signal } = new AbortController();
    expect(await askNotes(asked, deps, AbortSignal.abort())).toEqual({ status: 'cancelled' });
    expect(await askNotes(asked, { ...deps, entries: () => null }, signal)).toMatchObject({
      status: 'failed',
      error: { retryable: true },
    });
    const unread = { ...deps, meaning: { ...deps.meaning, vectorOf: async () => null } };
    expect(await askNotes(asked, unread, signal)).toMatchObject({ status: 'failed' });
  });
});
