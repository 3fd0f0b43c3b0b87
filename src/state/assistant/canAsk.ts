import type { InklingState } from '../inklingState';

/** Whether notes can be asked here: the assistant is on, and the pack that marks answers is one of its packs. */
export const canAsk = ({ assistant: { settings, packs } }: InklingState): boolean =>
  settings.enabled && packs.some(({ facts }) => facts.packId === 'reader');
