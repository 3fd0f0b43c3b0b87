import { fenceReader } from '../note/fences';
import { CARRIED_CHARS } from './contextWindow';

/**
 * Words of sentences that nothing may finish unasked: about groups of people, death, illness and sex. What a small model
 * has read there is no help and can hurt. Short on purpose, by stem; a wrong silence costs a few letters.
 */
const GROUPS =
  'muslims?|jews?|jewish|christians?|hindus?|gays?|lesbians?|transgender|immigrants?|migrants?|refugees?|foreigners?|blacks?|whites?|asians?|arabs?|gypsies|women|men|girls|boys|disabled|' +
  'muslime?n?|juden?|jüdisch\\p{L}*|christen|schwule?n?|lesben|migrant\\p{L}*|flüchtling\\p{L}*|ausländer\\p{L}*|schwarzen?|araber\\p{L}*|frauen|männer|mädchen|behindert\\p{L}*|' +
  'musulman\\p{L}*|judí[oa]s?|cristian[oa]s|homosexual\\p{L}*|lesbianas|inmigrantes?|refugiad\\p{L}*|extranjer[oa]s|negr[oa]s|árabes?|gitan[oa]s?|mujeres|hombres|chicas|' +
  'juifs?|juives?|chrétien(?:ne)?s|lesbiennes|immigré\\p{L}*|réfugié\\p{L}*|étrangers|noirs|arabes?|femmes|hommes|filles|' +
  'muçulman[oa]s?|judeus?|judi[oa]s?|cristãos|cristãs|lésbicas|imigrantes?|estrangeir[oa]s|cigan[oa]s?|mulheres|homens|meninas|raparigas|deficientes';
const DEATH =
  'died|dies|dying|dead|deaths?|kill(?:ed|s|ing)?|suicid\\p{L}*|funeral|murder\\p{L}*|' +
  'gestorben|verstorben\\p{L}*|starb|sterben|stirbt|tod|tot|töten|tötet|selbstmord|beerdigung|mord|' +
  'muri[oó]|muert[oea]s?|morir|murió|fallec\\p{L}*|matar|mató|asesin\\p{L}*|' +
  'mort(?:e|s|es)?|mourir|meurt|décéd\\p{L}*|tuer|tué\\p{L}*|enterrement|meurtre|' +
  'morreu|morreram|morrer|morrendo|mort[oa]s?|falec\\p{L}*|matou|suicíd\\p{L}*|assassin\\p{L}*|homicídio|enterro|velório';
const ILLNESS =
  'cancer|tumou?rs?|hiv|aids|diagnos\\p{L}*|depress\\p{L}*|illness\\p{L}*|disease|miscarriage|abortion|overdose|' +
  'krebs|tumore?|depress\\p{L}*|krankheit\\p{L}*|fehlgeburt|abtreibung|' +
  'cáncer|sida|depresi\\p{L}*|enfermedad\\p{L}*|aborto|' +
  'sida|dépress\\p{L}*|maladies?|avortement|fausse couche|' +
  'câncer|cancro|tumores|doenças?|abort(?:o|ou|ar)';
const SEX =
  'sex(?!t(?!ing))\\p{L}*|rap(?:e|ed|ist)|porn\\p{L}*|naked|nude|' +
  'vergewaltig\\p{L}*|nackt\\p{L}*|viola(?:ción|do|da|r)|desnud[oa]s?|viol(?:er|ée?)?|nue?s?|' +
  'estupr\\p{L}*|violação|violad[oa]s?|nudez|pelad[oa]s?';
const SENSITIVE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${GROUPS}|${DEATH}|${ILLNESS}|${SEX})(?![\\p{L}\\p{M}\\p{N}])`,
  'iu',
);

/** How much of the text before the caret a sentence may be. */
const SENTENCE_CHARS = 400;

/** The sentence that the caret stands in, up to it. */
export const sentenceBefore = (before: string): string => {
  const text = before.slice(-SENTENCE_CHARS);
  return text.slice(Math.max(...['. ', '! ', '? '].map((end) => text.lastIndexOf(end)), text.lastIndexOf('\n')) + 1);
};

/** True where a suggestion would finish a sentence that is the person's alone to finish. */
export const isDelicate = (before: string): boolean => SENSITIVE.test(sentenceBefore(before));

const ADDRESS_AT_END = /(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:)\S*\s?$/iu;
const TABLE_MARKS = /^(?:\s*(?:(?::-*|-+):?\s*)?\|)+[\s:-]*$/u;
/** How much of a line is looked at. */
const LINE_CHARS = 2_000;

const inFrontMatter = (before: string): boolean =>
  /^---[ \t]*\r?\n/u.test(before) && !/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.test(before);

const inFence = (before: string): boolean => {
  const readFence = fenceReader(before);
  const part = before
    .split('\n')
    .map((line) => readFence(line))
    .at(-1);
  return part === 'open' || part === 'code';
};

/**
 * True where no prose goes on, by the text alone: behind an address, inside code, in front matter, and between the marks
 * of a table's row.
 *
 * @param before text up to the caret. Of a long note it is the end, where front matter and fences cannot be told.
 */
export const isNoPlace = (before: string): boolean => {
  const line = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - LINE_CHARS));
  if (ADDRESS_AT_END.test(line.slice(-300)) || TABLE_MARKS.test(line)) return true;
  if ((line.match(/`+/gu)?.length ?? 0) % 2 === 1) return true;
  return before.length < CARRIED_CHARS && (inFrontMatter(before) || inFence(before));
};
