import { createStore, type StoreApi } from 'zustand';
import { createAppSlice } from './appSlice';
import { createAssistantSlice } from './assistantSlice';
import { createDeviceSlice } from './deviceSlice';
import type { InklingDeps } from './deps';
import { createImagesSlice } from './imagesSlice';
import type { InklingState } from './inklingState';
import { createNetworkSlice } from './networkSlice';
import { createNotesSlice } from './notesSlice';
import { createSearchSlice } from './searchSlice';
import { createSettingsSlice } from './settingsSlice';
import { createStatusSlice } from './statusSlice';
import { createTransferSlice } from './transferSlice';
import { createViewSlice } from './viewSlice';

export type InklingStore = StoreApi<InklingState>;

/** Builds the store from injected ports; nothing is read or written before `load()`. */
export const createInklingStore = (deps: InklingDeps): InklingStore =>
  createStore<InklingState>()((set, get) => {
    const context = { set, get };
    return {
      ...createViewSlice(context),
      ...createStatusSlice(context),
      ...createSettingsSlice(context, deps.settings),
      ...createNotesSlice(context, deps),
      ...createSearchSlice(context, deps.search, deps.timers),
      ...createTransferSlice(context, deps),
      ...createDeviceSlice(context, deps),
      ...createAssistantSlice(context, deps),
      ...createAppSlice(context, deps.platform),
      ...createImagesSlice(deps),
      ...createNetworkSlice(context, deps.platform),
    };
  });
