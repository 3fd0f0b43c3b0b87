import { hasSelection } from '../../core/assistant/textScope';
import { UI_LANGUAGES, type UiLanguage } from '../../shared/languages';
import type { InklingState } from '../../state/inklingState';
import { countSections } from '../../state/notes/librarySelectors';
import type { Theme } from '../../state/preferences/preferencesSlice';
import type { InklingStore } from '../../state/store';
import { services } from '../editor/editorServices';
import { chooseFiles as chooseForNote } from '../editor/files/chooseFiles';
import { foldMain, toggleFold, unfoldAll } from '../editor/folding/foldCommands';
import { foldsIn } from '../editor/folding/folds';
import { insertTable } from '../editor/tables/insertTable';
import { DARK_QUERY } from '../theme/applyTheme';
import { fitting, type AppAction } from './appAction';
import { chooseFiles } from './chooseFiles';
import { askToEmptyTrash } from './emptyTrash';
import { KEY_ACTIONS } from './keyActions';
import { beginTemplate } from './templates';

/** The theme that is on the screen, whoever chose it. */
const seenTheme = ({ preferences: { theme } }: InklingState): Exclude<Theme, 'system'> =>
  theme !== 'system' ? theme : window.matchMedia(DARK_QUERY).matches ? 'dark' : 'light';

const LANGUAGE_ACTION_IDS = {
  en: 'languageEn',
  de: 'languageDe',
  es: 'languageEs',
  fr: 'languageFr',
  it: 'languageIt',
  nl: 'languageNl',
  pl: 'languagePl',
  pt: 'languagePt',
  ja: 'languageJa',
  ar: 'languageAr',
} as const satisfies Record<UiLanguage, string>;

const toSection = (kind: 'all' | 'pinned' | 'archive' | 'trash') => (store: InklingStore) => {
  store.getState().openSection({ kind }, false);
  store.getState().focus('list');
};

/** Everything that can be done without a note at hand. */
export const APP_ACTIONS: readonly AppAction[] = [
  ...KEY_ACTIONS,
  {
    id: 'insertTable',
    group: 'write',
    fits: () => services.shown?.view.state.readOnly === false,
    run: () => services.shown !== null && insertTable(services.shown.view),
  },
  {
    id: 'attachFile',
    group: 'write',
    fits: () => services.shown?.view.state.readOnly === false,
    run: () => services.shown !== null && chooseForNote(services.shown.view, 'file'),
  },
  {
    id: 'fold',
    group: 'view',
    fits: () => services.shown !== null,
    run: () => services.shown !== null && toggleFold(services.shown.view),
  },
  {
    id: 'foldAll',
    group: 'view',
    fits: () => services.shown !== null,
    run: () => services.shown !== null && foldMain(services.shown.view),
  },
  {
    id: 'unfoldAll',
    group: 'view',
    fits: () => services.shown !== null && foldsIn(services.shown.view.state).length > 0,
    run: () => services.shown !== null && unfoldAll(services.shown.view),
  },
  { id: 'newTemplate', group: 'write', run: (store) => beginTemplate(store) },
  { id: 'all', group: 'go', run: toSection('all') },
  { id: 'pinned', group: 'go', run: toSection('pinned') },
  { id: 'archive', group: 'go', run: toSection('archive') },
  { id: 'trash', group: 'go', run: toSection('trash') },
  { id: 'ask', group: 'go', run: (store) => store.getState().ask() },
  { id: 'quiz', group: 'go', run: (store) => store.getState().askAbout(null) },
  {
    id: 'quizShelf',
    group: 'go',
    fits: ({ route }) => route.page === 'notes' && route.section.kind !== 'trash',
    run: (store) => {
      const { route, askAbout } = store.getState();
      if (route.page === 'notes') askAbout({ kind: 'shelf', section: route.section });
    },
  },
  {
    id: 'quizSelection',
    group: 'go',
    fits: ({ assistant: { editor } }) => editor !== null && hasSelection(editor),
    run: (store) => {
      const { editor } = store.getState().assistant;
      if (editor !== null) store.getState().askAbout({ kind: 'note', noteId: editor.noteId, span: editor.selection() });
    },
  },
  {
    id: 'otherGhost',
    group: 'assistant',
    fits: ({ assistant: { settings, editor } }) => settings.enabled && editor !== null,
    run: (store) => store.getState().assistant.editor?.suggestOther(),
  },
  {
    id: 'assistantOn',
    group: 'assistant',
    fits: (state) => !state.assistant.settings.enabled,
    run: (store) => store.getState().assistantActions.setAssistantEnabled(true),
  },
  {
    id: 'assistantOff',
    group: 'assistant',
    fits: (state) => state.assistant.settings.enabled,
    run: (store) => store.getState().assistantActions.setAssistantEnabled(false),
  },
  {
    id: 'assistant',
    group: 'assistant',
    run: (store) => store.getState().openSettings('assistant'),
  },
  {
    id: 'themeDark',
    group: 'view',
    fits: (state) => seenTheme(state) !== 'dark',
    run: (store) => store.getState().setPreference('theme', 'dark'),
  },
  {
    id: 'themeLight',
    group: 'view',
    fits: (state) => seenTheme(state) !== 'light',
    run: (store) => store.getState().setPreference('theme', 'light'),
  },
  {
    id: 'themeSystem',
    group: 'view',
    fits: (state) => state.preferences.theme !== 'system',
    run: (store) => store.getState().setPreference('theme', 'system'),
  },
  ...UI_LANGUAGES.map((language): AppAction => ({
    id: LANGUAGE_ACTION_IDS[language],
    group: 'view',
    fits: (state) => state.preferences.language !== language,
    run: (store) => store.getState().setPreference('language', language),
  })),
  {
    id: 'languageSystem',
    group: 'view',
    fits: (state) => state.preferences.language !== 'system',
    run: (store) => store.getState().setPreference('language', 'system'),
  },
  { id: 'device', group: 'keep', run: (store) => store.getState().openSettings('device') },
  {
    id: 'lock',
    group: 'keep',
    fits: (state) => state.offlineLock === 'off',
    run: (store) => void store.getState().setOfflineLock(true),
  },
  {
    id: 'unlock',
    group: 'keep',
    fits: (state) => state.offlineLock === 'on',
    run: (store) => void store.getState().setOfflineLock(false),
  },
  { id: 'import', group: 'keep', run: (store) => chooseFiles(store, 'files') },
  {
    id: 'undoImport',
    group: 'keep',
    fits: ({ lastImport }) => lastImport !== null,
    run: (store) => void store.getState().undoImport(),
  },
  { id: 'backup', group: 'keep', run: (store) => void store.getState().exportAll('backup') },
  { id: 'exportMarkdown', group: 'keep', run: (store) => void store.getState().exportAll('markdown') },
  {
    id: 'update',
    group: 'keep',
    fits: (state) => state.offlineLock !== 'on',
    run: (store) => {
      const { checkForUpdate, notify } = store.getState();
      void checkForUpdate().then((answer) => {
        // A version that is ready says so itself.
        if (answer !== 'ready') notify({ key: `updates:check.${answer}`, kind: 'update' });
      });
    },
  },
  { id: 'lost', group: 'keep', run: (store) => store.getState().showOverlay('lost') },
  {
    id: 'emptyTrash',
    group: 'keep',
    fits: ({ library }) => countSections(library).trash > 0,
    run: askToEmptyTrash,
  },
  {
    id: 'eraseAll',
    group: 'keep',
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

export const appActionsFor = (state: InklingState): readonly AppAction[] => fitting(APP_ACTIONS, state);
