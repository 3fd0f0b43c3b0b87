import { SPEAKER } from './noteRegister';

/** Shorter than this in words, or hardly shorter than the source: the whole sentence reads better. */
export const MIN_WORDS = 4;
const MAX_LENGTH_SHARE = 0.9;

/** Words that turn a statement round, bind it to a condition or say that somebody doubts it: a cut may not lose one. */
const TURNS = [
  /\b(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|hardly|barely|scarcely|cannot|unless|except|\p{L}+n['’]t)\b/giu,
  /(?<!\p{L})(?:if|only|until|till|provided|otherwise|before|instead)(?!\p{L})/giu,
  /(?<!\p{L})(?:may|might|could|allegedly|alleged|reportedly|apparently|supposedly|probably|possibly|perhaps|maybe|unlikely|rarely|seldom|doubt\p{L}*|fail(?:s|ed)?|den(?:y|ies|ied)|refus\p{L}*|avoid\p{L}*|few)(?!\p{L})/giu,
] as const;

/** Words that say when something holds: of what happened once they may go, of what holds or is to be done they may not. */
const WHEN = /(?<!\p{L})(?:while|whilst|when|whenever|wherever|once|during|after|since|within)(?!\p{L})/giu;
/** Who did something, once: a name or a pronoun with its verb. */
const HAPPENED =
  /(?<!\p{L})(?:was|were|had|said|told|(?:\p{Lu}[\p{L}'’]+|he|she|they|it|who) \p{L}+[^e\P{L}]ed)(?!\p{L})/u;
const HOLDS =
  /(?<!\p{L})(?:is|are|am|be|has|have|must|should|shall|can|will|would|i|we|you|my|our|your|let|please)(?!\p{L})/iu;
/** Weaken or turn the word behind them, which may not stay alone. */
const WEAKENS =
  /^\P{L}*(?:almost|nearly|about|around|roughly|approximately|virtually|practically|partly|partially|mostly|largely|half|than|least|most|too|because|although|though|despite|while|whilst|when|whenever|during|after|since)$/iu;

/** News of now, and what went before it: `has signed, after winning`. */
const NEWS =
  /(?<!\p{L})(?:ha(?:s|ve) (?:\p{L}+ly |just )?(?:been|\p{L}+[^e\P{L}]ed)|(?:is|are) (?:\p{L}+ly )?\p{L}+ing)(?!\p{L})/gu;
const AFTER_DOING = /(?<!\p{L})(?:after|since) \p{L}+ing(?!\p{L})/giu;

/** Words that promise another one: a cut may not stop at one where the sentence goes on. */
const OPEN_END =
  /(?<!\p{L})(?:an?|the|to|of|for|from|with|by|in|on|at|and|or|but|as|that|than|into|about|is|was|are|were)[^\p{L}]*$/iu;
/** The last word with the marks after it. */
const LAST_WORD = /\S+$/u;
/** Begins what a verb or a preposition is about. */
const DETERMINER =
  /^\P{L}*(?:the|an?|my|our|your|his|her|its|their|this|these|those|all|every|each|some|any)(?!\p{L})/iu;
/** Binds what follows it to what stands before, or is whom what follows is said of. */
const BINDS =
  /^\P{L}*(?:of|in|on|at|for|with|by|from|to|into|about|over|under|between|against|i|we|you|he|she|it|they|who|which)$/iu;
const ENDS_CLAUSE = /[,;:)]$/u;
const FIGURE = /\p{N}(?:[.,:]?\p{N})*/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const wordsOf = (text: string): readonly string[] => text.match(/\S+/gu) ?? [];
const bare = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/**
 * Where in `source` each of the words of `kept` stands, with as few gaps between them as can be; null where they do not
 * stand there in this order. A word that stands twice is thus taken where its neighbours are.
 */
const placesOf = (source: readonly string[], kept: readonly string[]): readonly number[] | null => {
  const words = source.map(bare);
  let row = new Map([[-1, { gaps: 0, places: [] as readonly number[] }]]);
  for (const word of kept.map(bare)) {
    const next: typeof row = new Map();
    let best: { readonly gaps: number; readonly places: readonly number[] } | undefined;
    for (const [index, other] of words.entries()) {
      const before = row.get(index - 1);
      const far = best;
      if (before !== undefined && (best === undefined || before.gaps < best.gaps)) best = before;
      if (other !== word) continue;
      if (before !== undefined && (far === undefined || before.gaps <= far.gaps + 1))
        next.set(index, { gaps: before.gaps, places: [...before.places, index] });
      else if (far !== undefined) next.set(index, { gaps: far.gaps + 1, places: [...far.places, index] });
    }
    row = next;
  }
  const ends = [...row].map(([index, { gaps, places }]) => ({
    gaps: gaps + (index < words.length - 1 ? 1 : 0),
    places,
  }));
  return ends.sort((a, b) => a.gaps - b.gaps)[0]?.places ?? null;
};

/**
 * Whether words between two that are kept were left out from an article on, or up to a preposition or a pronoun: then what
 * stands before them takes another object than it had, or what stands after them another subject. What weakens a word that
 * is kept may not go either.
 */
const changesParts = (sentence: string, shortened: string): boolean => {
  const source = wordsOf(sentence);
  const places = placesOf(source, wordsOf(shortened));
  if (places === null) return true;
  return places.some((place, at) => {
    const last = places[at - 1];
    if (place !== (last ?? -1) + 1 && WEAKENS.test(source[place - 1] ?? '')) return true;
    if (last === undefined || place === last + 1) return false;
    const [first = '', bound = ''] = [source[last + 1], source[place - 1]];
    return BINDS.test(bound) || (DETERMINER.test(first) && !ENDS_CLAUSE.test(source[last] ?? ''));
  });
};

/** Whether the figures kept are neighbours in the source: "from 120 to 150, then to 180" is not "from 120 to 180". */
const keepsFiguresTogether = (sentence: string, shortened: string): boolean => {
  const all = sentence.match(FIGURE) ?? [];
  const kept = shortened.match(FIGURE) ?? [];
  return all.some((_, from) => kept.every((figure, at) => figure === all[from + at])) || kept.length === 0;
};

/** Whether a time that was left out bounds what is said: a rule, a task or a state, not what happened once. */
const losesTime = (sentence: string, shortened: string): boolean => {
  const lost = countOf(sentence, WHEN) - countOf(shortened, WHEN);
  if (lost === 0) return false;
  const isPast = countOf(sentence, AFTER_DOING) - countOf(shortened, AFTER_DOING) === lost;
  const told = isPast ? shortened.replace(NEWS, 'was') : shortened;
  return !HAPPENED.test(told) || HOLDS.test(told) || TURNS.some((turn) => countOf(told, turn) > 0);
};

/** Who says it, or what it is said of: `Anna: I can't` is not what the writer cannot. */
const losesSpeaker = (sentence: string, shortened: string): boolean => {
  const label = SPEAKER.exec(sentence)?.[0];
  return label !== undefined && !shortened.startsWith(label.trim());
};

/** True when `shortened` keeps the meaning of an English sentence as far as words can tell. */
export const isSafeCut = (sentence: string, shortened: string): boolean =>
  TURNS.every((turn) => countOf(shortened, turn) === countOf(sentence, turn)) &&
  countOf(shortened, /["“”„«»]/gu) % 2 === 0 &&
  countOf(shortened, /\(/gu) === countOf(shortened, /\)/gu) &&
  wordsOf(shortened).length >= MIN_WORDS &&
  (!OPEN_END.test(shortened) || LAST_WORD.exec(shortened)?.[0] === LAST_WORD.exec(sentence)?.[0]) &&
  shortened.length <= sentence.length * MAX_LENGTH_SHARE &&
  keepsFiguresTogether(sentence, shortened) &&
  !losesSpeaker(sentence, shortened) &&
  !losesTime(sentence, shortened) &&
  !changesParts(sentence, shortened);
