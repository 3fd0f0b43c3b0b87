import type { InstallState, Platform, UpdateAnswer } from '../../core/ports/platform';
import type { SliceContext } from '../slice';

export interface UpdatesSlice {
  readonly version: string;
  readonly installState: InstallState;
  readonly updateReady: boolean;
  /** What came of the last look for a newer version; null before the first. */
  readonly updateCheck: UpdateAnswer | 'looking' | null;
  /** Another tab runs newer code on the same notes: this one must reload to go on. */
  readonly outdated: boolean;
  setInstallState(state: InstallState): void;
  install(): Promise<void>;
  offerUpdate(): void;
  acceptUpdate(): Promise<void>;
  checkForUpdate(): Promise<UpdateAnswer>;
  /** A new version took over elsewhere, but a draft here is not on the disk yet. */
  holdReload(): void;
  setOutdated(): void;
}

export const createUpdatesSlice = ({ set, get }: SliceContext, platform: Platform): UpdatesSlice => {
  const accept = async (): Promise<void> => {
    if (!(await platform.acceptUpdate())) get().notify({ key: 'updates:update.held', tone: 'warning' });
  };
  return {
    version: platform.version,
    installState: 'unavailable',
    updateReady: false,
    updateCheck: null,
    outdated: false,
    setInstallState: (installState) => set({ installState }),
    install: async () => {
      await platform.install();
    },
    offerUpdate: () => {
      set({ updateReady: true });
      // The browser tells of it, and so does every look for a new version.
      get().notify({ key: 'updates:update.ready', action: { key: 'updates:update.accept', run: () => void accept() } });
    },
    acceptUpdate: accept,
    checkForUpdate: async () => {
      set({ updateCheck: 'looking' });
      const updateCheck = await platform.checkForUpdate();
      set({ updateCheck });
      return updateCheck;
    },
    holdReload: () => {
      get().notify({ key: 'updates:update.held', tone: 'warning' });
    },
    setOutdated: () => set({ outdated: true }),
  };
};
