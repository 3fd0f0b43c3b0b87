import type { InklingState } from '../../state/inklingState';
import type { InklingStore } from '../../state/store';
import type { Keys } from './shortcut';

export type ActionGroup = 'write' | 'go' | 'view' | 'assistant' | 'keep';

/** Something that can be done without a note at hand; texts are `actions:<id>`, icons in actionIcons. */
export interface AppAction {
  readonly id: string;
  readonly group: ActionGroup;
  /** The first is shown; every one works. */
  readonly keys?: readonly Keys[];
  /** A sign by itself that works where nothing is being typed. */
  readonly plainKey?: string;
  /** Done with the open note: a key that had to wait does nothing in another one. */
  readonly ofNote?: boolean;
  /** Left out: always. */
  fits?(state: InklingState): boolean;
  run(store: InklingStore): void;
}

export const fitting = (actions: readonly AppAction[], state: InklingState): readonly AppAction[] =>
  actions.filter((action) => action.fits?.(state) ?? true);
