import { describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import { mayBeAsked } from '../../../src/core/quiz/askableNotes';
import { deckLine, deckText } from '../../../src/core/quiz/deck';
import { decodeCard, sortCards } from '../../../src/core/quiz/quizCard';
import type { QuizCard } from '../../../src/core/quiz/quizCard';
import {
  advanced,
  againWhatWasWrong,
  answered,
  currentItem,
  isOver,
  newRound,
  overruled,
  resultOf,
} from '../../../src/core/quiz/round';
import { cardId, roundItems } from '../../../src/core/quiz/roundItems';
import { afterAnswer, dayStart, daysUntilDue, nextDay } from '../../../src/core/quiz/schedule';
import { DEFAULT_MEMORY_SETTINGS } from '../../../src/core/memory/memorySettings';
import { itemsOf } from './quizNotes';

const WORDS = '- Mitochondria: the power house\n- Ribosomes: protein factories\n- Vacuole: a store';
const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = new Date(2026, 10, 27, 12).getTime();
const inZone = (zone: string, run: () => void): void => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
};
const right = { verdict: 'right', reason: 'exact', words: [] } as const;
const wrong = { verdict: 'wrong', reason: 'different', words: [] } as const;

/** Reads comma-separated text as RFC 4180 says: fields in quotes may hold commas, line ends and doubled quotes. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)?.push(quoted?.replace(/""/gu, '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
};

describe('a round', () => {
  it('asks, tells, goes on, counts, and asks again what was wrong', () => {
    const items = itemsOf(WORDS);
    let round = newRound(items);
    round = answered(round, 'x', wrong);
    expect(currentItem(round)).toBe(items[0]);
    expect(answered(round, 'y', right)).toBe(round);
    round = answered(advanced(round), 'y', right);
    expect(currentItem(round)).toBe(items[1]);
    round = overruled(answered(advanced(round), 'z', wrong));
    expect(isOver(round)).toBe(false);
    round = advanced(round);
    expect(isOver(round)).toBe(true);
    expect(resultOf(round)).toEqual({ right: 2, nearly: 0, wrong: 1 });
    const again = againWhatWasWrong(round);
    expect(again?.items).toEqual([items[0]]);
    expect(again?.pass).toBe(2);
    expect(againWhatWasWrong(advanced(answered(again!, 'x', right)))).toBeNull();
  });

  it('begins with what is overdue, then what is new, then what is not due yet', () => {
    const items = itemsOf(WORDS);
    const card = (index: number, dueAtMs: number): [string, QuizCard] => [
      cardId(items[index]!),
      { ...afterAnswer(items[index]!, null, 3, NOON), dueAtMs },
    ];
    const cards = new Map([card(0, NOON + DAY_MS), card(2, NOON - DAY_MS)]);
    expect(roundItems(items, cards, NOON, 'seed')).toEqual([items[2], items[1], items[0]]);
  });
});

describe('the schedule', () => {
  const item = { noteId: 'a', key: 'k' };

  it('asks what was wrong the next day, and what was right later and later', () => {
    const failed = afterAnswer(item, null, 1, NOON);
    expect(failed.dueAtMs).toBe(nextDay(NOON));
    expect(daysUntilDue(failed, NOON)).toBe(1);
    let card = afterAnswer(item, null, 3, NOON);
    let last = 0;
    for (let times = 0; times < 5; times += 1) {
      const days = daysUntilDue(card, card.reviewedAtMs);
      expect(days).toBeGreaterThan(last);
      last = days;
      card = afterAnswer(item, card, 3, card.dueAtMs + DAY_MS / 2);
    }
    expect(card.reviews).toBe(6);
    expect(afterAnswer(item, card, 1, card.dueAtMs).lapses).toBe(1);
  });

  it('knows four answers, the better the later', () => {
    const due = ([1, 2, 3, 4] as const).map((rating) => afterAnswer(item, null, rating, NOON).dueAtMs);
    expect([...due].sort((a, b) => a - b)).toEqual(due);
    expect(new Set(due).size).toBeGreaterThan(2);
  });

  it('stands a clock that was set back', () => {
    const card = afterAnswer(item, null, 3, NOON);
    const earlier = afterAnswer(item, card, 3, NOON - 400 * DAY_MS);
    expect(Number.isFinite(earlier.stability)).toBe(true);
    expect(earlier.dueAtMs).toBeGreaterThan(NOON - DAY_MS);
  });

  it('counts in days of the calendar', () => {
    const late = new Date(2026, 10, 27, 23, 59).getTime();
    expect(afterAnswer(item, null, 1, late).dueAtMs).toBe(dayStart(late + 60_000 * 2));
  });

  it.each([
    ['Europe/Berlin', [2026, 9, 25, 0, 30]],
    ['Europe/Berlin', [2026, 2, 28, 23, 30]],
    ['America/Santiago', [2026, 8, 5, 23, 30]],
    ['Asia/Tokyo', [2026, 5, 1, 0, 30]],
    ['America/Los_Angeles', [2026, 5, 1, 23, 30]],
  ] as const)('asks the next day however long the day is: %s, %j', (zone, [year, month, day, hour, minute]) => {
    inZone(zone, () => {
      const at = new Date(year, month, day, hour, minute).getTime();
      const card = afterAnswer(item, null, 1, at);
      expect(card.dueAtMs).toBe(nextDay(at));
      expect(daysUntilDue(card, at)).toBe(1);
    });
  });

  it.each(['Australia/Sydney', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])(
    'a day has passed from evening to morning, and none within a day: %s',
    (zone) => {
      inZone(zone, () => {
        const at = (day: number, hour: number): number => new Date(2026, 5, day, hour).getTime();
        const stability = (from: number, to: number): number =>
          afterAnswer(item, afterAnswer(item, null, 3, from), 3, to).stability;
        const [none, one] = [stability(at(1, 12), at(1, 12)), stability(at(1, 12), at(2, 12))];
        expect(one).toBeGreaterThan(none);
        for (const [from, to] of [
          [0, 23],
          [12, 18],
          [8, 12],
        ] as const)
          expect(stability(at(1, from), at(1, to))).toBe(none);
        for (const [from, to] of [
          [20, 8],
          [23, 0],
          [0, 23],
        ] as const)
          expect(stability(at(1, from), at(2, to))).toBe(one);
      });
    },
  );
});

describe('cards', () => {
  const card = afterAnswer({ noteId: 'a', key: 'k' }, null, 3, NOON);

  it('retire with their item and come back with it', () => {
    const { kept, changed } = sortCards([card], () => false, NOON);
    expect(kept).toEqual([]);
    expect(changed).toEqual([{ ...card, retiredAtMs: NOON }]);
    const back = sortCards(changed, () => true, NOON + 1);
    expect(back.kept).toEqual([card]);
    expect(back.changed).toEqual([card]);
    expect(sortCards([card], () => true, NOON).changed).toEqual([]);
  });

  it('are read from outside whole or not at all', () => {
    expect(decodeCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
    for (const broken of [
      { stability: 0 },
      { difficulty: 11 },
      { dueAtMs: 'x' },
      { key: '' },
      { reviews: -1 },
      { dueAtMs: 1e20 },
    ])
      expect(decodeCard({ ...card, ...broken })).toBeUndefined();
  });
});

describe('notes that are never asked', () => {
  const note = { ...newNote('a', 0, 'Boiler: Vaillant #house/cellar'), revision: 1 };
  it.each([
    ['a note', note, {}, true],
    ['a template', { ...note, tags: ['template'] }, {}, false],
    ['in the trash', { ...note, trashedAtMs: 5 }, {}, false],
    ['left out by itself', note, { leftOutNotes: ['a'] }, false],
    ['left out by its tag', note, { leftOutTags: ['house'] }, false],
    ['written before the memory was forgotten', note, { sinceMs: 9 }, true],
    ['while nothing is learnt', note, { enabled: false }, true],
  ])('%s', (_name, one, settings, expected) => {
    expect(mayBeAsked(one, { ...DEFAULT_MEMORY_SETTINGS, ...settings })).toBe(expected);
  });
});

describe('a deck', () => {
  it('is what Anki reads: a head, two columns and tags, in quotes', () => {
    const items = itemsOf('- Café "Zum Anker": Haus, alt\n\nThe waiting list of the allotments stands at 31 names.');
    const rows = parseCsv(deckText(items.map((item) => deckLine(item, 'Plants', ['home/garden', 'größe']))));
    expect(rows.slice(0, 3)).toEqual([['#separator:Comma'], ['#html:false'], ['#tags column:3']]);
    expect(rows.slice(3)).toEqual([
      ['Café "Zum Anker"', 'Haus, alt', 'home::garden größe'],
      ['Plants: The waiting list of the allotments stands at […] names.', '31', 'home::garden größe'],
    ]);
  });
});
