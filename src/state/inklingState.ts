import type { AppSlice } from './appSlice';
import type { AssistantSlice } from './assistantSlice';
import type { DeviceSlice } from './deviceSlice';
import type { ImagesSlice } from './imagesSlice';
import type { NetworkSlice } from './networkSlice';
import type { NotesSlice } from './notesSlice';
import type { SearchSlice } from './searchSlice';
import type { SettingsSlice } from './settingsSlice';
import type { StatusSlice } from './statusSlice';
import type { TransferSlice } from './transferSlice';
import type { ViewSlice } from './viewSlice';

/** The one store: everything that the interface shows, and every action that it offers. */
export type InklingState = ViewSlice & StatusSlice & SettingsSlice & NotesSlice & SearchSlice & TransferSlice & DeviceSlice &
  AssistantSlice &
  AppSlice &
  ImagesSlice &
  NetworkSlice;
