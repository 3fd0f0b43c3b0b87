import { votesOf } from '../../core/text/languageVotes';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Turn a whole clause round: one of them does, and a second one goes on with it (`ni`, `nem`, `nor`). */
const OF_CLAUSES = words(
  'not no never none nobody no-one nothing nowhere neither nor cannot hardly barely scarcely ' +
    'nicht nichts nie niemals niemand niemandem niemanden nirgends nirgendwo kein keine keinen keinem keiner keines ' +
    'keinesfalls keineswegs weder kaum nunca jamás nada nadie ningún ninguno ninguna tampoco ni apenas ' +
    'ne pas jamais rien aucun aucune aucunement não ninguém nenhum nenhuma nem non nessun nessuno nessuna niente niet ' +
    'geen nooit',
);
/** Take something out of what is said, in a clause that is turned round too: `not without Anna`. */
const OF_PARTS = words('without unless except ohne außer sin salvo excepto sans sauf sem exceto senza zonder');
/** At the end of a German clause they turn the verb: `sagt den Termin ab`, `fällt aus`. */
const TURNING_PARTICLE = /^(?:ab|aus)$/u;
const JOINED = /^(?:n['’]\p{L}+|\p{L}+n['’]t)$/u;

const FRENCH_FIRST_HALF = /^(?:ne|n['’]\p{L}+)$/u;
const FRENCH_SECOND_HALF = /^(?:pas|plus|point|guère|jamais|rien|personne|aucune?|que|qu['’]\p{L}+)$/u;
/** `ne se vend plus` */
const FRENCH_DISTANCE = 4;

/** The last dot alone is that of the sentence: `No. 5` is no `no`. */
const bare = (word: string, at: number, all: readonly string[]): string =>
  word.toLowerCase().replace(at === all.length - 1 ? /^[^\p{L}]+|[^\p{L}]+$/gu : /^[^\p{L}]+|[^\p{L}.]+$/gu, '');

/** Where the word stands that makes a `ne` whole; that of the `ne` where none does. */
const frenchEnd = (clause: readonly string[], at: number): number => {
  const second = clause.slice(at + 1, at + 1 + FRENCH_DISTANCE).findIndex((word) => FRENCH_SECOND_HALF.test(word));
  return second === -1 ? at : at + 1 + second;
};

/** The place of the last word that a clause may not be cut before, lest it say the opposite; -1 where none turns it. */
export const turnedUntil = (clause: readonly string[]): number => {
  const plain = clause.map(bare);
  // Portuguese `no` is `in the`.
  const isPortuguese = votesOf(clause.join(' ')).ranking[0]?.language === 'pt';
  const first = plain.findIndex(
    (word) => (OF_CLAUSES.has(word) && !(isPortuguese && word === 'no')) || JOINED.test(word),
  );
  const turned = first !== -1 && FRENCH_FIRST_HALF.test(plain[first] ?? '') ? frenchEnd(plain, first) : first;
  const taken = plain.findLastIndex((word) => OF_PARTS.has(word));
  return Math.max(turned, taken, TURNING_PARTICLE.test(plain.at(-1) ?? '') ? plain.length - 1 : -1);
};

/** Directly before or behind a verb they turn it; before a noun they do not (`no budget` is about the budget). */
const OF_VERBS = words('not never cannot nicht nie niemals ne pas jamais não nunca');

/** True where `word` turns the verb beside it; `no` does so in Spanish. */
export const turnsVerb = (word: string, isSpanish: boolean): boolean => {
  const plain = word.toLowerCase();
  return OF_VERBS.has(plain) || JOINED.test(plain) || (isSpanish && plain === 'no');
};
