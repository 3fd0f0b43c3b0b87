import {
  Eraser,
  FileDown,
  FileUp,
  HardDrive,
  Keyboard,
  Languages,
  LifeBuoy,
  ListChecks,
  Lock,
  LockOpen,
  MessageCircleQuestionMark,
  Monitor,
  Moon,
  NotebookText,
  PanelLeft,
  PencilLine,
  PencilOff,
  Pin,
  RefreshCw,
  Save,
  Search,
  Settings2,
  SquarePen,
  Sun,
  TextQuote,
  Trash2,
  Undo2,
  Archive,
  ArrowDown,
  ArrowUp,
  Command,
  type LucideIcon,
} from 'lucide-react';
import { UI_LANGUAGES, type UiLanguage } from '../../shared/languages';
import type { InklingState } from '../../state/inklingState';
import { countSections, neighbour, notesOf } from '../../state/notes/librarySelectors';
import type { Theme } from '../../state/preferences/preferencesSlice';
import type { InklingStore } from '../../state/store';
import { chooseFiles } from './chooseFiles';
import { DARK_QUERY } from '../theme/applyTheme';
import { formatKeys, type Keys } from './shortcut';

export type ActionGroup = 'write' | 'go' | 'view' | 'assistant' | 'keep';

/** Everything that can be done without a note at hand; texts are `shell:action.<id>`. */
export interface AppAction {
  readonly id: string;
  readonly group: ActionGroup;
  readonly Icon: LucideIcon;
  /** The first is shown; every one works. */
  readonly keys?: readonly Keys[];
  /** A sign by itself that works where nothing is being typed. */
  readonly plainKey?: string;
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

/** The theme that is on the screen, whoever chose it. */
const seenTheme = ({ preferences: { theme } }: InklingState): Exclude<Theme, 'system'> =>
  theme !== 'system' ? theme : window.matchMedia(DARK_QUERY).matches ? 'dark' : 'light';

/** Asks first; the shelf of the trash and the palette both do. */
export const askToEmptyTrash = (store: InklingStore): void => {
  const { library, confirm, eraseNotes } = store.getState();
  const ids = notesOf(library, { kind: 'trash' }).map(({ id }) => id);
  confirm({ key: 'notes:emptyTrash', values: { count: ids.length }, onConfirm: () => void eraseNotes(ids, 'trashed') });
};

const LANGUAGE_ACTION_IDS = {
  en: 'languageEn',
  de: 'languageDe',
  es: 'languageEs',
  fr: 'languageFr',
} as const satisfies Record<UiLanguage, string>;

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
      void store
        .getState()
        .flush()
        .then((saved) => {
          if (saved) store.getState().notify({ key: 'notes:save.all' });
        });
    },
  },
  {
    id: 'palette',
    group: 'go',
    Icon: Command,
    keys: ['Mod+K', 'Mod+P'],
    run: (store) => store.getState().showOverlay('palette'),
  },
  {
    id: 'search',
    group: 'go',
    Icon: Search,
    keys: ['Mod+Shift+F'],
    plainKey: '/',
    run: (store) => {
      const { route, navigate, setPreference, focus } = store.getState();
      if (route.page !== 'notes') navigate({ page: 'notes', section: { kind: 'all' }, noteId: null });
      setPreference('listOpen', true);
      focus('search');
    },
  },
  {
    id: 'ask',
    group: 'go',
    Icon: MessageCircleQuestionMark,
    keys: ['Alt+A'],
    fits: (state) => state.assistant.settings.enabled,
    run: (store) => store.getState().ask(),
  },
  {
    id: 'undoMove',
    group: 'write',
    Icon: Undo2,
    keys: ['Alt+Z'],
    fits: ({ moves }) => moves.length > 0,
    run: (store) => store.getState().undoMove(),
  },
  { id: 'next', group: 'go', Icon: ArrowDown, keys: ['Alt+J'], run: (store) => step(store, 1) },
  { id: 'previous', group: 'go', Icon: ArrowUp, keys: ['Alt+K'], run: (store) => step(store, -1) },
  {
    id: 'focusSections',
    group: 'go',
    Icon: PanelLeft,
    keys: ['Alt+1'],
    run: (store) => store.getState().focus('sections'),
  },
  { id: 'focusList', group: 'go', Icon: ListChecks, keys: ['Alt+2'], run: (store) => store.getState().focus('list') },
  {
    id: 'focusEditor',
    group: 'go',
    Icon: TextQuote,
    keys: ['Alt+3'],
    run: (store) => store.getState().focus('editor'),
  },
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
    id: 'assistantOn',
    group: 'assistant',
    Icon: PencilLine,
    fits: (state) => !state.assistant.settings.enabled,
    run: (store) => store.getState().assistantActions.setAssistantEnabled(true),
  },
  {
    id: 'assistantOff',
    group: 'assistant',
    Icon: PencilOff,
    fits: (state) => state.assistant.settings.enabled,
    run: (store) => store.getState().assistantActions.setAssistantEnabled(false),
  },
  {
    id: 'ghosts',
    group: 'assistant',
    Icon: PencilLine,
    keys: ['Alt+Y'],
    fits: (state) => state.assistant.settings.enabled,
    run: (store) => {
      const { assistant, assistantActions, notify } = store.getState();
      const enabled = !assistant.settings.ghost.enabled;
      assistantActions.setGhost({ enabled });
      notify({ key: enabled ? 'shell:ghosts.on' : 'shell:ghosts.off', kind: 'ghosts' });
    },
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
    fits: (state) => seenTheme(state) !== 'dark',
    run: (store) => store.getState().setPreference('theme', 'dark'),
  },
  {
    id: 'themeLight',
    group: 'view',
    Icon: Sun,
    fits: (state) => seenTheme(state) !== 'light',
    run: (store) => store.getState().setPreference('theme', 'light'),
  },
  {
    id: 'themeSystem',
    group: 'view',
    Icon: Monitor,
    fits: (state) => state.preferences.theme !== 'system',
    run: (store) => store.getState().setPreference('theme', 'system'),
  },
  ...UI_LANGUAGES.map((language): AppAction => ({
    id: LANGUAGE_ACTION_IDS[language],
    group: 'view',
    Icon: Languages,
    fits: (state) => state.preferences.language !== language,
    run: (store) => store.getState().setPreference('language', language),
  })),
  {
    id: 'languageSystem',
    group: 'view',
    Icon: Languages,
    fits: (state) => state.preferences.language !== 'system',
    run: (store) => store.getState().setPreference('language', 'system'),
  },
  {
    id: 'shortcuts',
    group: 'view',
    Icon: Keyboard,
    keys: ['Mod+/', 'F1'],
    plainKey: '?',
    run: (store) => store.getState().showOverlay('shortcuts'),
  },
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
  {
    id: 'undoImport',
    group: 'keep',
    Icon: Undo2,
    fits: ({ lastImport }) => lastImport !== null,
    run: (store) => void store.getState().undoImport(),
  },
  { id: 'backup', group: 'keep', Icon: FileDown, run: (store) => void store.getState().exportAll('backup') },
  { id: 'exportMarkdown', group: 'keep', Icon: FileDown, run: (store) => void store.getState().exportAll('markdown') },
  {
    id: 'update',
    group: 'keep',
    Icon: RefreshCw,
    fits: (state) => state.offlineLock !== 'on',
    run: (store) => {
      const { checkForUpdate, notify } = store.getState();
      void checkForUpdate().then((answer) => {
        // A version that is ready says so itself.
        if (answer !== 'ready') notify({ key: `updates:check.${answer}`, kind: 'update' });
      });
    },
  },
  { id: 'lost', group: 'keep', Icon: LifeBuoy, run: (store) => store.getState().showOverlay('lost') },
  {
    id: 'emptyTrash',
    group: 'keep',
    Icon: Trash2,
    fits: ({ library }) => countSections(library).trash > 0,
    run: askToEmptyTrash,
  },
  {
    id: 'eraseAll',
    group: 'keep',
    Icon: Eraser,
    run: (store) => {
      const { library, confirm, eraseEverything } = store.getState();
      confirm({
        key: 'settings:eraseAll',
        values: { count: library.byId.size },
        phraseKey: 'settings:eraseAll.phrase',
        onConfirm: () => void eraseEverything(),
      });
    },
  },
];

export const appActionsFor = (state: InklingState): readonly AppAction[] =>
  APP_ACTIONS.filter((action) => action.fits?.(state) ?? true);

/** The keys of an action as one reads them: hints beside a field and in a sentence name what the registry holds. */
export const shownKeys = (id: string): string =>
  formatKeys(APP_ACTIONS.find((action) => action.id === id)?.keys?.[0] ?? '');
