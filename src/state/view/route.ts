import type { NoteId } from '../../core/note/note';

/** One shelf of the library. */
export type Section =
  { readonly kind: 'all' | 'pinned' | 'archive' | 'trash' } | { readonly kind: 'tag'; readonly tag: string };

export const SETTINGS_TABS = ['appearance', 'assistant', 'device', 'transfer'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

/** Where the person is. `noteId: null` is the list by itself, which is a place of its own on a phone. */
export type Route =
  | { readonly page: 'notes'; readonly section: Section; readonly noteId: NoteId | null }
  | { readonly page: 'settings'; readonly tab: SettingsTab }
  /** Every open check box. */
  | { readonly page: 'todo' }
  // What is asked is no part of it: a history would keep it.
  | { readonly page: 'quiz' | 'ask' };

export const HOME: Extract<Route, { page: 'notes' }> = { page: 'notes', section: { kind: 'all' }, noteId: null };

export const sameSection = (a: Section, b: Section): boolean =>
  a.kind === 'tag' ? b.kind === 'tag' && a.tag === b.tag : a.kind === b.kind;

const sectionPath = (section: Section): string =>
  section.kind === 'tag' ? `tag/${encodeURIComponent(section.tag)}` : section.kind;

/** The route as a location hash, so that no server has to know it: `#/trash/note/ID`, `#/settings/device`, `#/todo`. */
export const routeToHash = (route: Route): string =>
  route.page === 'notes'
    ? `#/${sectionPath(route.section)}${route.noteId === null ? '' : `/note/${encodeURIComponent(route.noteId)}`}`
    : route.page === 'settings'
      ? `#/settings/${route.tab}`
      : `#/${route.page}`;

const isTab = (value: string | undefined): value is SettingsTab =>
  value !== undefined && (SETTINGS_TABS as readonly string[]).includes(value);

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Any hash as a route; what makes no sense leads home. */
export const hashToRoute = (hash: string): Route => {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (parts[0] === 'quiz' || parts[0] === 'ask' || parts[0] === 'todo') return { page: parts[0] };
  if (parts[0] === 'settings') return { page: 'settings', tab: isTab(parts[1]) ? parts[1] : 'appearance' };
  if (parts[0] === 'tag' && parts[1] !== undefined && parts[1] !== '') {
    return { page: 'notes', section: { kind: 'tag', tag: parts[1] }, noteId: noteIn(parts.slice(2)) };
  }
  const kind = parts[0];
  if (kind === 'all' || kind === 'pinned' || kind === 'archive' || kind === 'trash') {
    return { page: 'notes', section: { kind }, noteId: noteIn(parts.slice(1)) };
  }
  return { ...HOME, noteId: noteIn(parts) };
};

const noteIn = (parts: readonly string[]): NoteId | null =>
  parts[0] === 'note' && parts[1] !== undefined && parts[1] !== '' ? parts[1] : null;
