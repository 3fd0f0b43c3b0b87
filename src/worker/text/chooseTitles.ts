import type { TitleCandidates } from './titleCandidates';
import { turnsVerb } from './negations';
import { SMALL_WORDS } from './smallWords';
import { isWeakOpening } from './titleCut';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** What the model writes counts when the note says the very same so often. */
const LEAST_SAID = 2;

const keyOf = (text: string): string => (text.toLowerCase().match(WORD) ?? []).join(' ');

/** Words that say something, in any order: two titles with the same ones are one. */
const contentOf = (title: string): string => {
  const words = keyOf(title).split(' ');
  const content = words.filter((word) => !SMALL_WORDS.has(word));
  return (content.length > 0 ? content : words).sort().join(' ');
};

/** True for a phrase of two words or more that the note says, word for word, more than once and never with a `not`. */
const isSaidOften = (title: string, said: string): boolean => {
  const words = keyOf(title).split(' ');
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length < 2 || ends.some((word) => SMALL_WORDS.has(word))) return false;
  const around = said.split(` ${words.join(' ')} `);
  // What the model writes is English.
  const isTurned = around.some(
    (part, at) =>
      (at < around.length - 1 && turnsVerb(part.split(' ').at(-1) ?? '', false)) ||
      (at > 0 && turnsVerb(part.split(' ')[0] ?? '', false)),
  );
  return around.length > LEAST_SAID && !isTurned;
};

/**
 * The titles to offer, best first, none twice. The topic that a note states is surely better than its first words; what
 * it says again and again is so where those name nothing. What the model writes counts only where the note keeps saying
 * it. A name that suits any note stands last.
 */
export const chooseTitles = (
  { given, generic, topics, recurring, opening }: TitleCandidates,
  written: readonly string[],
  prose: string,
): string[] => {
  if (given !== null) return [given];
  const said = ` ${prose.split('\n').map(keyOf).join(' | ')} `;
  const confirmed = written.filter((title) => isSaidOften(title, said));
  const named = [...topics, ...recurring, ...confirmed];
  const isWeak = opening === null || isWeakOpening(opening);
  // First words that name nothing stand only where there is nothing else to say.
  const beginnings = isWeak ? [...recurring, named.length > 0 ? null : opening] : [opening, ...recurring];
  const titles = [...topics, ...beginnings, ...confirmed, generic].filter((title) => title !== null);
  const seen = new Set<string>();
  return titles.filter((title) => {
    const key = contentOf(title);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
