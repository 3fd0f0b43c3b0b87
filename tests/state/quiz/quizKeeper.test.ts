import { describe, expect, it } from 'vitest';
import { MEMORY_SETTINGS_KEY } from '../../../src/core/memory/memorySettings';
import type { Note } from '../../../src/core/note/note';
import { promptText } from '../../../src/core/quiz/quizItem';
import { resultOf } from '../../../src/core/quiz/round';
import type { MeaningView } from '../../../src/state/meaning/meaningSlice';
import { QuizKeeper } from '../../../src/state/quiz/quizKeeper';
import type { QuizSitting, QuizSource } from '../../../src/state/quiz/quizSlice';
import { noteOf, openHarness } from '../storeHarness';

const DAY_MS = 24 * 60 * 60 * 1000;
const CELLS = noteOf('cells', '# Cells\n\n- Mitochondria: the power house\n- Ribosomes: protein factories', {
  tags: ['biology'],
});
const CITIES = noteOf(
  'cities',
  '| Country | Capital |\n|---|---|\n| Peru | Lima |\n| Chad | Moundou |\n| Ghana | Accra |',
);
const CANARY = noteOf('canary', 'Canary: zyxwvut', { trashedAtMs: 5 });
const ALL: QuizSource = { kind: 'shelf', section: { kind: 'all' } };

const open = async (notes: readonly Note[] = [CELLS, CITIES, CANARY]) => {
  const bench = openHarness(notes);
  await bench.store.getState().load();
  const { store, cards, settings, time } = bench;
  const platform = { saveFile: (file: Parameters<typeof bench.files.push>[0]) => void bench.files.push(file) };
  const keeper = new QuizKeeper({ store, cards, settings, clock: time.clock, timers: time.timers, platform });
  await keeper.start();
  const quiz = () => store.getState().quiz!;
  const settled = async (): Promise<void> => {
    // The round's code is loaded when it is first needed.
    for (let turn = 0; turn < 200 && quiz().sitting === 'preparing'; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await time.advance(10);
    }
  };
  const sit = async (source: QuizSource): Promise<QuizSitting> => {
    store.getState().askAbout(source);
    await settled();
    return sitting();
  };
  const sitting = (): QuizSitting => {
    const now = quiz().sitting;
    if (now === null || now === 'preparing') throw new Error(`no sitting: ${String(now)}`);
    return now;
  };
  const asked = () => {
    const { round } = sitting();
    return round.items[round.answers.length - (round.told ? 1 : 0)]!;
  };
  /** Answers the whole round, wrongly where `wrong` says so. */
  const run = (wrong: (answer: string) => boolean = () => false): void => {
    for (let count = sitting().round.items.length; count > 0; count -= 1) {
      const { answer } = asked();
      quiz().answer(wrong(answer) ? 'nonsense of mine' : answer);
      quiz().next();
    }
  };
  return { ...bench, quiz, sit, sitting, asked, run, settled };
};

describe('a round over several notes', () => {
  it('keeps a card for each answer, asks again what was wrong, and is due the next day', async () => {
    const { sit, run, sitting, quiz, cards, time, store } = await open();
    expect(quiz().due).toBe(0);
    expect((await sit(ALL)).round.items).toHaveLength(5);
    run((answer) => answer === 'Lima');
    expect(resultOf(sitting().round)).toEqual({ right: 4, nearly: 0, wrong: 1 });
    const stored = await cards.all();
    expect(stored).toHaveLength(5);
    quiz().again();
    expect(sitting().round.items.map(({ answer }) => answer)).toEqual(['Lima']);
    run();
    expect(await cards.all()).toEqual(stored);
    await time.advance(DAY_MS);
    expect(quiz().due).toBe(1);
    const due = await sit({ kind: 'due' });
    expect(due.round.items.map(({ answer }) => answer)).toEqual(['Lima']);
    expect(store.getState().route).toEqual({ page: 'quiz' });
  });

  it('overrules a verdict, and rates anew from where the card was', async () => {
    const { sit, quiz, sitting, cards } = await open([CELLS]);
    await sit(ALL);
    expect(quiz().answer('nonsense of mine')?.verdict).toBe('wrong');
    const wrong = (await cards.all())[0]!;
    quiz().rate(3);
    expect(sitting().round.answers.at(-1)?.overruled).toBe(true);
    const right = (await cards.all())[0]!;
    expect(right.dueAtMs).toBeGreaterThan(wrong.dueAtMs);
    expect(right.reviews).toBe(1);
    expect(sitting().told?.rating).toBe(3);
  });

  it('takes back what was overruled: the result, the next pass and the card say so', async () => {
    const { sit, quiz, sitting, asked, cards } = await open([CELLS]);
    await sit(ALL);
    const { answer } = asked();
    quiz().answer('nonsense of mine');
    const [wrong] = await cards.all();
    quiz().rate(3);
    quiz().rate(1);
    expect(await cards.all()).toEqual([wrong]);
    expect(sitting().told?.rating).toBe(1);
    quiz().next();
    quiz().answer(asked().answer);
    quiz().rate(1);
    quiz().next();
    expect(resultOf(sitting().round)).toEqual({ right: 1, nearly: 0, wrong: 1 });
    quiz().again();
    expect(sitting().round.items.map((item) => item.answer)).toEqual([answer]);
  });

  it('offers what is near in meaning while the index of meaning is on, and keeps it under the eye', async () => {
    const { quiz, sit, sitting, asked, store, time } = await open([
      noteOf(
        'both',
        '| A | B |\n|---|---|\n| Peru | Lima |\n| Chad | Moundou |\n| Ghana | Accra |\n| Latvia | Riga |\n| Cuba | Havana |\n| Beans | ash |\n| Leeks | loam |\n| Peas | peat |\n| Kale | sand |\n| Figs | grit |',
      ),
    ]);
    const dirt = ['ash', 'loam', 'peat', 'sand', 'grit'];
    const read: string[] = [];
    const vectorOf = (text: string) => {
      read.push(text);
      const isDirt = dirt.includes(text);
      return Promise.resolve({ components: new Int8Array(isDirt ? [100, 10] : [10, 100]), scale: 0.008 });
    };
    store.setState({ meaning: { index: { vectorOf } } as unknown as MeaningView });
    await sit(ALL);
    expect(read).toEqual([]);
    quiz().setWantsChoices(true);
    await sit(ALL);
    // One that the round before had begun to read is read again.
    expect(read.slice(1).toSorted()).toEqual([...new Set(read)].toSorted());
    expect(read).toHaveLength(11);
    // What changes elsewhere changes nothing under the eye.
    const before = sitting().choices;
    store.getState().createNote({ body: 'Another note' }, true);
    await time.advance(1_000);
    expect(sitting().choices).toBe(before);
    for (let count = sitting().round.items.length; count > 0; count -= 1) {
      const { choices } = sitting();
      const isDirt = dirt.includes(asked().answer);
      expect(choices!.filter((choice) => dirt.includes(choice) === isDirt)).toHaveLength(4);
      quiz().answer('wrong');
      expect(sitting().choices).toBe(choices);
      quiz().next();
    }
  });

  it('offers choices from the same notes when they are wanted, and remembers the wish', async () => {
    const { sit, quiz, sitting, settings, asked } = await open();
    await sit({ kind: 'note', noteId: 'cities', span: null });
    expect(sitting().choices).toBeNull();
    quiz().setWantsChoices(true);
    expect([...(sitting().choices ?? [])].sort()).toEqual(['Accra', 'Lima', 'Moundou']);
    expect(sitting().choices).toContain(asked().answer);
    expect(await settings.get('quizChoices')).toBe(true);
  });

  it('is about the selection, the tag, the note', async () => {
    const { sit } = await open();
    const answers = async (source: QuizSource) => (await sit(source)).round.items.map(({ answer }) => answer).sort();
    const at = CELLS.body.indexOf('Ribosomes');
    expect(await answers({ kind: 'note', noteId: 'cells', span: { start: at, end: at + 5 } })).toEqual([
      'protein factories',
    ]);
    expect(await answers({ kind: 'shelf', section: { kind: 'tag', tag: 'biology' } })).toEqual([
      'protein factories',
      'the power house',
    ]);
    expect(await answers({ kind: 'note', noteId: 'cities', span: null })).toEqual(['Accra', 'Lima', 'Moundou']);
  });

  it('is saved as a deck', async () => {
    const { sit, quiz, files } = await open([CELLS]);
    await sit(ALL);
    quiz().saveDeck();
    const [file] = files;
    expect(file?.name).toMatch(/\.csv$/u);
    expect(new TextDecoder().decode(file?.bytes)).toContain('"Mitochondria","the power house","biology"');
  });
});

describe('cards and their notes', () => {
  it('retire with their sentence and come back with it', async () => {
    const { sit, run, cards, quiz, store, time } = await open([CELLS]);
    await sit(ALL);
    run(() => true);
    await time.advance(DAY_MS);
    expect(quiz().due).toBe(2);
    store.getState().editNote('cells', { body: CELLS.body.replace('the power house', 'a power plant') });
    await time.advance(5_000);
    expect(quiz().due).toBe(1);
    expect((await cards.all()).filter(({ retiredAtMs }) => retiredAtMs !== null)).toHaveLength(1);
    store.getState().editNote('cells', { body: `More above.\n\n${CELLS.body}` });
    await time.advance(5_000);
    expect(quiz().due).toBe(2);
  });

  it('are not asked while their note is in the trash, nor counted, nor lost', async () => {
    const { sit, run, quiz, store, time } = await open([CELLS, CITIES]);
    await sit(ALL);
    run(() => true);
    await time.advance(DAY_MS);
    expect(quiz().due).toBe(5);
    store.getState().trashNote('cities');
    await time.advance(5_000);
    expect(quiz().due).toBe(2);
    expect((await sit({ kind: 'due' })).round.items.every(({ noteId }) => noteId === 'cells')).toBe(true);
    store.getState().restoreNote('cities');
    await time.advance(5_000);
    expect(quiz().due).toBe(5);
  });

  it('a note that is put in the trash leaves the round that is on', async () => {
    const { sit, sitting, store, time } = await open([CELLS, CITIES]);
    await sit(ALL);
    store.getState().trashNote('cities');
    await time.advance(1_000);
    expect(sitting().round.items.every(({ noteId }) => noteId === 'cells')).toBe(true);
  });

  it('nothing of a note that is locked stays in the round, not even what was answered and is on the screen', async () => {
    const { sit, sitting, quiz, run, store, time } = await open([CELLS, CITIES]);
    await sit(ALL);
    const first = sitting().round.items[0]!;
    quiz().answer('nonsense of mine');
    expect(sitting().told?.passage).toBeDefined();
    const body = 'Locked\n\n```inkling-locked\n{}\nAAAA\n```';
    store.getState().editNote(first.noteId, { body });
    await time.advance(1_000);
    const { round, told, pool } = sitting();
    expect(told).toBeNull();
    expect(round.told).toBe(false);
    expect(round.answers).toEqual([]);
    expect([...round.items, ...pool].every(({ noteId }) => noteId !== first.noteId)).toBe(true);
    run();
    expect(resultOf(sitting().round).wrong).toBe(0);
  });
});

describe('what is never asked', () => {
  it('a note in the trash, one that is left out, one of a tag that is left out', async () => {
    const secret = noteOf('secret', 'Secret: zyxwvut #private/keys');
    const hidden = noteOf('hidden', 'Hidden: zyxwvut');
    const { sit, quiz, settings, files } = await open([CELLS, CANARY, secret, hidden]);
    expect((await sit(ALL)).round.items.some(({ answer }) => answer === 'zyxwvut')).toBe(true);
    await settings.set(MEMORY_SETTINGS_KEY, {
      enabled: true,
      sinceMs: 0,
      leftOutNotes: ['hidden'],
      leftOutTags: ['private'],
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    const sources: QuizSource[] = [
      ALL,
      { kind: 'due' },
      ...['canary', 'secret', 'hidden'].map((noteId) => ({ kind: 'note', noteId, span: null }) as const),
    ];
    for (const source of sources) {
      const { round, pool } = await sit(source);
      for (const { prompt, answer } of [...round.items, ...pool])
        expect(`${promptText(prompt)} ${answer}`).not.toContain('zyxwvut');
      quiz().saveDeck();
    }
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')).not.toContain('zyxwvut');
  });
});
