import type { PersonalMemory } from '../../core/memory/personalMemory';
import type { SuggestDone, SuggestRequest } from '../../shared/protocol';
import { gateFor } from './ghostGate';
import { growGhost, isSilent } from './growGhost';
import type { NextWord } from './nextWord';

/** How often a word that was never learnt begins with one letter, and with each letter more. */
const UNKNOWN_FIRST_LETTER = 0.08;
const UNKNOWN_NEXT_LETTER = 0.3;
/** How often an unknown word is whole where it stands. */
const UNKNOWN_WHOLE = 0.3;
const LETTERS_AT_END = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*$/u;

const best = (words: readonly NextWord[], floor: number): NextWord | null => {
  const sorted = [...words].sort((a, b) => b.probability - a.probability);
  const [word] = sorted;
  return word !== undefined && word.probability >= floor ? word : null;
};

const nextLearnt = (
  memory: PersonalMemory,
  before: string,
  finished: boolean,
  floor: number,
  except: string | undefined,
): NextWord | null => {
  const learnt = memory.expect(before, finished, except);
  const typed = finished ? '' : (LETTERS_AT_END.exec(before)?.[0] ?? '');
  const unknown =
    (1 - learnt.weight) * (typed === '' ? 1 : UNKNOWN_FIRST_LETTER * UNKNOWN_NEXT_LETTER ** (typed.length - 1));
  const total = learnt.typedMass + unknown;
  const words = learnt.texts.slice(0, 1).map(({ text, mass }) => ({ path: [], text, probability: mass / total }));
  if (typed !== '') {
    const [top] = memory.expect(before, true, except).texts;
    const whole = (learnt.wholeMass + UNKNOWN_WHOLE * unknown) / total;
    if (top !== undefined) words.push({ path: [], text: top.text, probability: whole * top.mass });
  }
  return best(words, floor);
};

/** A ghost by what was learnt here alone: in a language that no pack knows, or where no pack is. */
export const suggestAlone = async (
  memory: PersonalMemory,
  request: SuggestRequest,
  onChunk?: (ghost: string) => void,
  signal?: AbortSignal,
): Promise<SuggestDone> => {
  const gate = gateFor(null, request.eagerness, request.explicit);
  const { before, noteId } = request;
  const first =
    signal?.aborted === true || isSilent(request)
      ? null
      : nextLearnt(memory, before, false, gate.minProbability, noteId);
  if (first === null) return { ghost: '', probability: 0 };
  const findNext = async (_path: readonly number[], text: string, floor: number): Promise<NextWord | null> =>
    nextLearnt(memory, text, true, floor, noteId);
  return growGhost(first, gate, request, findNext, onChunk);
};
