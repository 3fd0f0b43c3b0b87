import { isDelicate, isNoPlace, sentenceBefore } from '../../core/ghost/silence';
import { isInCapitals } from '../../core/text/typedCase';
import type { SuggestDone, SuggestRequest } from '../../shared/protocol';
import { clipAgainstAfter } from './afterCaret';
import { leastToPay, paysLonger, type GhostGate } from './ghostGate';
import type { NextWord } from './nextWord';

const MAX_WORDS = 8;
/** A ghost that saves no key is never shown unasked: accepting it costs one. */
const MIN_GHOST_CHARS = 2;

/** Broken characters are never shown, and figures are never guessed: they would be made up. Bars would part a table. */
const isSayable = (text: string): boolean => !/[\ufffd\p{N}|\r\n]/u.test(text);

/** Three words in capitals and none in small letters: the rest of the sentence is written in them too. */
const isShouted = (before: string): boolean => {
  const words = sentenceBefore(before).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words.length > 2 && isInCapitals(words.join(''));
};

/** True where nothing is to be suggested, whoever would know how the text goes on. */
export const isSilent = ({ before, explicit }: SuggestRequest): boolean =>
  isNoPlace(before) || (explicit !== true && isDelicate(before));

/** The likeliest words after `path`, whose text ends `before`: up to `count` that reach the floor, the likeliest first. */
export type FindWords = (
  path: readonly number[],
  before: string,
  floor: number,
  count: number,
) => Promise<readonly NextWord[]>;

/** Lengthens a ghost word by word for as long as one more word pays and no mark was taken off its end. Chunks only grow. */
export const growGhost = async (
  first: NextWord,
  gate: GhostGate,
  request: SuggestRequest,
  find: FindWords,
  onChunk?: (ghost: string) => void,
): Promise<SuggestDone> => {
  const { probability } = first;
  const isShouting = isShouted(request.before);
  const textOf = ({ text }: NextWord): string => (isShouting ? text.toUpperCase() : text);
  let word = textOf(first);
  let ghost = clipAgainstAfter(request.after, '', word);
  if (ghost === '' || !isSayable(ghost) || (request.explicit !== true && isDelicate(request.before + ghost)))
    return { ghost: '', probability };
  const isWorthIt = (): boolean => request.explicit === true || ghost.length >= MIN_GHOST_CHARS;
  if (isWorthIt()) onChunk?.(ghost);
  let { path } = first;
  let joint = probability;
  for (let words = 1; words < MAX_WORDS && ghost.endsWith(word); words++) {
    const [next] = await find(path, request.before + ghost, leastToPay(gate, words, joint), 1);
    if (next === undefined || !paysLonger(gate, words, joint, next.text.length, next.probability)) break;
    joint *= next.probability;
    word = textOf(next);
    const longer = clipAgainstAfter(request.after, ghost, word);
    if (longer === ghost || !isSayable(word) || (request.explicit !== true && isDelicate(request.before + longer)))
      break;
    ghost = longer;
    path = next.path;
    if (isWorthIt()) onChunk?.(ghost);
  }
  return { ghost: isWorthIt() ? ghost : '', probability };
};
