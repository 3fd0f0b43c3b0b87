import {
  FileDown,
  FileUp,
  HardDrive,
  Keyboard,
  Languages,
  ListChecks,
  Lock,
  LockOpen,
  Moon,
  NotebookText,
  PanelLeft,
  Pin,
  Save,
  Search,
  Settings2,
  SquarePen,
  Sun,
  TextQuote,
  Trash2,
  Archive,
  ArrowDown,
  ArrowUp,
  Command,
  type LucideIcon,
} from 'lucide-react';
import type { InklingState } from '../../state/inklingState';
import { neighbour, notesOf } from '../../state/libraryViews';
import type { InklingStore } from '../../state/store';
import { chooseFiles } from '../notes/chooseFiles';
import type { Keys } from './shortcut';

export type ActionGroup = 'write' | 'go' | 'view' | 'assistant' | 'keep';

/** Everything that can be done without a note at hand; texts are `shell:action.<id>`. */
export interface AppAction {
  readonly id: string;
  readonly group: ActionGroup;
  readonly Icon: LucideIcon;
  /** The first is shown; every one works. */
  readonly keys?: readonly Keys[];
  /** Left out: always. */
  fits?(state: InklingState): boolean;
  run(store: InklingStore): void;
}

const openId = (state: InklingState): string | null => (state.route.page === 'notes' ? state.route.noteId : null);

const step = (store: InklingStore, by: 1 | -1): void => {
  const state = store.getState();
  const { route, library, answer, openNote, focus } = state;
  if (route.page !== 'notes') return;
  const ids = (answer?.hits ?? notesOf(library, route.section)).map((item) => item.id);
  const next = neighbour(ids, route.noteId, by);
  if (next === undefined) return;
  openNote(next, 'replace');
  focus('editor');
};

const canAssist = (state: InklingState): boolean => state.assistant.settings.enabled && openId(state) !== null;

const toSection = (kind: 'all' | 'pinned' | 'archive' | 'trash') => (store: InklingStore) => {
  store.getState().openSection({ kind }, false);
  store.getState().focus('list');
};

export const APP_ACTIONS: readonly AppAction[] = [
  { id: 'new', group: 'write', Icon: SquarePen, keys: ['Alt+N'], run: (store) => void store.getState().createNote() },
  {
    id: 'save',
    group: 'write',
    Icon: Save,
    keys: ['Mod+S'],
    run: (store) => {
      void store.getState().flush().then((saved) => {
        if (saved) store.getState().notify({ key: 'notes:save.all' });
      });
    },
  },
  { id: 'palette', group: 'go', Icon: Command, keys: ['Mod+K', 'Mod+P'], run: (store) => store.getState().showOverlay('palette') },
  {
    id: 'search',
    group: 'go',
    Icon: Search,
    keys: ['Mod+Shift+F'],
    run: (store) => {
      const { route, navigate, setPreference, focus } = store.getState();
      if (route.page === 'settings') navigate({ page: 'notes', section: { kind: 'all' }, noteId: null });
      setPreference('listOpen', true);
      focus('search');
    },
  },
  { id: 'next', group: 'go', Icon: ArrowDown, keys: ['Alt+J'], run: (store) => step(store, 1) },
  { id: 'previous', group: 'go', Icon: ArrowUp, keys: ['Alt+K'], run: (store) => step(store, -1) },
  { id: 'focusSections', group: 'go', Icon: PanelLeft, keys: ['Alt+1'], run: (store) => store.getState().focus('sections') },
  { id: 'focusList', group: 'go', Icon: ListChecks, keys: ['Alt+2'], run: (store) => store.getState().focus('list') },
  { id: 'focusEditor', group: 'go', Icon: TextQuote, keys: ['Alt+3'], run: (store) => store.getState().focus('editor') },
  { id: 'all', group: 'go', Icon: NotebookText, run: toSection('all') },
  { id: 'pinned', group: 'go', Icon: Pin, run: toSection('pinned') },
  { id: 'archive', group: 'go', Icon: Archive, run: toSection('archive') },
  { id: 'trash', group: 'go', Icon: Trash2, run: toSection('trash') },
  {
    id: 'summarize',
    group: 'assistant',
    Icon: TextQuote,
    keys: ['Alt+S'],
    fits: canAssist,
    run: (store) => store.getState().assistantActions.openSheet('summary'),
  },
  {
    id: 'translate',
    group: 'assistant',
    Icon: Languages,
    keys: ['Alt+T'],
    fits: canAssist,
    run: (store) => store.getState().assistantActions.openSheet('translation'),
  },
  {
    id: 'assistant',
    group: 'assistant',
    Icon: Settings2,
    run: (store) => store.getState().openSettings('assistant'),
  },
  {
    id: 'panes',
    group: 'view',
    Icon: PanelLeft,
    keys: ['Mod+\\'],
    run: (store) => {
      const { preferences, setPreference } = store.getState();
      const open = !(preferences.sectionsOpen || preferences.listOpen);
      setPreference('sectionsOpen', open);
      setPreference('listOpen', open);
    },
  },
  {
    id: 'themeDark',
    group: 'view',
    Icon: Moon,
    fits: (state) => state.preferences.theme !== 'dark',
    run: (store) => store.getState().setPreference('theme', 'dark'),
  },
  {
    id: 'themeLight',
    group: 'view',
    Icon: Sun,
    fits: (state) => state.preferences.theme !== 'light',
    run: (store) => store.getState().setPreference('theme', 'light'),
  },
  { id: 'shortcuts', group: 'view', Icon: Keyboard, keys: ['Mod+/', 'F1'], run: (store) => store.getState().showOverlay('shortcuts') },
  { id: 'settings', group: 'view', Icon: Settings2, keys: ['Mod+,'], run: (store) => store.getState().openSettings() },
  { id: 'device', group: 'keep', Icon: HardDrive, run: (store) => store.getState().openSettings('device') },
  {
    id: 'lock',
    group: 'keep',
    Icon: Lock,
    fits: (state) => state.offlineLock === 'off',
    run: (store) => void store.getState().setOfflineLock(true),
  },
  {
    id: 'unlock',
    group: 'keep',
    Icon: LockOpen,
    fits: (state) => state.offlineLock === 'on',
    run: (store) => void store.getState().setOfflineLock(false),
  },
  { id: 'import', group: 'keep', Icon: FileUp, run: (store) => chooseFiles(store, 'files') },
  { id: 'backup', group: 'keep', Icon: FileDown, run: (store) => void store.getState().exportAll('backup') },
  { id: 'exportMarkdown', group: 'keep', Icon: FileDown, run: (store) => void store.getState().exportAll('markdown') },
];

export const appActionsFor = (state: InklingState): readonly AppAction[] =>
  APP_ACTIONS.filter((action) => action.fits?.(state) ?? true);
