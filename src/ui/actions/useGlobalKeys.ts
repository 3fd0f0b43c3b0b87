import { useEffect } from 'react';
import type { InklingStore } from '../../state/store';
import { fitting } from './appAction';
import { KEY_ACTIONS } from './keyActions';
import { noteActionsFor } from './noteActions';
import { matchesKeys } from './shortcut';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

const runFor = (event: KeyboardEvent, store: InklingStore): boolean => {
  const state = store.getState();
  const action = fitting(KEY_ACTIONS, state).find(({ keys }) => keys?.some((one) => matchesKeys(event, one)));
  if (action !== undefined) {
    action.run(store);
    return true;
  }
  const noteId = state.route.page === 'notes' ? state.route.noteId : null;
  const note = noteId === null ? undefined : state.library.byId.get(noteId);
  const noteAction =
    note === undefined
      ? undefined
      : noteActionsFor(note).find(({ keys }) => keys !== undefined && matchesKeys(event, keys));
  if (note === undefined || noteAction === undefined) return false;
  noteAction.run(store, note.id);
  return true;
};

/** One listener for every shortcut of the registry. The editor's own keys come first: it stops what it handles. */
export const useGlobalKeys = (store: InklingStore): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { overlay, confirmation } = store.getState();
      if (overlay !== null || confirmation !== null) return;
      if (!isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        const plain = KEY_ACTIONS.find(({ plainKey }) => plainKey === event.key);
        if (plain !== undefined) {
          event.preventDefault();
          plain.run(store);
          return;
        }
      }
      if (runFor(event, store)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store]);
};
