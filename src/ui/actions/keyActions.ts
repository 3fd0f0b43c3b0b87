import { isLocked } from '../../core/note/isLocked';
import type { InklingState } from '../../state/inklingState';
import { neighbour, notesOf } from '../../state/notes/librarySelectors';
import { undoable } from '../../state/notices/noticesSlice';
import type { InklingStore } from '../../state/store';
import { whenThere } from '../../state/whenThere';
import type { AppAction } from './appAction';
import { formatKeys } from './shortcut';

export const openId = (state: InklingState): string | null =>
  state.route.page === 'notes' ? state.route.noteId : null;

const step = (store: InklingStore, by: 1 | -1): void => {
  const state = store.getState();
  const { route, library, preferences, answer, openNote, focus } = state;
  if (route.page !== 'notes') return;
  const ids = (answer?.hits ?? notesOf(library, route.section, preferences.sortBy)).map((item) => item.id);
  const next = neighbour(ids, route.noteId, by);
  if (next === undefined) return;
  openNote(next, 'replace');
  focus('editor');
};

const canAssist = (state: InklingState): boolean => {
  const note = state.library.byId.get(openId(state) ?? '');
  return state.assistant.settings.enabled && note !== undefined && !isLocked(note.body);
};

const wholeLibrary = ({ library, loadState }: InklingState) =>
  loadState === 'ready' || loadState === 'failed' ? library : undefined;

/** The actions that a key calls: they are there with the first letter. The others come with the palette. */
export const KEY_ACTIONS: readonly AppAction[] = [
  { id: 'new', group: 'write', keys: ['Alt+N'], run: (store) => void store.getState().createNote() },
  {
    id: 'save',
    group: 'write',
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
    keys: ['Mod+K', 'Mod+P'],
    run: (store) => store.getState().showOverlay('palette'),
  },
  {
    id: 'search',
    group: 'go',
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
    id: 'undoMove',
    group: 'write',
    keys: ['Alt+Z'],
    fits: ({ moves, notices }) => moves.length > 0 || undoable(notices) !== undefined,
    run: (store) => store.getState().undoMove(),
  },
  { id: 'next', group: 'go', keys: ['Alt+J'], run: (store) => step(store, 1) },
  { id: 'previous', group: 'go', keys: ['Alt+K'], run: (store) => step(store, -1) },
  {
    id: 'focusSections',
    group: 'go',
    keys: ['Alt+1'],
    run: (store) => store.getState().focus('sections'),
  },
  {
    id: 'today',
    group: 'go',
    keys: ['Alt+H'],
    run: (store) =>
      void import('./templates').then(
        // Of a part of the library nobody can say that there is no note of today.
        ({ openToday }) => whenThere(store, wholeLibrary, () => openToday(store)),
        () => store.getState().notify({ key: 'shell:part.missing', tone: 'warning' }),
      ),
  },
  { id: 'todo', group: 'go', keys: ['Alt+O'], run: (store) => store.getState().navigate({ page: 'todo' }) },
  { id: 'focusList', group: 'go', keys: ['Alt+2'], run: (store) => store.getState().focus('list') },
  {
    id: 'focusEditor',
    group: 'go',
    keys: ['Alt+3'],
    run: (store) => store.getState().focus('editor'),
  },
  {
    id: 'summarize',
    group: 'assistant',
    keys: ['Alt+S'],
    ofNote: true,
    fits: canAssist,
    run: (store) => store.getState().assistantActions.openSheet('summary'),
  },
  {
    id: 'translate',
    group: 'assistant',
    keys: ['Alt+T'],
    ofNote: true,
    fits: canAssist,
    run: (store) => store.getState().assistantActions.openSheet('translation'),
  },
  {
    id: 'ghosts',
    group: 'assistant',
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
    id: 'lockNow',
    group: 'keep',
    keys: ['Alt+L'],
    fits: ({ locking }) => (locking?.keyIds.size ?? 0) > 0,
    run: (store) => void store.getState().locking?.lockNow(),
  },
  {
    id: 'lockApp',
    group: 'keep',
    keys: ['Alt+Shift+L'],
    fits: ({ appLock, wasLocked }) => appLock?.on ?? wasLocked,
    run: (store) =>
      void whenThere(
        store,
        (state) => state.appLock,
        (appLock) => appLock.lockNow(),
      ),
  },
  {
    id: 'panes',
    group: 'view',
    keys: ['Mod+\\'],
    run: (store) => {
      const { preferences, setPreference } = store.getState();
      const open = !(preferences.sectionsOpen || preferences.listOpen);
      setPreference('sectionsOpen', open);
      setPreference('listOpen', open);
    },
  },
  {
    id: 'shortcuts',
    group: 'view',
    keys: ['Mod+/', 'F1'],
    plainKey: '?',
    run: (store) => store.getState().showOverlay('shortcuts'),
  },
  { id: 'settings', group: 'view', keys: ['Mod+,'], run: (store) => store.getState().openSettings() },
];

/** The keys of an action as one reads them: hints beside a field and in a sentence name what the registry holds. */
export const shownKeys = (id: string): string =>
  formatKeys(KEY_ACTIONS.find((action) => action.id === id)?.keys?.[0] ?? '');
