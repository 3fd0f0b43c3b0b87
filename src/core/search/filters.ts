import type { Note } from '../note/note';
import { isTagWithin } from '../note/tags';
import { mayHold, probeOf } from './bloomFilter';
import { entryBody, entryContents, entryTags, unreadEntry } from './entry';
import type { Entry } from './entry';
import { placeOf } from './phrase';
import type { Filter, Query, SearchFlag } from './query';

type Test = (entry: Entry) => boolean;

const hasFlag = (note: Note, flag: SearchFlag): boolean =>
  flag === 'pinned' ? note.pinned : flag === 'archived' ? note.archived : note.trashedAtMs !== null;

/** While a tag is being typed its beginning is enough, until a tag of that very name exists. */
const tagTest = (entries: Iterable<Entry>, wanted: string): Test => {
  for (const entry of entries) {
    if (entryTags(entry).some((tag) => isTagWithin(tag, wanted)))
      return (other) => entryTags(other).some((tag) => isTagWithin(tag, wanted));
  }
  return (other) => entryTags(other).some((tag) => tag.startsWith(wanted));
};

const textTest = (term: string): Test => {
  const probe = probeOf(term);
  return (entry) =>
    (entry.bloomFilter === null || mayHold(entry.bloomFilter, probe)) && placeOf(entryBody(entry), term) !== null;
};

const testOf = (filter: Filter, entries: ReadonlyMap<string, Entry>): Test => {
  switch (filter.kind) {
    case 'tag':
      return tagTest(entries.values(), filter.tag);
    case 'flag':
      return ({ note }) => hasFlag(note, filter.flag);
    case 'has':
      return (entry) => entryContents(entry).includes(filter.content);
    case 'title':
      return ({ foldedTitle }) => placeOf(foldedTitle, filter.term) !== null;
    case 'edited':
    case 'created': {
      const { kind, range } = filter;
      return ({ note }) => {
        const atMs = kind === 'edited' ? note.updatedAtMs : note.createdAtMs;
        return atMs >= range.fromMs && atMs < range.toMs;
      };
    }
    case 'text':
      return textTest(filter.term);
  }
};

/** The entries that pass every filter of the query; its words are not looked at. */
export const filterEntries = (entries: ReadonlyMap<string, Entry>, { filters }: Query): Entry[] => {
  const tests = filters.map((filter) => ({ wanted: !filter.negative, test: testOf(filter, entries) }));
  const wantsTrash = filters.some((filter) => filter.kind === 'flag' && filter.flag === 'trashed' && !filter.negative);
  const kept: Entry[] = [];
  for (const entry of entries.values()) {
    if ((entry.note.trashedAtMs !== null) !== wantsTrash) continue;
    if (tests.every(({ wanted, test }) => test(entry) === wanted)) kept.push(entry);
  }
  return kept;
};

/** Whether one note by itself, which is not in the trash, passes every filter of the query. */
export const passesFilters = (note: Note, query: Query): boolean =>
  query.filters.length === 0 || filterEntries(new Map([[note.id, unreadEntry(note)]]), query).length === 1;
