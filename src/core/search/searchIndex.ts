import type { NoteId } from '../note/note';
import type { SearchAnswer, SearchIndex } from '../ports/searchIndex';
import { bestOf } from './best';
import { entryBody, entryOf, matchEntry, wantedOf } from './entry';
import type { Entry, Match, Wanted } from './entry';
import { filterEntries } from './filters';
import { LazyHit } from './hit';
import { parseQuery, withoutPunctuation } from './query';
import type { Query } from './query';
import { createVocabulary } from './vocabulary';

const DEFAULT_LIMIT = 100;
/** Other words tried in place of a mistyped one; each costs a scan. */
const ALTERNATIVES = 3;
/** UTF-16 units whose words are taken in one idle step (some milliseconds), and before a loose search. */
const IDLE_LENGTH = 150_000;
const SEARCH_LENGTH = 500_000;

/** The answer to the query before, while nothing has changed: most queries only add a letter to it. */
interface Narrowing {
  readonly query: Query;
  readonly filters: string;
  /** Of all that pass the filters: how new a note is must not depend on how the query was typed. */
  readonly newestMs: number;
  readonly matches: readonly Match[];
}

const newestOf = (pool: readonly Entry[]): number =>
  pool.reduce((newest, { note }) => Math.max(newest, note.updatedAtMs), 0);

const byRank = (a: Match, b: Match): number => b.score - a.score || (a.entry.note.id < b.entry.note.id ? -1 : 1);

/** An index that answers at once. */
interface ReadySearchIndex extends SearchIndex {
  search(...asked: Parameters<SearchIndex['search']>): SearchAnswer;
}

/** A scan of the notes that their Bloom filters do not rule out: every substring is found, CJK included. */
export const createSearchIndex = (): ReadySearchIndex => {
  const entries = new Map<NoteId, Entry>();
  const vocabulary = createVocabulary();
  const unread = new Set<NoteId>();
  let narrowing: Narrowing | null = null;

  /** Words are taken from notes when somebody mistypes or the app is idle, not while a note is being saved. */
  const readWords = (length: number): boolean => {
    let left = length;
    for (const id of unread) {
      if (left <= 0) return true;
      unread.delete(id);
      const entry = entries.get(id);
      if (!entry) continue;
      const body = entryBody(entry);
      vocabulary.add(body);
      left -= body.length;
    }
    return false;
  };

  const matchAll = (pool: readonly Entry[], wanted: Wanted, newestMs: number): Match[] => {
    const matches: Match[] = [];
    for (const entry of pool) {
      const match = matchEntry(entry, wanted, newestMs);
      if (match) matches.push(match);
    }
    return matches;
  };

  /** Looks on among what the query before found. A word that grew at its end stands no earlier than it did. */
  const narrow = (before: Narrowing, query: Query, wanted: Wanted): Match[] => {
    const [old] = before.query.terms;
    const grew =
      before.query.terms.length === 1 &&
      query.terms.length === 1 &&
      old !== undefined &&
      query.terms[0]?.startsWith(old) === true;
    const matches: Match[] = [];
    for (const { entry, at } of before.matches) {
      const match = matchEntry(entry, wanted, before.newestMs, grew ? at : 0);
      if (match) matches.push(match);
    }
    return matches;
  };

  const exactMatches = (query: Query): readonly Match[] => {
    const filters = JSON.stringify(query.filters);
    const isNarrower =
      narrowing?.filters === filters &&
      narrowing.query.terms.every((old) => query.terms.some((term) => term.includes(old)));
    // The longest term is the rarest: most notes fail at the first scan.
    const terms = [...query.terms].sort((a, b) => b.length - a.length);
    const wanted = wantedOf(terms.map((term) => [term]));
    if (isNarrower && narrowing) {
      narrowing = { ...narrowing, query, matches: narrow(narrowing, query, wanted) };
    } else {
      const pool = filterEntries(entries, query);
      const newestMs = newestOf(pool);
      narrowing = { query, filters, newestMs, matches: matchAll(pool, wanted, newestMs) };
    }
    return narrowing.matches;
  };

  const looseMatches = (query: Query): Match[] => {
    readWords(SEARCH_LENGTH);
    const pool = filterEntries(entries, query);
    const alternatives = query.terms.map((term) => {
      const near = query.phrases.has(term) ? [] : vocabulary.near(term, ALTERNATIVES);
      // A single term is known to be nowhere; of several, each but one may be spelt right.
      return query.terms.length === 1 ? near : [term, ...near];
    });
    return matchAll(pool, wantedOf(alternatives), newestOf(pool));
  };

  return {
    entries,
    get size() {
      return entries.size;
    },
    put(note) {
      narrowing = null;
      const before = entries.get(note.id);
      if (before?.note.body === note.body) {
        entries.set(note.id, { ...before, note, tags: null });
        return;
      }
      entries.set(note.id, entryOf(note));
      unread.add(note.id);
    },
    remove(id) {
      narrowing = null;
      entries.delete(id);
      unread.delete(id);
    },
    warm: () => readWords(IDLE_LENGTH),
    search(input, options = {}): SearchAnswer {
      let query = parseQuery(input, options.nowMs ?? 0);
      let matches = exactMatches(query);
      // As it is written first: `Oma,` finds its comma where one stands there.
      const bare = matches.length === 0 ? withoutPunctuation(query) : null;
      if (bare !== null) {
        query = bare;
        matches = exactMatches(query);
      }
      const fuzzy = matches.length === 0 && query.terms.length > 0;
      if (fuzzy) matches = looseMatches(query);
      const best = bestOf(matches, options.limit ?? DEFAULT_LIMIT, byRank);
      return { total: matches.length, hits: best.map((match) => new LazyHit(match, fuzzy)) };
    },
  };
};
