import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { AssistantSlice } from '../../state/assistant/assistantSlice';

/** The part of a store that components read; any store that has the assistant's slice fits. */
export interface AssistantStore {
  getState(): AssistantSlice;
  subscribe(listener: () => void): () => void;
}

const StoreContext = createContext<AssistantStore | null>(null);

export function AssistantStoreProvider(props: { readonly store: AssistantStore; readonly children: ReactNode }) {
  return <StoreContext value={props.store}>{props.children}</StoreContext>;
}

/** Selects from the assistant's slice. The selector must return a stored value, not a fresh object. */
export const useAssistant = <Selected,>(select: (slice: AssistantSlice) => Selected): Selected => {
  const store = use(StoreContext);
  if (store === null) throw new Error('AssistantStoreProvider is missing above this component');
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => select(store.getState()),
  );
};

export const useAssistantActions = () => useAssistant((slice) => slice.assistantActions);
