import type { Note, NoteId } from '../core/note';
import { noteSnippet, noteTitle } from '../core/noteText';
import { isTagWithin, tagsOf } from '../core/tags';
import type { Library } from './library';
import type { Section } from './route';

/** What lists show of a note. */
export interface NoteDigest {
  readonly title: string;
  readonly snippet: string;
  readonly tags: readonly string[];
}

const digests = new WeakMap<Note, NoteDigest>();

/** Computed once for each state of a note: notes are never changed in place. */
export const digestOf = (note: Note): NoteDigest => {
  const known = digests.get(note);
  if (known !== undefined) return known;
  const digest = { title: noteTitle(note.body), snippet: noteSnippet(note.body), tags: tagsOf(note) };
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

export const countSections = ({ byId }: Library): SectionCounts => {
  const counts = { all: 0, pinned: 0, archive: 0, trash: 0 };
  const tags = new Map<string, number>();
  for (const note of byId.values()) {
    if (note.trashedAtMs !== null) {
      counts.trash += 1;
      continue;
    }
    if (note.archived) {
      counts.archive += 1;
      continue;
    }
    counts.all += 1;
    if (note.pinned) counts.pinned += 1;
    for (const tag of digestOf(note).tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const byName = [...tags].sort(([a], [b]) => a.localeCompare(b));
  return { ...counts, tags: byName.map(([tag, count]) => ({ tag, count })) };
};

const belongs = (note: Note, section: Section): boolean => {
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
      return isActive(note) && digestOf(note).tags.some((tag) => isTagWithin(tag, section.tag));
  }
};

const newestFirst = (a: Note, b: Note): number => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? -1 : 1);
const pinnedFirst = (a: Note, b: Note): number => Number(b.pinned) - Number(a.pinned) || newestFirst(a, b);
const lastTrashedFirst = (a: Note, b: Note): number => (b.trashedAtMs ?? 0) - (a.trashedAtMs ?? 0) || newestFirst(a, b);

/** The notes of a section in the order of the list: pinned ones lead, then the newest. */
export const notesOf = ({ byId }: Library, section: Section): Note[] => {
  const found: Note[] = [];
  for (const note of byId.values()) if (belongs(note, section)) found.push(note);
  return found.sort(section.kind === 'trash' ? lastTrashedFirst : pinnedFirst);
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
