import type { PackManifest } from '../../shared/packManifest';

export interface GhostGate {
  /** The first word must be at least this likely to be shown. */
  readonly minProbability: number;
  /** Further words are shown while all of them together are at least this likely. */
  readonly extendProbability: number;
}

/** Measured on dev notes and prose: the most keys saved with at least 45 of 100 shown ghosts taken. */
const DEFAULT_GATE = { minProbability: 0.28, extendProbability: 0.3 } as const satisfies GhostGate;
/** How far the slider bends the gate, in log odds at its ends: from sure to often. */
const EAGERNESS_LOG_ODDS = 3;

const bend = (probability: number, logOdds: number): number => {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return 1 / (1 + Math.exp(-(Math.log(bounded / (1 - bounded)) - logOdds)));
};

/** The pack's own gate moved by the person's eagerness, 0 (only when sure) to 1 (often). */
export const gateFor = (manifest: PackManifest, eagerness = 0.5, explicit = false): GhostGate => {
  const gate = manifest.ghost ?? DEFAULT_GATE;
  if (explicit) return { minProbability: 0, extendProbability: gate.extendProbability };
  const logOdds = (Math.min(1, Math.max(0, eagerness)) - 0.5) * 2 * EAGERNESS_LOG_ODDS;
  return {
    minProbability: bend(gate.minProbability, logOdds),
    extendProbability: bend(gate.extendProbability, logOdds),
  };
};
