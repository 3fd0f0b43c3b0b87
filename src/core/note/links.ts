import type { TextSpan } from '../../shared/protocol';
import { aliasesOf } from './aliases';
import type { Note, NoteId } from './note';
import { noteFileTarget, titlesMeant } from './linkTargets';
import { noteTitle } from './noteText';

/** `[[Title]]`, `[[Title#Heading|words shown]]` or `[words](Title.md)`; the span covers all of it. */
export interface NoteLink extends TextSpan {
  /** As it is written, with what may stand around a title (linkTargets.ts). */
  readonly title: string;
}

/** In a table the bar is written with a backslash. */
const LINK = /\[\[([^[\]|\n]{1,200}?)(?:\\?\|[^[\]\n]*)?\]\]/gu;

/** Signs that a link cannot hold: they would end it before its end. */
export const UNLINKABLE = /[[\]|]/u;

/** In bounds, or a pasted line of brackets would cost its length squared. */
export const FILE_LINK = /(?<!!)\[[^[\]\n]{0,400}\]\(\s{0,9}<?([^()<>\n]{1,500})>?\s{0,9}\)/gu;

const fileLinks = (body: string): NoteLink[] =>
  !body.includes('](')
    ? []
    : [...body.matchAll(FILE_LINK)].flatMap((match) => {
        const title = noteFileTarget((match[1] ?? '').trim());
        return title === null ? [] : [{ title, start: match.index, end: match.index + match[0].length }];
      });

/** Links in brackets, in order, then those to files of notes. */
export const allNoteLinks = (body: string): NoteLink[] => [...noteLinks(body), ...fileLinks(body)];

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
export const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

export interface LinkIndex {
  /** Adds or replaces; notes in the trash take no part. */
  put(note: Note): void;
  remove(id: NoteId): void;
  /** The note that a link with this title opens, or with this alias where no note has the title: of several, the oldest. */
  resolve(title: string): NoteId | undefined;
  /** Ids of notes that link to this note, in no order; links to itself do not count. */
  backlinks(id: NoteId): NoteId[];
  /** Ids of notes with a link that names this title and leads to no note, in no order. */
  dangling(title: string): NoteId[];
  /** Titles that can be linked and begin with or hold `part`, for completion; at most `limit`, the ones that begin with it first. */
  complete(part: string, limit: number): { readonly id: NoteId; readonly title: string }[];
}

interface Known {
  readonly body: string;
  readonly title: string;
  readonly key: string;
  /** Keys of its other names. */
  readonly aliases: readonly string[];
  /** Of each link the keys of the titles that it may mean, the likeliest first. */
  readonly targets: readonly (readonly string[])[];
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
  const byAlias = new Map<string, Set<NoteId>>();
  const byTarget = new Map<string, Set<NoteId>>();

  const remove = (id: NoteId): void => {
    const known = notes.get(id);
    if (!known) return;
    drop(byTitle, known.key, id);
    for (const alias of known.aliases) drop(byAlias, alias, id);
    for (const target of known.targets.flat()) drop(byTarget, target, id);
    notes.delete(id);
  };

  const oldest = (ids: ReadonlySet<NoteId> | undefined): NoteId | undefined => {
    let best: NoteId | undefined;
    for (const id of ids ?? []) {
      const age = notes.get(id)?.createdAtMs ?? 0;
      const bestAge = best === undefined ? Number.POSITIVE_INFINITY : (notes.get(best)?.createdAtMs ?? 0);
      if (age < bestAge || (age === bestAge && best !== undefined && id < best)) best = id;
    }
    return best;
  };

  const titled = (key: string): NoteId | undefined => oldest(byTitle.get(key)) ?? oldest(byAlias.get(key));

  const firstTitled = (keys: readonly string[]): NoteId | undefined => {
    for (const key of keys) {
      const id = titled(key);
      if (id !== undefined) return id;
    }
    return undefined;
  };

  return {
    put(note) {
      const before = notes.get(note.id);
      if (before?.body === note.body && note.trashedAtMs === null) return;
      remove(note.id);
      if (note.trashedAtMs !== null) return;
      const title = noteTitle(note.body);
      const key = titleKey(title);
      const aliases = aliasesOf(note.body).map(titleKey);
      const written = new Set(allNoteLinks(note.body).map((link) => link.title));
      const targets = [...written].map((target) => titlesMeant(target).map(titleKey));
      notes.set(note.id, { body: note.body, title, key, aliases, targets, createdAtMs: note.createdAtMs });
      if (key !== '') add(byTitle, key, note.id);
      for (const alias of aliases) add(byAlias, alias, note.id);
      for (const target of targets.flat()) add(byTarget, target, note.id);
    },
    remove,
    resolve: (title) => firstTitled(titlesMeant(title).map(titleKey)),
    backlinks(id) {
      const known = notes.get(id);
      // Of several notes with one name only the one that the link opens is linked to.
      const names = [known?.key ?? '', ...(known?.aliases ?? [])].filter((name) => name !== '' && titled(name) === id);
      const leadsHere = (source: NoteId): boolean =>
        notes.get(source)?.targets.some((keys) => firstTitled(keys) === id) === true;
      const sources = new Set(names.flatMap((name) => [...(byTarget.get(name) ?? [])]));
      return [...sources].filter((source) => source !== id && leadsHere(source));
    },
    dangling(title) {
      const wanted = titleKey(title);
      const lost = (source: NoteId): boolean =>
        notes.get(source)?.targets.some((keys) => keys.includes(wanted) && firstTitled(keys) === undefined) === true;
      return [...(byTarget.get(wanted) ?? [])].filter(lost);
    },
    complete(part, limit) {
      const wanted = titleKey(part);
      const starting: { id: NoteId; title: string }[] = [];
      const holding: { id: NoteId; title: string }[] = [];
      for (const [id, { title, key, aliases }] of notes) {
        if (key === '' || UNLINKABLE.test(title)) continue;
        if (key.startsWith(wanted)) starting.push({ id, title });
        else if (key.includes(wanted) || aliases.some((alias) => alias.includes(wanted))) holding.push({ id, title });
        if (starting.length >= limit) break;
      }
      return [...starting, ...holding].slice(0, limit);
    },
  };
};
