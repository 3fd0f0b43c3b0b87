import { createContext, useContext, type ReactNode } from 'react';
import type { InklingState } from '../../state/inklingState';
import type { InklingStore } from '../../state/store';
import { useStore } from '../../state/useStore';

const StoreContext = createContext<InklingStore | null>(null);

export const StoreProvider = ({ store, children }: { readonly store: InklingStore; readonly children: ReactNode }) => (
  <StoreContext value={store}>{children}</StoreContext>
);

/** The store itself, for actions inside callbacks. */
export const useInklingStore = (): InklingStore => {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('StoreProvider is missing');
  return store;
};

/** Subscribes to a part of the state; the selector must return a stable value for an unchanged state. */
export const useInkling = <Selected,>(selector: (state: InklingState) => Selected): Selected =>
  useStore(useInklingStore(), selector);

export const useAssistantActions = (): InklingState['assistantActions'] =>
  useInkling((state) => state.assistantActions);
