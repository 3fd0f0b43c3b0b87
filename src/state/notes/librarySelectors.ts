import { isLocked } from '../../core/note/isLocked';
import type { Note, NoteId } from '../../core/note/note';
import { noteSnippet, noteTitle } from '../../core/note/noteText';
import { bestOf } from '../../core/search/best';
import { isTagWithin, tagsOf } from '../../core/note/tags';
import type { Library } from './library';
import { COMPARE, lastTrashedFirst, newestFirst, type Compare, type SortOrder } from './sorting';
import type { Section } from '../view/route';

/** What lists show of a note. */
export interface NoteDigest {
  readonly title: string;
  readonly snippet: string;
  readonly tags: readonly string[];
  readonly locked: boolean;
}

const digests = new WeakMap<Note, NoteDigest>();
const tags = new WeakMap<Note, readonly string[]>();

/** Tags by themselves: shelves are counted by the tags of every note, titles are wanted of the few in sight. */
const tagsOnce = (note: Note): readonly string[] => {
  const known = tags.get(note);
  if (known !== undefined) return known;
  const found = tagsOf(note);
  tags.set(note, found);
  return found;
};

/** Computed once for each state of a note: notes are never changed in place. */
export const digestOf = (note: Note): NoteDigest => {
  const known = digests.get(note);
  if (known !== undefined) return known;
  const locked = isLocked(note.body);
  const snippet = locked ? '' : noteSnippet(note.body);
  const digest = { title: noteTitle(note.body), snippet, tags: tagsOnce(note), locked };
  digests.set(note, digest);
  return digest;
};

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}
export interface SectionCounts {
  readonly all: number;
  readonly pinned: number;
  readonly archive: number;
  readonly trash: number;
  /** By name. */
  readonly tags: readonly TagCount[];
}

const isActive = (note: Note): boolean => note.trashedAtMs === null && !note.archived;

/** What one note adds to the counts: names of shelves, and tags behind a `#`. */
const countedAs = (note: Note): readonly string[] => {
  if (note.trashedAtMs !== null) return ['trash'];
  if (note.archived) return ['archive'];
  return ['all', ...(note.pinned ? ['pinned'] : []), ...tagsOnce(note).map((tag) => `#${tag}`)];
};

interface Tally {
  version: number;
  readonly shares: Map<NoteId, readonly string[]>;
  readonly totals: Map<string, number>;
}
const tallies = new WeakMap<Library['byId'], Tally>();

const recount = (tally: Tally, id: NoteId, note: Note | undefined): void => {
  const add = (names: readonly string[], by: 1 | -1): void => {
    for (const name of names) {
      const total = (tally.totals.get(name) ?? 0) + by;
      if (total === 0) tally.totals.delete(name);
      else tally.totals.set(name, total);
    }
  };
  add(tally.shares.get(id) ?? [], -1);
  tally.shares.delete(id);
  if (note === undefined) return;
  const share = countedAs(note);
  add(share, 1);
  tally.shares.set(id, share);
};

/** Counts of every shelf and tag; after the first time, only what changed is looked at. */
export const countSections = (library: Library): SectionCounts => {
  const { byId, version } = library;
  let tally = tallies.get(byId);
  const changes = tally === undefined ? null : library.changesSince(tally.version);
  if (tally === undefined || changes === null) {
    tally = { version, shares: new Map(), totals: new Map() };
    tallies.set(byId, tally);
    for (const note of byId.values()) recount(tally, note.id, note);
  } else {
    for (const id of changes) recount(tally, id, byId.get(id));
    tally.version = version;
  }
  const { totals } = tally;
  const of = (name: string): number => totals.get(name) ?? 0;
  const tags = [...totals]
    .filter(([name]) => name.startsWith('#'))
    .map(([name, count]) => ({ tag: name.slice(1), count }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
  return { all: of('all'), pinned: of('pinned'), archive: of('archive'), trash: of('trash'), tags };
};

/** Whether the note stands on this shelf. */
export const isOnShelf = (note: Note, section: Section): boolean => {
  switch (section.kind) {
    case 'all':
      return isActive(note);
    case 'pinned':
      return isActive(note) && note.pinned;
    case 'archive':
      return note.archived && note.trashedAtMs === null;
    case 'trash':
      return note.trashedAtMs !== null;
    case 'tag':
      return isActive(note) && tagsOnce(note).some((tag) => isTagWithin(tag, section.tag));
  }
};

/** The rows that a list of all notes begins with, and the note that was written last. */
export const firstRows = (byId: Library['byId'], most: number, sortBy: SortOrder): readonly Note[] => {
  const active = [...byId.values()].filter(isActive);
  return [...new Set([...bestOf(active, most, COMPARE[sortBy]), ...bestOf(active, 1, newestFirst)])];
};

interface Shelf {
  readonly key: string;
  readonly version: number;
  readonly notes: readonly Note[];
}
/** The shelf that is open, as it was drawn last. */
const shelves = new WeakMap<Library['byId'], Shelf>();

const placed = (
  notes: readonly Note[],
  changed: readonly Note[],
  gone: ReadonlySet<NoteId>,
  order: Compare,
): Note[] => {
  const kept = notes.filter((note) => !gone.has(note.id));
  for (const note of changed) {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other !== undefined && order(other, note) < 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, note);
  }
  return kept;
};

/** The notes of a section in the order of the list, pinned ones first; the trash has an order of its own. */
export const notesOf = (library: Library, section: Section, sortBy: SortOrder): readonly Note[] => {
  const { byId, version } = library;
  const key = `${sortBy} ${section.kind === 'tag' ? `#${section.tag}` : section.kind}`;
  const order = section.kind === 'trash' ? lastTrashedFirst : COMPARE[sortBy];
  const known = shelves.get(byId);
  const changes = known?.key === key ? library.changesSince(known.version) : null;
  if (known !== undefined && changes?.size === 0) return known.notes;
  let notes: readonly Note[];
  if (known === undefined || changes === null) {
    notes = [...byId.values()].filter((note) => isOnShelf(note, section)).sort(order);
  } else {
    const changed = [...changes].map((id) => byId.get(id)).filter((note) => note !== undefined);
    notes = placed(
      known.notes,
      changed.filter((note) => isOnShelf(note, section)),
      changes,
      order,
    );
  }
  shelves.set(byId, { key, version, notes });
  return notes;
};

/** Notes that the palette offers: title starts first, then title holds it, each the newest first. */
export const notesByTitlePart = ({ byId }: Library, part: string, most: number): Note[] => {
  const wanted = part.trim().toLocaleLowerCase();
  const rank = (note: Note): number => {
    const at = digestOf(note).title.toLocaleLowerCase().indexOf(wanted);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  const ranked: { readonly note: Note; readonly rank: number }[] = [];
  for (const note of byId.values()) {
    if (note.trashedAtMs !== null || digestOf(note).title === '') continue;
    const place = wanted === '' ? 0 : rank(note);
    if (place < 2) ranked.push({ note, rank: place });
  }
  ranked.sort((a, b) => a.rank - b.rank || newestFirst(a.note, b.note));
  return ranked.slice(0, most).map(({ note }) => note);
};

/** Where Alt+J and Alt+K lead: the neighbour in the list, or the first when nothing is open. */
export const neighbour = (ids: readonly NoteId[], current: NoteId | null, step: 1 | -1): NoteId | undefined => {
  const at = current === null ? -1 : ids.indexOf(current);
  return at === -1 ? ids[0] : ids[at + step];
};
