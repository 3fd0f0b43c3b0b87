import { useEffect } from 'react';
import type { InklingStore } from '../../state/store';
import { whenThere } from '../../state/whenThere';
import { fitting, type AppAction } from './appAction';
import { KEY_ACTIONS, openId } from './keyActions';
import { noteActionsFor } from './noteActions';
import { matchesKeys } from './shortcut';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

/** Whether a key of the assistant does anything, its settings say: pressed before they are read, it waits for them. */
const runOnceKnown = (action: AppAction, store: InklingStore): void => {
  const pressedIn = openId(store.getState());
  whenThere(
    store,
    ({ assistant }) => (assistant.settingsLoaded ? assistant : undefined),
    () => {
      const state = store.getState();
      if (action.fits?.(state) === true && (action.ofNote !== true || openId(state) === pressedIn)) action.run(store);
    },
  );
};

const runFor = (event: KeyboardEvent, store: InklingStore): boolean => {
  const state = store.getState();
  const isPressed = ({ keys }: AppAction): boolean => keys?.some((one) => matchesKeys(event, one)) ?? false;
  const action = fitting(KEY_ACTIONS, state).find(isPressed);
  if (action !== undefined) {
    action.run(store);
    return true;
  }
  const early = state.assistant.settingsLoaded
    ? undefined
    : KEY_ACTIONS.find((one) => one.group === 'assistant' && isPressed(one));
  if (early !== undefined) {
    runOnceKnown(early, store);
    return true;
  }
  const note = state.library.byId.get(openId(state) ?? '');
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
