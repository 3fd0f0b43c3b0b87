import type { TextSpan } from '../../shared/protocol';
import { isEverydayWord } from '../text/languageVotes';
import { senseOf } from '../text/sense';
import type { Gap } from './gaps';
import { isOwnDoing, isOwnStory } from './pairCues';
import { plainOf } from './plainText';
import { plainWords } from './quizItem';
import type { AnswerKind } from './quizItem';
import type { Rarity } from './rarity';
import type { TellingLine } from './tellingLines';

const BASE = { date: 1.6, number: 1.7, name: 1.3, term: 0.5 } as const satisfies Record<Gap['kind'], number>;
const RARE = { date: 0, number: 0, name: 0.9, term: 1.1 } as const satisfies Record<Gap['kind'], number>;
/** "Osmosis is the …": what a sentence says what it is. */
const DEFINES =
  /^\s*(?:[*_=]+\s*)?(?:is|are|was|were|means|ist|sind|war|waren|heißt|bedeutet|nennt|es|son|era|significa|se llama|est|sont|était|signifie|désigne|é|são|eram?|significa)\s+(?:an?|the|one|ein\p{L}*|die|der|das|un|una|el|la|los|las|une|le|les|um|uma|o|os|as)(?!\p{L})/u;
/** What stands before the word that a sentence defines: an article at most. */
const ARTICLE_ALONE =
  /^[\s*_=]*(?:(?:the|an?|der|die|das|eine?|el|la|los|las|una?|le|les|une|os?|as?|uma?)\s+|l['’])?$/iu;
/** "… is called", in five languages: the name follows. */
const NAMES_IT =
  /(?:^|\s)(?:called|named|known as|hei(?:ß|ss)(?:t|en)|namens|sogenannte[nrs]?|(?:se )?llaman?|llamad[oa]s?|s['’]appellent?|appelée?s?|nommée?s?|chamad[oa]s?|chamam?-se)\s+(?:(?:an?|the|el|la|le|les|o|a)\s+)?[“"'„«*_=]*$/iu;
const PREPOSITION = /(?:^|\s)(?:of|by|with|from|into|de|por|con|en|com|em|par|avec|dans)\s+$/iu;
const NAMED_AFTER = /^(?:after|for|by|nach|por|depuis|selon)$/iu;
/** "between 30 and 90": one end of a stretch is told by nothing but the other. */
const STRETCH_BEFORE = /\p{Nd}\s*(?:and|to|or|und|bis|oder|y|o|a|et|ou|à|e|até|[–—-])\s*$/u;
const STRETCH_AFTER = /^\.?\s*(?:and|to|or|und|bis|oder|y|o|a|et|ou|à|e|até|[–—-])\s*\p{Nd}/u;
/** A noun stands between such a word and something that is none. */
const DETERMINER =
  /(?:^|[\s(])(?:the|an?|der|die|das|den|dem|des|ein|eine|einen|einem|einer|el|la|los|las|una?|le|les|une|du|des|os?|as?|uma?|[ld]['’])\s*$/iu;

/** Below it a gap asks for nothing that anybody would want to know by heart. */
export const LEAST_WORTH = 1.5;

/** Good enough where a note of facts has few better ones: a long noun at the end of its phrase, a short name. */
export const secondWorth = (kind: AnswerKind): number => (kind === 'term' ? 0.78 : 1.2);

/**
 * What a gap is worth: what its writer set apart, figures, names, what the note is about and what is rare are asked for;
 * a word that nothing speaks for stays in its sentence.
 */
export const gapWorth = (title: string, lines: readonly TellingLine[], body: string, isGerman: boolean) => {
  const titleWords: ReadonlySet<string> = new Set(plainWords(title));
  const topics = new Set([...titleWords].filter((word) => !isEverydayWord(word)));
  for (const { kind, prose } of lines) {
    if (kind === 'heading')
      for (const run of prose) for (const word of plainWords(plainOf(body, run))) topics.add(word);
  }
  const uses = new Map<string, number>();
  for (const word of plainWords(body)) uses.set(word, (uses.get(word) ?? 0) + 1);

  return (sentence: TextSpan) => {
    const { hasReason, isDecision } = senseOf(body, { ...sentence, kind: 'text', block: 0 });
    const bonus = (hasReason ? 0.2 : 0) + (isDecision ? 0.2 : 0);
    return (gap: Gap, rarity: Rarity): number => bonus + worthOf(gap, sentence, rarity);
  };

  function worthOf(gap: Gap, sentence: TextSpan, rarity: Rarity): number {
    const { start, end, kind, strong } = gap;
    const text = body.slice(start, end);
    const words = plainWords(text);
    const before = body.slice(sentence.start, start);
    const after = body.slice(end, sentence.end);
    let worth: number = BASE[kind] + RARE[kind] * rarity(text);
    if (strong) worth += 1.5;
    const isTopic = words.some((word) => topics.has(word));
    const isDefined = ARTICLE_ALONE.test(before) && DEFINES.test(after);
    const isNamed = NAMES_IT.test(before) && !NAMED_AFTER.test(text);
    const isUsed = words.some((word) => (uses.get(word) ?? 0) > 2);
    if (kind === 'term' || kind === 'name') {
      worth += (isTopic ? 0.5 : 0) + (isUsed ? 0.2 : 0) + (isDefined ? 1 : 0) + (isNamed ? 0.8 : 0);
    }
    const isWord = kind === 'term' || kind === 'name';
    const whole = body.slice(sentence.start, sentence.end);
    if (!strong && (isOwnStory(whole) || (isWord && isOwnDoing(whole)))) worth -= 0.5;
    // Every noun of German has a capital.
    if (kind === 'name' && isGerman && words.length === 1 && !strong) worth -= 0.4;
    if (kind === 'term' && !strong && !isNamed) {
      const next = /^\s*([\p{L}'’]+)/u.exec(after)?.[1];
      const standsAlone = next === undefined || isEverydayWord(next);
      const endsPhrase = standsAlone && (DETERMINER.test(before) || PREPOSITION.test(before));
      const isSpecial = isTopic || isDefined || isUsed;
      // Any word could be asked for; a noun at the end of its phrase makes a question that has one answer.
      if (!isSpecial) worth -= endsPhrase ? 0.4 : 1;
      if (!isDefined && !(DETERMINER.test(before) && standsAlone) && !(endsPhrase && !isSpecial)) worth -= 0.6;
    }
    // A bare small number ("two of the 3") is told by nothing around it.
    if (kind === 'number' && /^\p{Nd}$/u.test(text)) worth -= 0.5;
    if (kind === 'number' && (STRETCH_BEFORE.test(before) || STRETCH_AFTER.test(after))) worth -= 0.6;
    // Who asks for a note knows its title: it is asked for where the note says what it is, and nothing else is better.
    if (isWord && !strong && words.every((word) => titleWords.has(word)))
      return isDefined ? Math.min(worth, LEAST_WORTH) : worth - 1;
    return worth;
  }
};
