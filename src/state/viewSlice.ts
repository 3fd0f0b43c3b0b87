import type { NoteId } from '../core/note';
import { HOME, routeToHash, type Route, type Section, type SettingsTab } from './route';
import type { SliceContext } from './slice';

/** Floating parts; at most one is open. */
export type Overlay = 'palette' | 'shortcuts' | 'import' | 'sections' | 'versions' | null;

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
export type FocusTarget = 'editor' | 'find' | 'search' | 'list' | 'sections';

export interface ViewSlice {
  readonly route: Route;
  /** Whether the last move replaced the current history entry; the history adapter reads it. */
  readonly routeReplaces: boolean;
  /** Where the notes were left when the settings were opened. */
  readonly lastNotesRoute: Extract<Route, { page: 'notes' }>;
  readonly overlay: Overlay;
  /** Whose versions the `versions` overlay shows. */
  readonly versionsOf: NoteId | null;
  readonly confirmation: Confirmation | null;
  /** Asks a part to take the focus; `ticket` grows so that the same target can be asked twice. */
  readonly focusRequest: { readonly target: FocusTarget; readonly ticket: number };
  navigate(route: Route, how?: 'push' | 'replace'): void;
  /** `keepNote` where the note stays on the screen beside the list. */
  openSection(section: Section, keepNote: boolean): void;
  openNote(noteId: NoteId, how?: 'push' | 'replace'): void;
  closeNote(): void;
  openSettings(tab?: SettingsTab): void;
  /** Back to where the person wrote. */
  closeSettings(): void;
  showOverlay(overlay: Exclude<Overlay, 'versions'>): void;
  showVersions(noteId: NoteId): void;
  confirm(confirmation: Confirmation): void;
  settleConfirmation(confirmed: boolean): void;
  focus(target: FocusTarget): void;
}

export const createViewSlice = ({ set, get }: SliceContext): ViewSlice => ({
  route: HOME,
  routeReplaces: true,
  lastNotesRoute: HOME,
  overlay: null,
  versionsOf: null,
  confirmation: null,
  focusRequest: { target: 'list', ticket: 0 },
  navigate: (route, how = 'push') => {
    if (routeToHash(route) === routeToHash(get().route)) return;
    const before = get().route;
    set({
      route,
      routeReplaces: how === 'replace',
      ...(before.page === 'notes' && route.page === 'settings' ? { lastNotesRoute: before } : {}),
    });
    const left = before.page === 'notes' ? before.noteId : null;
    const entered = route.page === 'notes' ? route.noteId : null;
    if (left === null || left === entered) return;
    get().assistantActions.closeSheet();
    get().leaveNote(left);
  },
  openSection: (section, keepNote) => {
    const { route, navigate, setQuery } = get();
    navigate({ page: 'notes', section, noteId: keepNote && route.page === 'notes' ? route.noteId : null });
    setQuery('');
  },
  openNote: (noteId, how = 'push') => {
    const { route, navigate } = get();
    navigate({ page: 'notes', section: route.page === 'notes' ? route.section : { kind: 'all' }, noteId }, how);
  },
  closeNote: () => {
    const { route, navigate } = get();
    if (route.page === 'notes') navigate({ ...route, noteId: null }, 'replace');
  },
  openSettings: (tab = 'appearance') => get().navigate({ page: 'settings', tab }),
  closeSettings: () => get().navigate(get().lastNotesRoute),
  showOverlay: (overlay) => set({ overlay }),
  showVersions: (noteId) => set({ overlay: 'versions', versionsOf: noteId }),
  confirm: (confirmation) => set({ confirmation }),
  settleConfirmation: (confirmed) => {
    const pending = get().confirmation;
    set({ confirmation: null });
    if (confirmed) pending?.onConfirm();
  },
  focus: (target) => set((state) => ({ focusRequest: { target, ticket: state.focusRequest.ticket + 1 } })),
});
