import { capitalised } from '../../core/text/typedCase';
import { turnedUntil } from './negations';
import { ARTICLES, DANGLING_WORDS, GERMAN_DETERMINER, SMALL_WORDS } from './smallWords';

/** A title says no more than this in words, unless a name goes on. */
const MOST_WORDS = 8;
const LINE_WORDS = 8;
const NAME_WORDS = 3;
/** What more a title may say to hold the `not` of its clause. */
const NEGATION_WORDS = 6;
/** So little is not cut off from a title that is long already. */
const REST_WORDS = 2;
/** Before a comma there must be enough to stand alone. */
const LEAST_CLAUSE_WORDS = 3;

const bare = (word: string): string => word.toLowerCase().replace(/^[("'“„«]+|[)"'”»,;:]+$/gu, '');

const isSmall = (word = ''): boolean => SMALL_WORDS.has(bare(word)) || DANGLING_WORDS.has(word);

/** True for a last word that waits for what was cut off: `the`, `Dr.`, `14`, `(see`. */
const waits = (word: string): boolean =>
  isSmall(word) || /n['’]t$/u.test(word) || /^(?:\p{L}{1,6}\.|[\p{N}.,:/-]+|[^\p{L}\p{N}]+|[(["“„«].*)$/u.test(word);

/** True where the last dot is part of what is written: `3 p.m.`, `vom 4.6.` */
export const endsShortened = (words: string): boolean =>
  /(?:^|\s)(?:(?:\p{L}\.){2,}|\p{N}{1,2}\.\p{N}{1,2}\.)$/u.test(words);

/** Without the signs at its ends; the dot of `p.m.` is part of it. */
export const withoutEdges = (words: string): string => {
  const start = words.replace(/^[\s.,;:!?–—•*-]+/u, '').replace(/[\s,;:!–—-]+$/u, '');
  return endsShortened(start) ? start : start.replace(/[\s.,;:!…–—-]+$/u, '');
};

/** What is named, without its article. */
export const withoutArticle = (words: string): string => {
  const [first = '', ...rest] = words.split(' ');
  return rest.length > 0 && ARTICLES.has(first.toLowerCase()) ? rest.join(' ') : words.replace(/^l['’](?=\p{L})/iu, '');
};

/** How a sentence begins that says when, where or why before it says what. */
const BEFORE =
  /^(?:on|in|at|by|after|before|when|as|if|since|although|while|during|for|with|late|early|following|according|despite|just|because|am|im|in|an|auf|nach|vor|als|wenn|seit|während|bei|trotz|wegen|obwohl|weil|laut|en|el|al|a|cuando|desde|después|antes|durante|según|aunque|tras|dans|à|au|le|quand|lorsque|depuis|après|avant|pendant|selon|em|no|na|quando|desde|depois|segundo|embora)\s/iu;
const BEFORE_WORDS = 12;

/** Without what only says when, where or why. */
const mainPart = (words: string): string => {
  const comma = words.indexOf(', ');
  if (comma === -1 || !BEFORE.test(words) || words.slice(0, comma).split(' ').length > BEFORE_WORDS) return words;
  const rest = words.slice(comma + 2);
  return rest.split(' ').length > LEAST_CLAUSE_WORDS ? capitalised(rest) : words;
};

const CLAUSE_END = /[,;:]\s|\s[–—-]\s|\s\(|\s(?:who|which|because|weil|obwohl|porque|parce que)\s/gu;

/** What is put into a clause, and what the clause goes on with behind it. */
const INSERTED = /^(?:,[^,]*(?<comma>,)|\s\([^()]*\)|\s[–—][^–—]*[–—])\s(?<goesOn>[^,;:()]*)/u;

/** True where a clause is turned round behind what is put into it: `am Freitag, den 3. Mai, nicht statt`. */
const isTurnedLater = (rest: string): boolean => {
  const { comma, goesOn = '' } = INSERTED.exec(rest)?.groups ?? {};
  const words = goesOn.split(' ');
  return turnedUntil(comma === undefined ? words : words.slice(0, 2)) !== -1;
};

/** Up to its first clause's end; whole when nothing that can stand alone stands before one. */
const firstClause = (words: string): string => {
  for (const { index } of words.matchAll(CLAUSE_END)) {
    const clause = words.slice(0, index);
    if (clause.split(' ').length >= LEAST_CLAUSE_WORDS) return isTurnedLater(words.slice(index)) ? words : clause;
  }
  return words;
};

const isName = (word = ''): boolean => /^\p{Lu}/u.test(word);

/** Verbs that say nothing before the infinitive that they lead to: `and wants | to see him`. */
const LEADS_TO =
  /^(?:agree[sd]?|decide[sd]?|forgets?|forgot|going|hope[sd]?|needs?|needed|plans?|planned|tr(?:y|ies|ied)|used|wants?|wanted)$/u;
const leadsOn = (all: readonly string[], end: number): boolean =>
  all[end] === 'to' && LEADS_TO.test(all[end - 1] ?? '');

/** True where the first `end` words wait for the next: `the`, `Anna | Weber`, `die neue | Heizung`. */
const stopsShort = (all: readonly string[], end: number): boolean => {
  const [before = '', last = '', next] = [all[end - 2], all[end - 1], all[end]];
  if (waits(last) || leadsOn(all, end) || (isName(last) && isName(next))) return true;
  return GERMAN_DETERMINER.test(bare(before)) && /^\p{Ll}+e[mnrs]?$/u.test(last) && isName(next);
};

/** After how many words to cut. */
const cutAfter = (all: readonly string[], most: number): number => {
  let end = most;
  // A name is not cut in two, nor a verb from what makes it one.
  while (end < Math.min(all.length, most + NAME_WORDS) && stopsShort(all, end)) end += 1;
  // `with eleven | members`, `the missing | form`
  if (end > LEAST_CLAUSE_WORDS && isSmall(all[end - 2]) && /^\p{Ll}/u.test(all[end] ?? '') && !isSmall(all[end]))
    end -= 1;
  else if (end > most && all.length - end <= REST_WORDS) return all.length;
  while (end > 1 && end < all.length && (waits(all[end - 1] ?? '') || leadsOn(all, end))) end -= 1;
  return end;
};

/** The first words of a clause, with what turns it round, or none: a title may not say the opposite. */
const firstWords = (words: string, most: number): string => {
  const all = words.split(' ');
  if (all.length <= most) return words;
  const end = cutAfter(all, most);
  const turned = turnedUntil(all);
  if (turned < end) return all.slice(0, end).join(' ');
  const longest = most + NEGATION_WORDS;
  if (all.length <= longest) return words;
  for (let longer = Math.max(most, turned + 2); longer <= longest; longer += 1)
    if (!stopsShort(all, longer)) return all.slice(0, longer).join(' ');
  return '';
};

/** The start of a sentence that can stand alone. */
export const openingOf = (sentence: string): string =>
  withoutEdges(firstWords(firstClause(mainPart(sentence)), MOST_WORDS));

/** A line that serves as a title, cut only when it is longer than titles are. */
export const cutLine = (line: string): string =>
  withoutEdges(line.split(' ').length <= LINE_WORDS ? line : firstWords(firstClause(line), 2 * MOST_WORDS));

/** True for a beginning that names nothing: `We met at`, `It is`. */
export const isWeakOpening = (opening: string): boolean => {
  const first = bare(opening.split(' ')[0] ?? '').replace(/['’].*$/u, '');
  return SMALL_WORDS.has(first) && !ARTICLES.has(first);
};
