import { createStore, type StoreApi } from 'zustand';
import { createUpdatesSlice } from './updates/updatesSlice';
import { createAssistantSlice } from './assistant/assistantSlice';
import { createDeviceSlice } from './device/deviceSlice';
import type { InklingDeps } from './deps';
import { createImagesSlice } from './notes/imagesSlice';
import type { InklingState } from './inklingState';
import { NO_MEANING } from './meaning/meaningSlice';
import { createNetworkSlice } from './device/networkSlice';
import { createNotesSlice } from './notes/notesSlice';
import { createQuizSlice } from './quiz/quizSlice';
import { createSelectionSlice } from './notes/selectionSlice';
import { createSearchSlice } from './search/searchSlice';
import { createPreferencesSlice } from './preferences/preferencesSlice';
import { createNoticesSlice } from './notices/noticesSlice';
import { createTransferSlice } from './transfer/transferSlice';
import { createViewSlice } from './view/viewSlice';

export type InklingStore = StoreApi<InklingState>;

/** Builds the store from injected ports; nothing is read or written before `load()`. */
export const createInklingStore = (deps: InklingDeps): InklingStore =>
  createStore<InklingState>()((set, get) => {
    const context = { set, get };
    return {
      ...createViewSlice(context),
      ...createNoticesSlice(context),
      ...createPreferencesSlice(context, deps.settings),
      ...createNotesSlice(context, deps),
      ...createSearchSlice(context, deps),
      ...createSelectionSlice(context),
      ...createTransferSlice(context, deps),
      ...createDeviceSlice(context, deps),
      ...createAssistantSlice(context, deps),
      ...NO_MEANING,
      ...createUpdatesSlice(context, deps.platform),
      ...createImagesSlice(deps),
      ...createQuizSlice(context),
      shares: null,
      backup: null,
      forgetter: null,
      memory: null,
      locking: null,
      appLock: null,
      wasLocked: false,
      worth: [],
      countGhost: () => undefined,
      resetWorth: async () => undefined,
      ...createNetworkSlice(context, deps.platform),
    };
  });
