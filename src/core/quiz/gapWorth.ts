import type { TextSpan } from '../../shared/protocol';
import { isEverydayWord, votesOf } from '../text/languageVotes';
import { senseOf } from '../text/sense';
import type { Gap } from './gaps';
import { plainOf } from './plainText';
import { plainWords } from './quizItem';
import type { Rarity } from './rarity';
import type { TellingLine } from './tellingLines';

const BASE = { date: 1.6, number: 1.7, name: 1.3, term: 0.5 } as const satisfies Record<Gap['kind'], number>;
const RARE = { date: 0, number: 0, name: 0.9, term: 1.1 } as const satisfies Record<Gap['kind'], number>;
/** "Osmosis is the …": what a sentence says what it is. */
const DEFINES =
  /^\s*(?:[*_=]*)\s*(?:is|are|was|were|means|ist|sind|war|waren|heißt|bedeutet|nennt|es|son|era|significa|se llama|est|sont|était|signifie|désigne|é|são|eram?|significa)\s+(?:an?|the|one|ein\p{L}*|die|der|das|un|una|el|la|los|las|une|le|les|um|uma|o|os|as)(?!\p{L})/u;
/** A noun stands between such a word and something that is none. */
const DETERMINER =
  /(?:^|[\s(])(?:the|an?|der|die|das|den|dem|des|ein|eine|einen|einem|einer|el|la|los|las|una?|le|les|une|du|des|os?|as?|uma?|[ld]['’])\s*$/iu;

/**
 * What a gap is worth: what its writer set apart, figures, names, what the note is about and what is rare are asked for;
 * a word that nothing speaks for stays in its sentence.
 */
export const gapWorth = (title: string, lines: readonly TellingLine[], body: string) => {
  const topics = new Set(plainWords(title).filter((word) => !isEverydayWord(word)));
  for (const { kind, prose } of lines) {
    if (kind === 'heading')
      for (const run of prose) for (const word of plainWords(plainOf(body, run))) topics.add(word);
  }
  const uses = new Map<string, number>();
  for (const word of plainWords(body)) uses.set(word, (uses.get(word) ?? 0) + 1);

  const isGerman = votesOf(body).ranking[0]?.language === 'de';

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
    const isDefined = /^[\s*_=]*(?:\p{L}{1,3}['’\s]+)?$/u.test(before) && DEFINES.test(after);
    const isUsed = words.some((word) => (uses.get(word) ?? 0) > 2);
    if (kind === 'term' || kind === 'name') worth += (isTopic ? 0.5 : 0) + (isUsed ? 0.2 : 0) + (isDefined ? 1 : 0);
    // Every noun of German has a capital.
    if (kind === 'name' && isGerman && words.length === 1 && !strong) worth -= 0.4;
    if (kind === 'term' && !strong) {
      if (!isTopic && !isDefined && !isUsed) worth -= 1;
      const next = /^\s*([\p{L}'’]+)/u.exec(after)?.[1];
      const standsAlone = next === undefined || isEverydayWord(next);
      // Any word could be asked for; a noun at the end of its phrase makes a question that has one answer.
      if (!isDefined && !(DETERMINER.test(before) && standsAlone)) worth -= 0.6;
    }
    // A bare small number ("two of the 3") is told by nothing around it.
    if (kind === 'number' && /^\p{Nd}$/u.test(text)) worth -= 0.5;
    return worth;
  }
};
