/** Characters below which a passphrase is not taken. */
export const SHORTEST_PASSPHRASE = 8;
const FAIR_LENGTH = 14;
const GOOD_LENGTH = 20;

/** A passphrase as it was typed twice. */
export interface Chosen {
  readonly first: string;
  readonly again: string;
}

export const NOTHING_CHOSEN: Chosen = { first: '', again: '' };

/** By length alone: what else makes one hard to guess, nobody but its owner can say. */
export const strengthOf = (passphrase: string): 'empty' | 'tooShort' | 'short' | 'fair' | 'good' => {
  const { length } = passphrase;
  if (length === 0) return 'empty';
  if (length < SHORTEST_PASSPHRASE) return 'tooShort';
  if (length < FAIR_LENGTH) return 'short';
  return length < GOOD_LENGTH ? 'fair' : 'good';
};

export const isChosen = ({ first, again }: Chosen): boolean =>
  first === again && !['empty', 'tooShort'].includes(strengthOf(first));
