import type { UpdatesSlice } from './updates/updatesSlice';
import type { BackupSlice } from './backup/backupView';
import type { AssistantSlice } from './assistant/assistantSlice';
import type { ForgetterSlice } from './forget/forgetter';
import type { DeviceSlice } from './device/deviceSlice';
import type { ImagesSlice } from './notes/imagesSlice';
import type { AppLockSlice } from './locking/appLockKeeper';
import type { LockingSlice } from './locking/lockingView';
import type { MemorySlice } from './memory/memoryView';
import type { MeaningSlice } from './meaning/meaningSlice';
import type { NetworkSlice } from './device/networkSlice';
import type { NotesSlice } from './notes/notesState';
import type { SelectionSlice } from './notes/selectionSlice';
import type { SearchSlice } from './search/searchSlice';
import type { QuizSlice } from './quiz/quizSlice';
import type { PreferencesSlice } from './preferences/preferencesSlice';
import type { NoticesSlice } from './notices/noticesSlice';
import type { TransferSlice } from './transfer/transferSlice';
import type { SharesSlice } from './view/shares';
import type { ViewSlice } from './view/viewSlice';

/** The one store: everything that the interface shows, and every action that it offers. */
export type InklingState = ViewSlice &
  NoticesSlice &
  PreferencesSlice &
  NotesSlice &
  SelectionSlice &
  SearchSlice &
  TransferSlice &
  DeviceSlice &
  AssistantSlice &
  MeaningSlice &
  UpdatesSlice &
  ImagesSlice &
  MemorySlice &
  LockingSlice &
  AppLockSlice &
  QuizSlice &
  NetworkSlice &
  SharesSlice &
  BackupSlice &
  ForgetterSlice;
