import type { SuggestRequest } from '../../shared/protocol';
import { growGhost, type FindWords } from './growGhost';
import { loosened, type GhostGate } from './ghostGate';
import type { NextWord } from './nextWord';

/** Beside the ghost that is shown; without one, all that can be turned through. */
const MOST = 3;
/** Words that another ghost may begin with. */
const FIRST_WORDS = 5;
/** Words that a sample is drawn from. */
const SAMPLED_WORDS = 3;
const DRAWS = 6;
/** Asked twice at one place, the same ghosts come. */
const SEED = 0x1f2e3d4c;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const wordsIn = (ghost: string): readonly string[] => ghost.toLowerCase().match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? [];

/** Says something else, and not merely more or less of the same. */
const differs = (ghost: string, other: string): boolean => {
  const [a, b] = [wordsIn(ghost), wordsIn(other)];
  return a.some((word, at) => at < b.length && word !== b[at]);
};

const drawn = (words: readonly NextWord[], random: () => number): NextWord | null => {
  let left = random() * words.reduce((sum, { probability }) => sum + probability, 0);
  return words.find(({ probability }) => (left -= probability) <= 0) ?? words[0] ?? null;
};

/**
 * Other ghosts at a place than the one that is shown: such as begin with another word, the likeliest first, then such as
 * turn off later, drawn by their probability. Model, note and memory speak together in `find`.
 */
export const otherGhosts = async (
  request: SuggestRequest,
  gate: GhostGate,
  find: FindWords,
): Promise<readonly string[]> => {
  const { before, besides = '' } = request;
  const loose = loosened(gate);
  const shown = besides === '' ? [] : [besides];
  const ghosts = [...shown];
  const grow = async (first: NextWord, findWords: FindWords): Promise<void> => {
    const { ghost } = await growGhost(first, loose, request, findWords);
    if (ghost !== '' && ghosts.every((other) => differs(ghost, other))) ghosts.push(ghost);
  };
  const firsts = await find([], before, loose.minProbability, FIRST_WORDS);
  for (const first of firsts) if (ghosts.length < MOST) await grow(first, find);
  const random = seeded(SEED);
  const sample: FindWords = async (path, text, floor) => {
    const word = drawn(await find(path, text, floor, SAMPLED_WORDS), random);
    return word === null ? [] : [word];
  };
  for (let draw = 0; draw < DRAWS && ghosts.length < MOST; draw++) {
    const first = drawn(firsts, random);
    if (first !== null) await grow(first, sample);
  }
  return ghosts.slice(shown.length);
};
