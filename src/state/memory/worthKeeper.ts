import { countGhost, dayOf, GHOST_WORTH_KEY, parseWorth, type DayWorth } from '../../core/ghost/ghostWorth';
import type { Clock } from '../../core/ports/clock';
import type { SettingsRepository } from '../../core/ports/settingsRepository';
import type { Timers } from '../../core/ports/timers';
import type { InklingStore } from '../store';

export interface WorthKeeperDeps {
  readonly store: InklingStore;
  readonly settings: SettingsRepository;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Counts are written this long after the last one: not at every key. */
const WRITE_AFTER_MS = 1_500;

/** Counts what suggestions were worth, on this device, by day. What another tab counts meanwhile is added to. */
export const keepWorth = async ({ store, settings, clock, timers }: WorthKeeperDeps): Promise<void> => {
  let pending: { readonly day: string; readonly letters: number | null; readonly again: boolean }[] = [];
  let cancel: (() => void) | null = null;
  const read = async (): Promise<readonly DayWorth[]> =>
    parseWorth(await settings.get(GHOST_WORTH_KEY).catch(() => undefined));
  const withPending = (stored: readonly DayWorth[]): readonly DayWorth[] =>
    pending.reduce((days, { day, letters, again }) => countGhost(days, day, letters, again), stored);
  const show = (days: readonly DayWorth[]): void =>
    store.setState({ worth: withPending(days), countGhost: count, resetWorth: reset });
  const write = async (): Promise<void> => {
    const stored = await read();
    // Nothing is lost that was counted while it was read; when it was started again meanwhile, nothing is left to write.
    if (pending.length === 0) return;
    const days = withPending(stored);
    pending = [];
    await settings.set(
      GHOST_WORTH_KEY,
      days.map((day) => ({ ...day })),
    );
    show(days);
  };
  const count = (letters: number | null, again = false): void => {
    pending = [...pending, { day: dayOf(clock.nowMs()), letters, again }];
    store.setState({ worth: countGhost(store.getState().worth, dayOf(clock.nowMs()), letters, again) });
    cancel?.();
    cancel = timers.after(WRITE_AFTER_MS, () => void write());
  };
  const reset = async (): Promise<void> => {
    cancel?.();
    pending = [];
    await settings.remove(GHOST_WORTH_KEY);
    show([]);
  };
  settings.onChange((keys, origin) => {
    if (origin === 'elsewhere' && keys.includes(GHOST_WORTH_KEY)) void read().then(show);
  });
  show(await read());
};
