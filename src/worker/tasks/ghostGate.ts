import type { PackManifest } from '../../shared/packManifest';

export interface GhostGate {
  /** The first word must be at least this likely to be shown. */
  readonly minProbability: number;
  /** What reading one more letter costs, in keys: the higher, the fewer words follow the first. */
  readonly letterCost: number;
}

/** Measured on dev notes and prose: the most keys saved with at least 45 of 100 shown ghosts taken. */
const DEFAULT_MIN_PROBABILITY = 0.28;
const LETTER_COST = 0.25;
/** How far the slider bends the gate, in log odds at its ends: from sure to often. */
const EAGERNESS_LOG_ODDS = 3;

const bend = (probability: number, logOdds: number): number => {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return 1 / (1 + Math.exp(-(Math.log(bounded / (1 - bounded)) - logOdds)));
};

/** The gate moved by the person's eagerness, 0 (only when sure) to 1 (often). Without a pack the usual one is moved. */
export const gateFor = (manifest: PackManifest | null, eagerness = 0.5, explicit = false): GhostGate => {
  if (explicit) return { minProbability: 0, letterCost: LETTER_COST };
  const logOdds = (Math.min(1, Math.max(0, eagerness)) - 0.5) * 2 * EAGERNESS_LOG_ODDS;
  return {
    minProbability: bend(manifest?.ghost?.minProbability ?? DEFAULT_MIN_PROBABILITY, logOdds),
    letterCost: bend(LETTER_COST, logOdds),
  };
};

/**
 * Who asks for another one reads it anyway: its first word may be less likely. Measured on dev notes and prose: so half
 * of the places have another one, one in eight of them is right, and one in five wrong ghosts has the right one beside it.
 */
const OTHERS_LOG_ODDS = 2;

/** The gate for ghosts beside the one that is shown. */
export const loosened = ({ minProbability, letterCost }: GhostGate): GhostGate => ({
  minProbability: minProbability === 0 ? 0 : bend(minProbability, OTHERS_LOG_ODDS),
  letterCost,
});

/** Letters that a long word may have when one asks how likely it must be at least. */
const LONG_WORD = 10;

/**
 * Whether one more word pays. Right, it saves its letters. Wrong, the words before it take a key each, where one key had
 * taken them all. Either way it has to be read.
 *
 * @param words how many words the ghost has, all right with probability `joint`.
 * @param letters of the next word, the space before it included.
 * @param probability that it is right when all before it are.
 */
export const paysLonger = (
  { letterCost }: GhostGate,
  words: number,
  joint: number,
  letters: number,
  probability: number,
): boolean => joint * (probability * letters - (1 - probability) * (words - 1)) >= letterCost * letters;

/** A word less likely than this does not pay, however long it is. */
export const leastToPay = ({ letterCost }: GhostGate, words: number, joint: number): number =>
  ((letterCost / joint) * LONG_WORD + words - 1) / (LONG_WORD + words - 1);
