import type { TextSpan } from '../../shared/protocol';
import type { Note, NoteId } from './note';
import { noteTitle } from './noteText';

/** `[[Title]]` or `[[Title|words shown]]`; the span covers the brackets. */
export interface NoteLink extends TextSpan {
  readonly title: string;
}

const LINK = /\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]*)?\]\]/gu;

export const noteLinks = (body: string): NoteLink[] => {
  if (!body.includes('[[')) return [];
  const links: NoteLink[] = [];
  for (const match of body.matchAll(LINK)) {
    const title = (match[1] ?? '').trim();
    if (title !== '') links.push({ title, start: match.index, end: match.index + match[0].length });
  }
  return links;
};

/** Titles are compared without case, marks of width and repeated white space. */
const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

export interface LinkIndex {
  /** Adds or replaces; notes in the trash take no part. */
  put(note: Note): void;
  remove(id: NoteId): void;
  /** The note that a link with this title opens: of several, the oldest. */
  resolve(title: string): NoteId | undefined;
  /** Ids of notes that link to this note, in no order; links to itself do not count. */
  backlinks(id: NoteId): NoteId[];
  /** Titles that begin with or hold `part`, for completion; at most `limit`, the ones that begin with it first. */
  complete(part: string, limit: number): { readonly id: NoteId; readonly title: string }[];
}

interface Known {
  readonly body: string;
  readonly title: string;
  readonly key: string;
  readonly targets: ReadonlySet<string>;
  readonly createdAtMs: number;
}

const drop = (map: Map<string, Set<NoteId>>, key: string, id: NoteId): void => {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
};

const add = (map: Map<string, Set<NoteId>>, key: string, id: NoteId): void => {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
};

export const createLinkIndex = (): LinkIndex => {
  const notes = new Map<NoteId, Known>();
  const byTitle = new Map<string, Set<NoteId>>();
  const byTarget = new Map<string, Set<NoteId>>();

  const remove = (id: NoteId): void => {
    const known = notes.get(id);
    if (!known) return;
    drop(byTitle, known.key, id);
    for (const target of known.targets) drop(byTarget, target, id);
    notes.delete(id);
  };

  const resolve = (title: string): NoteId | undefined => {
    let best: NoteId | undefined;
    for (const id of byTitle.get(titleKey(title)) ?? []) {
      const age = notes.get(id)?.createdAtMs ?? 0;
      const bestAge = best === undefined ? Number.POSITIVE_INFINITY : (notes.get(best)?.createdAtMs ?? 0);
      if (age < bestAge || (age === bestAge && best !== undefined && id < best)) best = id;
    }
    return best;
  };

  return {
    put(note) {
      const before = notes.get(note.id);
      if (before?.body === note.body && note.trashedAtMs === null) return;
      remove(note.id);
      if (note.trashedAtMs !== null) return;
      const title = noteTitle(note.body);
      const key = titleKey(title);
      const targets = new Set(noteLinks(note.body).map((link) => titleKey(link.title)));
      notes.set(note.id, { body: note.body, title, key, targets, createdAtMs: note.createdAtMs });
      if (key !== '') add(byTitle, key, note.id);
      for (const target of targets) add(byTarget, target, note.id);
    },
    remove,
    resolve,
    backlinks(id) {
      const known = notes.get(id);
      // Of several notes with one title only the one that the link opens is linked to.
      if (!known || known.key === '' || resolve(known.key) !== id) return [];
      return [...(byTarget.get(known.key) ?? [])].filter((source) => source !== id);
    },
    complete(part, limit) {
      const wanted = titleKey(part);
      const starting: { id: NoteId; title: string }[] = [];
      const holding: { id: NoteId; title: string }[] = [];
      for (const [id, { title, key }] of notes) {
        if (key === '') continue;
        if (key.startsWith(wanted)) starting.push({ id, title });
        else if (key.includes(wanted)) holding.push({ id, title });
        if (starting.length >= limit) break;
      }
      return [...starting, ...holding].slice(0, limit);
    },
  };
};
