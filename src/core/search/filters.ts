import type { Note } from '../note/note';
import { isTagWithin } from '../note/tags';
import { entryBody, entryTags } from './entry';
import type { Entry } from './entry';
import type { Query, SearchFlag } from './query';
import { mayHold, probeOf } from './bloomFilter';
import type { Probe } from './bloomFilter';

const hasFlag = (note: Note, flag: SearchFlag): boolean =>
  flag === 'pinned' ? note.pinned : flag === 'archived' ? note.archived : note.trashedAtMs !== null;

/** While a tag is being typed its beginning is enough, until a tag of that very name exists. */
const tagTest = (entries: Iterable<Entry>, wanted: string): ((tags: readonly string[]) => boolean) => {
  for (const entry of entries) {
    if (entryTags(entry).some((tag) => isTagWithin(tag, wanted)))
      return (tags) => tags.some((tag) => isTagWithin(tag, wanted));
  }
  return (tags) => tags.some((tag) => tag.startsWith(wanted));
};

const holds = (entry: Entry, probe: Probe): boolean =>
  (entry.bloomFilter === null || mayHold(entry.bloomFilter, probe)) && entryBody(entry).includes(probe.word);

/** The entries that pass every filter of the query; its words are not looked at. */
export const filterEntries = (entries: ReadonlyMap<string, Entry>, query: Query): Entry[] => {
  const wantedTags = query.tags.map((tag) => tagTest(entries.values(), tag));
  const refusedTags = query.withoutTags.map((tag) => tagTest(entries.values(), tag));
  const refused = query.without.map(probeOf);
  const wantsTrash = query.flags.includes('trashed');
  const kept: Entry[] = [];
  for (const entry of entries.values()) {
    if ((entry.note.trashedAtMs !== null) !== wantsTrash) continue;
    if (!query.flags.every((flag) => hasFlag(entry.note, flag))) continue;
    if (query.withoutFlags.some((flag) => hasFlag(entry.note, flag))) continue;
    if (!wantedTags.every((test) => test(entryTags(entry)))) continue;
    if (refusedTags.some((test) => test(entryTags(entry)))) continue;
    if (refused.some((probe) => holds(entry, probe))) continue;
    kept.push(entry);
  }
  return kept;
};
