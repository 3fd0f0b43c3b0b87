import type { NoteId } from '../../core/note/note';
import { neighbour, notesOf } from '../notes/librarySelectors';
import { HOME, routeToHash, sameSection, type Route, type Section, type SettingsTab } from './route';
import type { SliceContext } from '../slice';

/** Floating parts; at most one is open. */
export type Overlay =
  | 'palette'
  | 'shortcuts'
  | 'import'
  | 'sections'
  | 'versions'
  | 'lost'
  | 'shared'
  | 'insecure'
  | 'export'
  | 'outline'
  | 'forgotten'
  | 'lock'
  | null;

/** A question that must be answered before something is destroyed. */
export interface Confirmation {
  /** i18n key stem: `.title`, `.body` and `.confirm` hang off it. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The person types this word to confirm; undefined when a click is enough. */
  readonly phraseKey?: string;
  readonly onConfirm: () => void;
}

/** `find` is the search inside the open note. */
export type FocusTarget = 'editor' | 'find' | 'tags' | 'search' | 'list' | 'sections';

/** How a move is put into the history; `onward`: as a new entry, also where it leads to the place before. */
type Move = 'push' | 'replace' | 'onward';

export interface ViewSlice {
  readonly route: Route;
  /** Whether the last move replaced the current history entry; the history adapter reads it. */
  readonly routeReplaces: boolean;
  /** Whether the last move leads on even where it leads to the place before: Back comes here again. */
  readonly routeLeadsOn: boolean;
  /** Where the notes were left when another page was opened. */
  readonly lastNotesRoute: Extract<Route, { page: 'notes' }>;
  /** Whether a list and a note stand side by side, as on a desk; the shell says so. */
  readonly wide: boolean;
  /** What the notes were last asked; kept in memory alone. */
  readonly question: string;
  readonly overlay: Overlay;
  /** Whose versions the `versions` overlay shows. */
  readonly versionsOf: NoteId | null;
  /** Which note the `export` overlay is about. */
  readonly exportOf: NoteId | null;
  readonly confirmation: Confirmation | null;
  /** Asks a part to take the focus; `ticket` grows so that the same target can be asked twice. */
  readonly focusRequest: { readonly target: FocusTarget; readonly ticket: number };
  navigate(route: Route, how?: Move): void;
  /** `keepNote` where the note stays on the screen beside the list; beside an empty shelf none stays, nor one of the other side of the trash. */
  openSection(section: Section, keepNote: boolean): void;
  openNote(noteId: NoteId, how?: Move): void;
  closeNote(): void;
  /** What takes the place of the open note when these leave the list: on a desk the one beside it, or nothing. */
  standInFor(ids: readonly NoteId[]): NoteId | null;
  /** The open note gives way to another, or to none. */
  replaceNote(next: NoteId | null): void;
  setWide(wide: boolean): void;
  openSettings(tab?: SettingsTab): void;
  /** To the page where the notes are asked; without a question the last one still stands there. */
  ask(question?: string): void;
  /** Back to where the person wrote. */
  closeSettings(): void;
  showOverlay(overlay: Exclude<Overlay, 'versions' | 'export'>): void;
  showVersions(noteId: NoteId): void;
  showExport(noteId: NoteId): void;
  confirm(confirmation: Confirmation): void;
  settleConfirmation(confirmed: boolean): void;
  focus(target: FocusTarget): void;
}

export const createViewSlice = ({ set, get }: SliceContext): ViewSlice => ({
  route: HOME,
  routeReplaces: true,
  routeLeadsOn: false,
  lastNotesRoute: HOME,
  wide: false,
  question: '',
  overlay: null,
  versionsOf: null,
  exportOf: null,
  confirmation: null,
  focusRequest: { target: 'list', ticket: 0 },
  navigate: (route, how = 'push') => {
    if (routeToHash(route) === routeToHash(get().route)) return;
    const before = get().route;
    set({
      route,
      routeReplaces: how === 'replace',
      routeLeadsOn: how === 'onward',
      ...(before.page === 'notes' && route.page !== 'notes' ? { lastNotesRoute: before } : {}),
    });
    if (before.page !== 'notes' || route.page !== 'notes' || !sameSection(before.section, route.section))
      get().refreshSearch();
    const left = before.page === 'notes' ? before.noteId : null;
    const entered = route.page === 'notes' ? route.noteId : null;
    if (left !== entered || before.page !== route.page) get().dropNoteNotices();
    if (left === null || left === entered) return;
    get().assistantActions.closeSheet();
    get().leaveNote(left);
  },
  openSection: (section, keepNote) => {
    const { route, library, preferences, navigate, setQuery } = get();
    const noteId = route.page === 'notes' && keepNote ? route.noteId : null;
    const trashed = noteId !== null && typeof library.byId.get(noteId)?.trashedAtMs === 'number';
    // Beside the trash an ordinary note would look thrown away, and beside the others one from the trash kept.
    const stays = trashed === (section.kind === 'trash') && notesOf(library, section, preferences.sortBy).length > 0;
    setQuery('');
    navigate({ page: 'notes', section, noteId: stays ? noteId : null });
  },
  openNote: (noteId, how = 'push') => {
    const { route, navigate } = get();
    navigate({ page: 'notes', section: route.page === 'notes' ? route.section : { kind: 'all' }, noteId }, how);
  },
  closeNote: () => get().replaceNote(null),
  standInFor: (ids) => {
    const { route, wide, answer, library, preferences } = get();
    if (!wide || route.page !== 'notes' || route.noteId === null) return null;
    const listed = (answer?.hits ?? notesOf(library, route.section, preferences.sortBy)).map(({ id }) => id);
    const stays = (id: NoteId): boolean => id === route.noteId || !ids.includes(id);
    const left = listed.filter(stays);
    return neighbour(left, route.noteId, 1) ?? neighbour(left, route.noteId, -1) ?? null;
  },
  replaceNote: (noteId) => {
    const { route, navigate } = get();
    if (route.page === 'notes') navigate({ ...route, noteId }, 'replace');
  },
  setWide: (wide) => set({ wide }),
  openSettings: (tab = 'appearance') => get().navigate({ page: 'settings', tab }),
  ask: (question = get().question) => {
    set({ question });
    get().navigate({ page: 'ask' });
  },
  closeSettings: () => get().navigate(get().lastNotesRoute),
  showOverlay: (overlay) => set({ overlay }),
  showVersions: (noteId) => set({ overlay: 'versions', versionsOf: noteId }),
  showExport: (noteId) => set({ overlay: 'export', exportOf: noteId }),
  confirm: (confirmation) => set({ confirmation }),
  settleConfirmation: (confirmed) => {
    const pending = get().confirmation;
    set({ confirmation: null });
    if (confirmed) pending?.onConfirm();
  },
  focus: (target) => set((state) => ({ focusRequest: { target, ticket: state.focusRequest.ticket + 1 } })),
});
