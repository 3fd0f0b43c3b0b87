import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import type { SearchAnswer } from '../../../src/core/ports/searchIndex';
import { fold } from '../../../src/core/search/fold';
import { createSearchIndex } from '../../../src/core/search/searchIndex';

let index: ReturnType<typeof createSearchIndex>;
const note = (id: string, body: string, patch: Partial<Note> = {}): Note => ({ ...newNote(id, 1_000, body), ...patch });
const ids = (query: string): string[] =>
  index
    .search(query)
    .hits.map((hit) => hit.id)
    .sort();

beforeEach(() => {
  index = createSearchIndex();
  index.put(note('boat', 'Sunday plan\nCall Anna about the boat. Bring the pump. #boat'));
  index.put(
    note('kitchen', 'Kitchen measurements\n2.40 x 3.10, window at the café', { tags: ['home/garden'], pinned: true }),
  );
  index.put(note('tokyo', '会議\n明日は東京駅で会議があります。', { archived: true }));
  index.put(note('gone', 'Old boat papers', { trashedAtMs: 5 }));
});

describe('search', () => {
  it.each<[string, string[]]>([
    ['anna', ['boat']],
    ['ANN', ['boat']],
    ['oat', ['boat']],
    ['anna pump', ['boat']],
    ['anna window', []],
    ['cafe', ['kitchen']],
    ['2.40', ['kitchen']],
    ['東京', ['tokyo']],
    ['駅', ['tokyo']],
    ['"about the boat"', ['boat']],
    ['"boat the about"', []],
    ['the -boat', ['kitchen']],
    ['tag:boat', ['boat']],
    ['#boat', ['boat']],
    ['tag:home', ['kitchen']],
    ['tag:ho', ['kitchen']],
    ['tag:oat', []],
    ['-tag:boat', ['kitchen', 'tokyo']],
    ['is:pinned', ['kitchen']],
    ['is:archived', ['tokyo']],
    ['-is:archived -is:pinned', ['boat']],
    ['is:trashed', ['gone']],
    ['is:trashed boat', ['gone']],
    ['is:pinned window', ['kitchen']],
    ['is:', ['boat', 'kitchen', 'tokyo']],
    ['', ['boat', 'kitchen', 'tokyo']],
    ['a+b [', []],
  ])('answers %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('finds tags under any accent and case', () => {
    index.put(note('ueber', 'Thoughts #Über', { tags: ['café'] }));
    for (const query of ['#uber', '#ÜBER', 'tag:uber', 'tag:ub', 'tag:CAFE', '#café -tag:boat'])
      expect(ids(query), query).toEqual(['ueber']);
    expect(ids('thoughts -#uber')).toEqual([]);
  });

  it('finds by title, by what a note holds and by when it was written', () => {
    const nowMs = new Date(2026, 10, 27, 15).getTime();
    const at = (month: number, day: number): number => new Date(2026, month - 1, day, 9).getTime();
    const found = (query: string): string[] =>
      index
        .search(query, { nowMs })
        .hits.map((hit) => hit.id)
        .sort();
    index.put(note('pic', 'Harbour\n![map](attachment:x)', { createdAtMs: at(3, 1), updatedAtMs: at(11, 27) }));
    index.put(
      note('list', 'Boat list\n- [ ] rope\n- [x] paint [plan.pdf](attachment:x)', {
        createdAtMs: at(11, 20),
        updatedAtMs: at(11, 26),
      }),
    );
    index.put(note('web', 'Links\nhttps://boat.example [x]', { createdAtMs: at(11, 1), updatedAtMs: at(11, 22) }));
    expect(found('title:boat')).toEqual(['list']);
    expect(found('title:"boat list"')).toEqual(['list']);
    expect(found('boat -title:boat has:link')).toEqual(['web']);
    expect(found('has:image')).toEqual(['pic']);
    expect(found('has:file')).toEqual(['list']);
    expect(found('has:todo')).toEqual(['list']);
    expect(found('-has:todo -has:image edited:2026')).toEqual(['web']);
    expect(found('edited:today')).toEqual(['pic']);
    expect(found('edited:yesterday')).toEqual(['list']);
    expect(found('edited:week')).toEqual(['list', 'pic', 'web']);
    expect(found('created:2026-11')).toEqual(['list', 'web']);
    expect(found('created:>2026-11-01')).toEqual(['list']);
    expect(found('created:>=2026-11-01')).toEqual(['list', 'web']);
    expect(found('created:<2026-11')).not.toContain('web');
    expect(found('created:<=2026-11-01 created:>=2026-03')).toEqual(['pic', 'web']);
    expect(found('created:2026-03..2026-11-01')).toEqual(['pic', 'web']);
    // Half typed, a filter says nothing yet; what can be none is a word.
    for (const query of ['edited:', 'edited:20', 'edited:ye', 'has:', 'title:']) {
      expect(found(`title:links ${query}`), query).toEqual(['web']);
    }
    for (const query of ['edited:soon', 'has:wheels', 'created:2026-13', 'created:2026-02-30', 'is:blue'])
      expect(found(`title:links ${query}`), query).toEqual([]);
  });

  it('forgives typing errors when nothing else is found, but not in phrases', () => {
    for (const query of ['kicthen', 'kithen', 'kitchem', 'kittchen', 'mesurements', 'measurmeents', 'anna puml']) {
      const answer = index.search(query);
      expect(
        answer.hits.map((hit) => hit.id),
        query,
      ).toEqual([query.includes('anna') ? 'boat' : 'kitchen']);
      expect(answer.hits[0]?.fuzzy).toBe(true);
    }
    expect(ids('"kicthen"')).toEqual([]);
    expect(ids('pmp')).toEqual([]);
    expect(index.search('kicthen').hits[0]?.titleSpans).toEqual([{ start: 0, end: 7 }]);
  });

  it('marks what was found, in title and excerpt', () => {
    const [hit] = index.search('cafe').hits;
    expect(hit?.excerpt).toBe('2.40 x 3.10, window at the café');
    expect(hit?.excerptSpans.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['café']);
    expect(hit?.firstMatch).toBe(
      note('', 'Kitchen measurements\n2.40 x 3.10, window at the café').body.indexOf('café'),
    );
    const [title] = index.search('plan').hits;
    expect(title?.titleSpans).toEqual([{ start: 7, end: 11 }]);
    expect(title?.excerpt).toBe('');
  });

  it('puts titles before bodies and the newer before the older', () => {
    index.put(note('old', 'x\nthe rope', { updatedAtMs: 1 }));
    index.put(note('new', 'y\nthe rope', { updatedAtMs: 90 * 86_400_000 }));
    index.put(note('title', 'Rope\nnothing', { updatedAtMs: 1 }));
    expect(index.search('rope').hits.map((hit) => hit.id)).toEqual(['title', 'new', 'old']);
    expect(index.search('rope', { limit: 1 })).toMatchObject({ total: 3, hits: [{ id: 'title' }] });
  });

  it('follows every change at once, also between two letters of a query', () => {
    expect(ids('zeb')).toEqual([]);
    index.put(note('zebra', 'A zebra'));
    expect(ids('zebr')).toEqual(['zebra']);
    index.put(note('zebra', 'A horse'));
    expect(ids('zebra')).toEqual([]);
    expect(ids('horse')).toEqual(['zebra']);
    index.put(note('zebra', 'A horse', { pinned: true }));
    expect(ids('horse is:pinned')).toEqual(['zebra']);
    index.remove('zebra');
    expect(ids('horse')).toEqual([]);
    expect(index.size).toBe(4);
  });

  it('finds words in notes too long for a Bloom filter', () => {
    index.put(note('long', `${'word '.repeat(10_000)} needle`));
    expect(ids('needle')).toEqual(['long']);
  });

  it('equals a plain scan for any notes and any word', { timeout: 60_000 }, () => {
    const sign = fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é', 'ß', '東', '京', '🍌', '…', 'İ', 'e\u0301');
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    const word = fc.array(sign, { minLength: 1, maxLength: 3 }).map((signs) => signs.join('').replace(/\s/gu, ''));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        word.filter((term) => fold(term) !== ''),
        (bodies, term) => {
          const fresh = createSearchIndex();
          bodies.forEach((body, at) => fresh.put(note(String(at), body)));
          const holding = (word: string): string[] =>
            bodies.flatMap((body, at) => (fold(body).includes(word) ? [String(at)] : []));
          const asWritten = holding(fold(term));
          // What stands nowhere with the points around it is looked for without them.
          const bare = fold(term).replace(/^\.+|\.+$/gu, '');
          const expected = asWritten.length > 0 || bare === '' ? asWritten : holding(bare);
          // What the forgiving second pass adds comes only when nothing else is found.
          const hits = fresh.search(term).hits.filter((hit) => !hit.fuzzy);
          expect(hits.map((hit) => hit.id).sort()).toEqual(expected.sort());
          for (const hit of hits) {
            for (const { start, end } of hit.excerptSpans)
              expect(fold(hit.excerpt.slice(start, end))).toContain(asWritten.length > 0 ? fold(term) : bare);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('answers the same whether a query is typed letter by letter or asked at once', { timeout: 60_000 }, () => {
    const word = fc.constantFrom(
      'boat',
      'boathouse',
      'Bo',
      'at',
      'tea',
      'Gärten',
      '東京',
      '東',
      '#tag',
      '`bo`at',
      '\n',
      '. ',
    );
    const body = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const part = fc.constantFrom(
      'boat',
      'boa',
      'bota',
      'at',
      'tea',
      'garten',
      '東京',
      'tag:tag',
      '-boat',
      '-at',
      'is:pinned',
      '-is:pinned',
      '"bo at"',
      '»bo at«',
      '#tag',
      'boat,',
      '(at)',
      '-',
      '&',
      'tea: -',
    );
    const life = fc.record({ body, pinned: fc.boolean(), updatedAtMs: fc.integer({ min: 0, max: 1e10 }) });
    const view = (answer: SearchAnswer) => ({
      total: answer.total,
      hits: answer.hits.map(({ id, score, fuzzy, titleSpans, excerpt, excerptSpans, firstMatch }) => ({
        id,
        score,
        fuzzy,
        titleSpans,
        excerpt,
        excerptSpans,
        firstMatch,
      })),
    });
    fc.assert(
      fc.property(fc.array(life, { maxLength: 30 }), fc.array(part, { minLength: 1, maxLength: 3 }), (lives, parts) => {
        const filled = (): ReturnType<typeof createSearchIndex> => {
          const made = createSearchIndex();
          lives.forEach(({ body: text, ...rest }, at) => made.put(note(String(at), text, rest)));
          return made;
        };
        const typed = filled();
        const query = parts.join(' ');
        for (let length = 1; length <= query.length; length += 1) {
          const asked = query.slice(0, length);
          const whole = view(filled().search(asked, { limit: 1_000 }));
          expect(view(typed.search(asked, { limit: 1_000 }))).toEqual(whole);
          expect(view(typed.search(asked, { limit: 3 }))).toEqual({ total: whole.total, hits: whole.hits.slice(0, 3) });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never fails, whatever is typed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (query) => {
        expect(index.search(query).total).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
