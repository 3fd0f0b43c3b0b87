import type { Language } from '../../shared/languages';

const list = (words: string): readonly string[] => words.split(' ');

/** Words that every text of a language is full of; a word of several languages stands in all of their lists. */
const COMMON = {
  en:
    'the a an and or but of to in on at by for from with about is are was were be been has have had do does did not no ' +
    "don't it's this that these those there here i you he she it we they my your his her our their me him us them what " +
    'who when where why how if because so than then can could will would should must may new all some any more most one two',
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber von zu zum zur in im an am auf aus bei mit ' +
    'nach für über um durch ohne gegen seit ist sind war waren sein hat haben hatte wird werden wurde nicht kein keine ich ' +
    'du er sie es wir ihr mein meine dein sein seine unser was wer wann wo warum wie wenn weil dass als auch noch nur ' +
    'schon sehr mehr alle heute morgen bitte',
  es:
    'el la los las un una unos unas y o pero de del a al en por para con sin sobre es son era fue ser está están hay ha ' +
    'han no sí que quien cuando donde como si porque más muy también ya yo tú él ella nosotros mi tu su sus me te se le lo ' +
    'nos este esta esto ese esa todo todos hoy mañana',
  fr:
    'le la les l un une des du de d et ou mais à au aux en dans par pour avec sans sur est sont était être a ont ne pas n ' +
    'que qui quand où comment si parce plus très aussi déjà je tu il elle on nous vous ils elles mon ma mes ton ta son sa ' +
    "ses notre votre leur ce cette ces c j qu s tout tous demain aujourd'hui",
  pt:
    'o a os as um uma uns umas e ou mas de do da dos das em no na nos nas ao à por pelo pela para com sem sobre é são era ' +
    'foi ser está estão há tem têm não sim que quem quando onde como se porque mais muito também já eu você ele ela nós meu ' +
    'minha seu sua me te lhe este esta isso tudo todos hoje amanhã',
  it:
    'il lo la i gli le un uno una e o ma di del della dei delle a al alla ai in nel nella da dal per con senza su sul è ' +
    'sono era essere ha hanno non che chi quando dove come se perché più molto anche già poi io tu lui lei noi mio mia tuo ' +
    'suo sua mi ti si ci questo questa quello tutto tutti oggi domani',
  nl:
    'de het een en of maar van te in op aan bij met naar voor over om door zonder uit is zijn was waren heeft hebben had ' +
    'wordt worden niet geen ik je jij hij zij ze wij we jullie mijn jouw haar ons onze wat wie wanneer waar waarom hoe als ' +
    'omdat dat die dit deze ook nog maar al zeer meer alle daarna morgen vandaag',
  sv: 'och att det som en ett är av för på med till den har de inte om han var jag vi du från men så kan ska eller',
  da: 'og at det som en et er af for på med til den har de ikke om han var jeg vi du fra men så kan skal eller',
  pl: 'i w na z do nie się że to jest o od po za co jak ale czy dla jego jej mam ma są był było będzie',
} as const;

/** ISO 639-1 codes of the languages that are told apart by their words. */
export type VotedLanguage = keyof typeof COMMON;

const VOTERS = new Map<string, VotedLanguage[]>();
for (const [language, words] of Object.entries(COMMON) as [VotedLanguage, string][])
  for (const word of new Set(list(words))) VOTERS.set(word, [...(VOTERS.get(word) ?? []), language]);

/** A word that every text of some language is full of. */
export const isEverydayWord = (word: string): boolean => VOTERS.has(word.toLowerCase().replace(/’/gu, "'"));

const WORD = /[\p{L}\p{M}]+(?:['’](?=t\b)[\p{L}\p{M}]+)?/gu;

export interface Votes {
  /** Words in all. */
  readonly words: number;
  /** Most votes first; a word of n languages gives each the nth part of one. */
  readonly ranking: readonly { readonly language: VotedLanguage; readonly votes: number; readonly hits: number }[];
}

/** Which languages the everyday words of `text` belong to. */
export const votesOf = (text: string): Votes => {
  const found = text.toLowerCase().replace(/’/gu, "'").match(WORD) ?? [];
  const tally = new Map<VotedLanguage, { votes: number; hits: number }>();
  for (const word of found) {
    const languages = VOTERS.get(word) ?? [];
    for (const language of languages) {
      const { votes, hits } = tally.get(language) ?? { votes: 0, hits: 0 };
      tally.set(language, { votes: votes + 1 / languages.length, hits: hits + 1 });
    }
  }
  const ranking = [...tally].map(([language, counts]) => ({ language, ...counts })).sort((a, b) => b.votes - a.votes);
  return { words: found.length, ranking };
};

const LEAST_WORDS = 4;

/**
 * True for a sentence that is surely not in `from`: a quotation, a line that was translated already. When in doubt it
 * is in the language of its note.
 */
export const isOtherLanguage = (sentence: string, from: Language): boolean => {
  const { words, ranking } = votesOf(sentence);
  const [best] = ranking;
  if (words < LEAST_WORDS || best === undefined || best.language === from) return false;
  const own = ranking.find(({ language }) => language === from);
  const hits = own?.hits ?? 0;
  return best.hits >= 3 && best.hits >= words * 0.3 && best.hits >= 3 * hits && best.votes >= 1.5;
};
