import { GIVEN_NAMES } from '../../core/assistant/nameLists';
import { monthNumber } from '../../core/text/calendarNames';
import { plainWord } from '../../core/text/countryNames';
import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';

/** A name that stays what it is. */
export interface KeptName extends TextSpan {
  /** What the target must show. */
  readonly name: string;
  /** What is shown for all of the span, a title before the name included. */
  readonly shown: string;
}

const NAME = String.raw`\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*(?:[-'’]\p{Lu}[\p{L}\p{M}]+)?`;
const titled = (titles: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}\p{Nd}-])(?<title>${titles})\s(?<name>${NAME})(?![\p{L}\p{M}\p{Nd}_-])`, 'gu');
/** What a name must follow. "am Fr. Zahnarzt" is a Friday; "meine Frau Anna" a wife. */
const TITLED: Readonly<Record<Language, RegExp>> = {
  en: titled(String.raw`(?:Mr|Mrs|Ms|Dr)\.?|Miss`),
  de: titled(
    String.raw`(?:(?:Herrn?|Hr\.|(?<!(?:[mdsMDS]ein|[iI]hr|[uU]ns(?:e)?r|[eE]u(?:e)?r)(?:e[rns]?)?\s)Frau|(?<=(?:mit|bei|für|an|zu|über|gegen|ohne|[Ll]iebe|[Ss]ehr geehrte)\s)Fr\.)(?:\sDr\.)?|Dr\.)`,
  ),
  es: titled(String.raw`(?:Sra?|Srta|Dra?)\.|[Ss]eñor(?:a|ita)?`),
  fr: titled(String.raw`M\.|M(?:me|lle)\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle`),
  pt: titled(String.raw`(?:Sra?|Dra?)\.|[Ss]enhora?`),
};
/** Who they are, not how they are called. */
const ROLE =
  /^(?:prasident|burgermeister|minister|kanzler|doktor|doctor|direktor|director|lehrer|nachbar|kolleg|ober|richter|pfarrer|general|chef|professor|president|mayor|maire|ministre|ministr|alcalde|juez|juiz|prefeito|presidente|docteur|directeur)/u;
/** Saints, popes and kings have a name in each language. */
const HOLY =
  /(?:^|[^\p{L}])(?:saint|st\.?|st[ae]|sankt|san|santo|santa|são|saintes?|heiliger?n?|pope|papst|papa|pape|kings?|könig(?:in)?|queen|kaiser(?:in)?|rey|reina|rei|rainha|roi|reine|virgin|virgen|jungfrau|vierge|north|south)\s$/iu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

const germanTitle = (title: string): string => (title.endsWith('Dr.') ? 'Dr.' : title.startsWith('H') ? 'Mr.' : 'Ms.');

/** Names with the title before them, as the text writes both. */
export const titledNames = (
  text: string,
  language: Language,
): (TextSpan & { readonly title: string; readonly name: string })[] =>
  Array.from(text.matchAll(TITLED[language]), ({ 0: all, index, groups }) => {
    const { title = '', name = '' } = groups ?? {};
    return { start: index, end: index + all.length, title, name };
  }).filter(({ name }) => !ROLE.test(plainWord(name)));

/** Names of which nothing but the name is right: what follows a title, and given names that are no other word. */
export const keptNames = (text: string, language: Language): KeptName[] => {
  const behindTitles = titledNames(text, language).map(({ start, end, title, name }): KeptName => {
    // Only English is spoken where German goes; elsewhere the packs know the titles.
    return language === 'de'
      ? { start, end, name, shown: `${germanTitle(title)} ${name}` }
      : { start: end - name.length, end, name, shown: name };
  });
  const given = Array.from(text.matchAll(WORD), ({ 0: name, index }): KeptName => {
    // Portuguese has an article before names, which the target does not want.
    const article = language === 'pt' ? /(?<![\p{L}\p{M}'’-])[oa]\s$/iu.exec(text.slice(0, index)) : null;
    return { start: index - (article?.[0].length ?? 0), end: index + name.length, name, shown: name };
  }).filter(
    ({ name, start, end }) =>
      /^\p{Lu}\p{M}*\p{Ll}/u.test(name) &&
      GIVEN_NAMES.has(plainWord(name)) &&
      monthNumber(name) === null &&
      // Max. 5 is no one.
      !/^(?:-|\.\s*\p{Nd})/u.test(text.slice(end)) &&
      !/[-'’_]$/u.test(text.slice(0, start)) &&
      !HOLY.test(text.slice(0, start)) &&
      behindTitles.every((other) => end <= other.start || start >= other.end),
  );
  return [...behindTitles, ...given].sort((a, b) => a.start - b.start);
};

/** Those of `names` that `target` does not show; an ending of the genitive is one letter more. */
export const lostNames = (names: readonly KeptName[], target: string): KeptName[] => {
  const words = target.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return names.filter(
    ({ name }) =>
      !words.some(
        (word) => word.startsWith(name.normalize('NFC')) && /^(?:['’]?s?)$|^['’-]/u.test(word.slice(name.length)),
      ),
  );
};
