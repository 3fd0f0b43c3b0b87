import type { PackId } from '../../shared/packManifest';
import type { AssistantState } from './assistantSlice';

const COMING: ReadonlySet<string> = new Set(['downloading', 'verifying', 'updating']);

/** Not known yet, as in the first moments of a start, or being fetched. */
export const isComing = ({ settings, packs }: AssistantState, packId: PackId): boolean => {
  const pack = packs.find(({ facts }) => facts.packId === packId);
  if (!settings.enabled || pack === undefined || pack.state === 'ready') return false;
  return pack.state === 'unknown' || COMING.has(pack.activity?.kind ?? '');
};

export interface PackArrivals {
  /** To be called after every change of the state. */
  changed(): void;
  /** Resolves once the pack is no longer on its way, be it here or not, or once `signal` is aborted. */
  settled(packId: PackId, signal: AbortSignal): Promise<void>;
}

/** Who asked for something while its pack was on the way need not ask again. */
export const createPackArrivals = (state: () => AssistantState): PackArrivals => {
  const looks = new Set<() => void>();
  return {
    changed: () => {
      for (const look of looks) look();
    },
    settled: (packId, signal) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!signal.aborted && isComing(state(), packId)) return;
          looks.delete(look);
          signal.removeEventListener('abort', look);
          resolve();
        };
        looks.add(look);
        signal.addEventListener('abort', look);
        look();
      }),
  };
};
