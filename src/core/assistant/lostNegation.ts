import type { Language } from '../../shared/languages';
import type { TranslationPair } from './translationPair';

const word = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}\p{Nd}_-])(?:${source})(?![\p{L}\p{M}\p{Nd}_-])`, 'iu');

/** What surely denies. A lone `no` may stand for a number, "not until" for the German erst. */
const DENIES: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`${word('not|never|cannot|nobody').source}|(?<=\\p{L}n)['’]t(?!\\p{L})`, 'iu'),
  de: word(String.raw`nicht|nie|niemals|kein(?:e[mnrs]?)?|niemand(?:e[mn])?`),
  es: word(String.raw`no|nunca|jamás|nadie|ning[uú]n[ao]?`),
  fr: /(?<![\p{L}\p{M}])(?:ne\s|n['’])(?:\p{L}+(?:['’\s-])){1,3}?(pas|jamais|rien|personne)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])ne (pas|jamais|rien)(?![\p{L}\p{M}])/iu,
  pt: word(String.raw`não|nunca|jamais|ninguém|nenhuma?`),
};

/** Turns of speech that another language says without a word that denies. */
const SAID_OTHERWISE: Readonly<Record<Language, RegExp>> = {
  en: word(
    String.raw`(?:un)?till?|forget|hesitate|wait|help|mind|only|why|but|least|worry|miss|sure|bad|whether|unless|too|enough|mention|care|matter|same|long`,
  ),
  de: word(
    String.raw`wahr|vergiss|vergess\p{L}*|zöger\p{L}*|zuletzt|nur|bevor|bis|selten|ob|sondern|umsonst|schlecht|unbedingt|viel|wenig|ganz|sorgen?`,
  ),
  es: word(
    String.raw`obstante|hasta|olvid\p{L}*|dud\p{L}*|dej\p{L}*|sino|más|menos|solo|sólo|casi|falta|hay de|pas\p{L}*|preocup\p{L}*|si|cuando`,
  ),
  fr: word(
    String.raw`est-ce|avant|jusqu|oubli\p{L}*|hésit\p{L}*|que|manqu\p{L}*|seulement|inqui\p{L}*|mal|importe|si|loin|grave|peine`,
  ),
  pt: word(
    String.raw`até|esque[cç]\p{L}*|hesit\p{L}*|deix\p{L}*|só|apenas|mais|menos|senão|obstante|quase|preocup\p{L}*|se|quando`,
  ),
};

/** Whatever may deny in a target, by itself or as a part of a word. */
const MAY_DENY: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `${word(String.raw`not?|never|cannot|cant|dont|none|nobody|nothing|nowhere|nor|neither|without|hardly|barely|rarely|avoid\p{L}*|refus\p{L}*|fail\p{L}*|stop\p{L}*|unless|except|lack\p{L}*|absent|miss\p{L}*|forbid\p{L}*|prohibit\p{L}*|instead|remember|prevent\p{L}*|den(?:y|ied)|any(?:one|body|thing|more)?|least|(?:un|im|in|dis|ir)\p{L}{4,}|\p{L}+less|non-?\p{L}*`).source}|n['’]t`,
    'iu',
  ),
  de: word(
    String.raw`nicht\p{L}*|nie|niemals|niemand\p{L}*|nirgend\p{L}*|kein\p{L}*|nein|ohne|weder|noch|kaum|selten|statt\p{L}*|außer|verboten|untersagt|vermeid\p{L}*|weiger\p{L}*|fehl\p{L}*|verhinder\p{L}*|erst|un(?!d|s|ter|ten|gef|iv)\p{L}{4,}|\p{L}+(?:los|frei)(?:e[mnrs]?)?`,
  ),
  es: word(
    String.raw`no|nunca|jamás|nada|nadie|ning[uú]n\p{L}*|ni|sin|tampoco|apenas|excepto|salvo|evit\p{L}*|prohib\p{L}*|neg\p{L}*|falt\p{L}*|impid\p{L}*|imped\p{L}*|rara|recuerd\p{L}*|(?:in|im|des)\p{L}{5,}`,
  ),
  fr: new RegExp(
    `${word(String.raw`ne|non|pas|plus|jamais|rien|personne|aucune?|ni|sans|guère|sauf|évit\p{L}*|interdi\p{L}*|refus\p{L}*|manqu\p{L}*|empêch\p{L}*|rarement|nulle?|peine|(?:in|im|dés)\p{L}{5,}`).source}|(?<!\\p{L})n['’]\\p{L}`,
    'iu',
  ),
  pt: word(
    String.raw`não|nunca|jamais|nada|ninguém|nenhu\p{L}*|nem|sem|tampouco|exceto|salvo|evit\p{L}*|proib\p{L}*|neg\p{L}*|falt\p{L}*|imped\p{L}*|raramente|mal|lembr\p{L}*|(?:in|im|des)\p{L}{5,}`,
  ),
};

/**
 * The word that denies a sentence whose target surely denies nothing; a question is left alone: negated or not, it asks
 * the same.
 */
export const lostNegation = ({ source, target, from, to }: TranslationPair): string[] => {
  const found = DENIES[from].exec(source);
  if (found === null || source.includes('?') || SAID_OTHERWISE[from].test(source) || MAY_DENY[to].test(target))
    return [];
  // English contracts it: don't.
  const whole = /\p{L}+['’]t$/u.exec(source.slice(0, found.index + found[0].length))?.[0];
  return [whole ?? found[1] ?? found[2] ?? found[0]];
};
