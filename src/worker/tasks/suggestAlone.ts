import type { PersonalMemory } from '../../core/memory/personalMemory';
import type { SuggestDone, SuggestRequest } from '../../shared/protocol';
import { gateFor } from './ghostGate';
import { growGhost, isSilent, type FindWords } from './growGhost';
import type { NextWord } from './nextWord';
import { otherGhosts } from './otherGhosts';

/** How often a word that was never learnt begins with one letter, and with each letter more. */
const UNKNOWN_FIRST_LETTER = 0.08;
const UNKNOWN_NEXT_LETTER = 0.3;
/** How often an unknown word is whole where it stands. */
const UNKNOWN_WHOLE = 0.3;
/** Half of the words that are typed were learnt before; beside a model, which knows them as well, it is far less. */
const LEARNT_WORDS = 0.5;
const NOTHING = { ghost: '', probability: 0 } as const satisfies SuggestDone;
const LETTERS_AT_END = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*$/u;

const nextLearnt = (
  memory: PersonalMemory,
  before: string,
  finished: boolean,
  floor: number,
  count: number,
  except: string | undefined,
): readonly NextWord[] => {
  const learnt = memory.expect(before, finished, except, LEARNT_WORDS);
  const typed = finished ? '' : (LETTERS_AT_END.exec(before)?.[0] ?? '');
  const unknown =
    (1 - learnt.weight) * (typed === '' ? 1 : UNKNOWN_FIRST_LETTER * UNKNOWN_NEXT_LETTER ** (typed.length - 1));
  const total = learnt.typedMass + unknown;
  const words = learnt.texts.slice(0, count).map(({ text, mass }) => ({ path: [], text, probability: mass / total }));
  if (typed !== '') {
    const whole = (learnt.wholeMass + UNKNOWN_WHOLE * unknown) / total;
    for (const { text, mass } of memory.expect(before, true, except).texts.slice(0, count))
      words.push({ path: [], text, probability: whole * mass });
  }
  words.sort((a, b) => b.probability - a.probability);
  return words.filter(
    ({ text, probability }, at) => probability >= floor && words.findIndex((other) => other.text === text) === at,
  );
};

/** A ghost by what was learnt here alone: in a language that no pack knows, or where no pack is. */
export const suggestAlone = async (
  memory: PersonalMemory,
  request: SuggestRequest,
  onChunk?: (ghost: string) => void,
  signal?: AbortSignal,
): Promise<SuggestDone> => {
  const gate = gateFor(null, request.eagerness, request.explicit);
  const { before, besides, noteId } = request;
  const isOver = signal?.aborted === true || isSilent(request);
  const find: FindWords = async (_path, text, floor, count) =>
    isOver ? [] : nextLearnt(memory, text, text !== before, floor, count, noteId);
  if (besides !== undefined) return { ...NOTHING, others: await otherGhosts(request, gate, find) };
  const [first] = await find([], before, gate.minProbability, 1);
  return first === undefined ? NOTHING : growGhost(first, gate, request, find, onChunk);
};
