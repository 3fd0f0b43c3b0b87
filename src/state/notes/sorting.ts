import type { Note } from '../../core/note/note';
import { noteTitle } from '../../core/note/noteText';

/** What a list of notes is in order of; pinned notes lead in each. */
export const SORT_ORDERS = ['edited', 'created', 'title'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

export type Compare = (a: Note, b: Note) => number;

const titles = new WeakMap<Note, string>();
const titleOnce = (note: Note): string => {
  let title = titles.get(note);
  if (title === undefined) {
    title = noteTitle(note.body);
    titles.set(note, title);
  }
  return title;
};

/** `Part 2` before `Part 10`, without regard to case. */
const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1);
export const newestFirst: Compare = (a, b) => b.updatedAtMs - a.updatedAtMs || byId(a, b);

const ORDERS: Readonly<Record<SortOrder, Compare>> = {
  edited: newestFirst,
  created: (a, b) => b.createdAtMs - a.createdAtMs || byId(a, b),
  title: (a, b) => {
    const [one, other] = [titleOnce(a), titleOnce(b)];
    // A note without words comes last.
    return Number(one === '') - Number(other === '') || byName.compare(one, other) || newestFirst(a, b);
  },
};

export const lastTrashedFirst: Compare = (a, b) => (b.trashedAtMs ?? 0) - (a.trashedAtMs ?? 0) || newestFirst(a, b);

const pinnedFirst =
  (order: Compare): Compare =>
  (a, b) =>
    Number(b.pinned) - Number(a.pinned) || order(a, b);

export const COMPARE: Readonly<Record<SortOrder, Compare>> = {
  edited: pinnedFirst(ORDERS.edited),
  created: pinnedFirst(ORDERS.created),
  title: pinnedFirst(ORDERS.title),
};
