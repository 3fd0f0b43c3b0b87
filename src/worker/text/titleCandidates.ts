import { GREETING, SIGN_OFF } from '../../core/text/senseCues';
import { splitSentences } from '../../core/text/sentences';
import { noteBlocks } from '../../core/text/structure/blocks';
import { inlinesOf } from '../../core/text/structure/inlines';
import type { Inline } from '../../core/text/structure/inline';
import type { TextSpan } from '../../shared/protocol';

export const MAX_TITLE_LENGTH = 120;
const MOST_WORDS = 6;
const LINE_WORDS = 12;
/** What letters and messages say of themselves. */
const SUBJECT = /^(?:subject|re|betreff|asunto|objet|assunto)\s*:\s*(?<words>\S.*)$/iu;
const HAS_WORD = /\p{L}{2}/u;
/** Words that a title does not end with. */
const DANGLING = new Set(
  (
    'a an the and or but of to in on at by for from with about into is are was were be been as that this which who our my your his her their its it we i not so if than ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur im am an auf aus bei mit nach für über um durch ohne ist sind war wir ich es nicht dass wie als noch ' +
    'el la los las un una unos unas y o pero de del al en por para con sin sobre es son que se su mi lo no ' +
    'le les une des du et ou mais à au aux dans pour avec sans sur est sont ne pas qui ce cette ces il elle nous je ' +
    'os as uma e em na nas nos ao às pelo pela com sem são não seu sua'
  ).split(' '),
);

const wordsOf = (parts: readonly Inline[], text: string): string =>
  parts
    .map((part) =>
      part.type === 'pair'
        ? wordsOf(part.children, text)
        : part.type === 'literal' && ['code', 'image', 'tag', 'address', 'hashtag', 'break'].includes(part.kind)
          ? ' '
          : text.slice(part.start, part.end),
    )
    .join('');

/** The words of a run without its marks, addresses and pictures; one that has no word is empty. */
const plain = (text: string, run: TextSpan): string => {
  const words = wordsOf(inlinesOf(text, run), text).replace(/\s+/gu, ' ').trim();
  const trimmed = words.replace(/^[\s.,;:!–—-]+|[\s.,;:!–—-]+$/gu, '');
  return HAS_WORD.test(trimmed) ? trimmed : '';
};

/** The start of a sentence that can stand alone: up to its first clause's end or so many words, nothing dangling. */
const openingOf = (sentence: string): string => {
  const [clause = ''] = sentence.split(/(?<=\p{L}{2}.{12,})(?:[,;:]\s|\s[–—-]\s|\s\()/u);
  const words = clause.split(' ');
  let end = Math.min(words.length, MOST_WORDS);
  while (end > 1 && DANGLING.has((words[end - 1] ?? '').toLowerCase())) end -= 1;
  return words
    .slice(0, end)
    .join(' ')
    .replace(/[\s.,;:!–—-]+$/gu, '');
};

export interface TitleCandidates {
  /** What the writer named the note: its title, first heading, subject or a first line that is no sentence. */
  readonly given: readonly string[];
  /** How its first sentences begin; what greets is left out. */
  readonly openings: readonly string[];
}

/** What a note offers as its title in its own words, best first; each at most `MAX_TITLE_LENGTH` long. */
export const titleCandidates = (text: string): TitleCandidates => {
  const fits = (title: string): boolean => title !== '' && title.length <= MAX_TITLE_LENGTH && !/\S{48}/u.test(title);
  const given: string[] = [];
  const blocks = noteBlocks(text).filter(({ kind }) => kind !== 'blank' && kind !== 'mark');
  const front = blocks.find(({ kind }) => kind === 'frontMatter')?.prose[0];
  if (front !== undefined) given.push(plain(text, front));
  const body = blocks.filter(({ kind }) => kind === 'heading' || kind === 'text' || kind === 'item');
  const heading = body.slice(0, 3).find(({ kind }) => kind === 'heading')?.prose[0];
  if (heading !== undefined) given.push(plain(text, heading));
  for (const { prose } of body.slice(0, 6)) {
    const [line] = prose;
    const subject = line === undefined ? undefined : SUBJECT.exec(text.slice(line.start, line.end))?.groups?.['words'];
    if (subject !== undefined) given.push(subject.trim());
  }
  const [first] = body;
  const line = first?.prose[0];
  if (first?.kind === 'text' && line !== undefined && body.length > 1) {
    const words = plain(text, line);
    const isSentence = /[.!?…,]["'”’»)\]*_]*$/u.test(text.slice(line.start, line.end));
    if (!isSentence && words.split(' ').length <= LINE_WORDS && !GREETING.test(words)) given.push(words);
  }
  const openings = splitSentences(text)
    .filter(({ kind }) => kind !== 'heading')
    .slice(0, 12)
    .map((sentence) => plain(text, sentence))
    .filter((words) => !GREETING.test(words) && !SIGN_OFF.test(words) && words.split(' ').length >= 3)
    .map(openingOf);
  return { given: given.filter(fits), openings: openings.filter(fits) };
};

/** Words of a text, lower-case, with how often it holds them. */
const tally = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [])
    if (!DANGLING.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * How much of what a note is about a title names, and how well it is formed: its content words by how often the note
 * says them, against its length; names and figures count more, two words are too few.
 */
export const titleScorer = (text: string): ((title: string) => number) => {
  const counts = tally(text);
  return (title) => {
    const words = title.split(' ');
    const own = [...tally(title).keys()];
    let sum = 0;
    for (const word of own) sum += Math.log1p(counts.get(word) ?? 0);
    const names = words.slice(1).filter((word) => /^(?:\p{Lu}|\d)/u.test(word)).length;
    const form = words.length < 2 ? 1 : words.length > MOST_WORDS ? 1 : 0;
    const dangles = DANGLING.has((words.at(-1) ?? '').toLowerCase()) ? 2 : 0;
    return (sum + 0.3 * Math.min(names, 3)) / Math.sqrt(Math.max(1, words.length)) - form - dangles;
  };
};
