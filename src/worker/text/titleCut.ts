import { capitalised } from '../../core/text/typedCase';

/** A title says no more than this in words, unless a name goes on. */
const MOST_WORDS = 8;
const LINE_WORDS = 8;
const NAME_WORDS = 3;
/** Before a comma there must be enough to stand alone. */
const LEAST_CLAUSE_WORDS = 3;

/** Words that a title does not end with, and that say nothing of what a note is about. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but of to in on at by for from with about into is are was were be been as that this which who our my your his her their its it we i you he she they not so if than then there when where what how has have had do does did can could will would should because after before while very more no yes also just ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur im in am an auf aus bei mit nach für über um durch ohne ist sind war wir ich es er sie ihr du nicht dass wie als noch wird werden hat haben hatte auch weil nach vor sehr mehr man sich ' +
    'el la los las un una unos unas y o pero de del al en por para con sin sobre es son que se su sus mi lo no fue ha han hay como ' +
    "le les une des du et ou mais à au aux dans pour avec sans sur est sont ne pas qui ce cette ces il elle on nous je vous se sa son ses d'un d'une plus " +
    'os as uma um e em na nas nos no ao às pelo pela com sem são não seu sua foi'
  ).split(' '),
);

const ARTICLES = new Set(
  'a an the der die das den dem des ein eine einer einem el la los las un una le les une o os as um uma'.split(' '),
);

const bare = (word: string): string => word.toLowerCase().replace(/^[("'“„«]+|[)"'”»,;:]+$/gu, '');

/** True for a last word that waits for what was cut off: `the`, `Dr.`, `14`, `(see`. */
const waits = (word: string): boolean =>
  SMALL_WORDS.has(bare(word)) || /^(?:\p{L}{1,6}\.|[\p{N}.,:/-]+|[^\p{L}\p{N}]+|[(["“„«].*)$/u.test(word);

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

/** Up to its first clause's end; whole when nothing that can stand alone stands before one. */
const firstClause = (words: string): string => {
  for (const { index } of words.matchAll(CLAUSE_END)) {
    const clause = words.slice(0, index);
    if (clause.split(' ').length >= LEAST_CLAUSE_WORDS) return clause;
  }
  return words;
};

const firstWords = (words: string, most: number): string => {
  const all = words.split(' ');
  if (all.length <= most) return words;
  let end = most;
  // A name is not cut in two, nor a verb from what makes it one.
  const isName = (word = ''): boolean => /^\p{Lu}/u.test(word);
  while (end < Math.min(all.length, most + NAME_WORDS)) {
    if (!waits(all[end - 1] ?? '') && !(isName(all[end - 1]) && isName(all[end]))) break;
    end += 1;
  }
  const isSmall = (word = ''): boolean => SMALL_WORDS.has(bare(word));
  // `with eleven | members`, `the missing | form`
  if (end > LEAST_CLAUSE_WORDS && isSmall(all[end - 2]) && /^\p{Ll}/u.test(all[end] ?? '') && !isSmall(all[end]))
    end -= 1;
  while (end > 1 && end < all.length && waits(all[end - 1] ?? '')) end -= 1;
  return all.slice(0, end).join(' ');
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
