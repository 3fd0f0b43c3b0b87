import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';
import { BELONGINGS } from './rows/belongings';
import { ERRANDS } from './rows/errands';
import { GARDEN } from './rows/garden';
import { GROCERIES } from './rows/groceries';
import { HOUSEHOLD } from './rows/household';
import { KITCHEN } from './rows/kitchen';
import { LEISURE } from './rows/leisure';
import { PEOPLE } from './rows/people';
import { TRAVEL } from './rows/travel';

/** A word or phrase of everyday life that stands in a text, and what another language says for it. */
export interface GlossaryTerm extends TextSpan {
  /** Any of them will do, inflected as listed; small but for German nouns. */
  readonly targets: readonly string[];
}

/**
 * A row is a line of rows/: the same word in five languages, parted by `; `, each with the forms that a note would hold, parted by
 * `, `, the usual one first. Plurals and cases are written out; small letters, but for German nouns. This is the order of the cells.
 */
const COLUMNS = ['en', 'de', 'es', 'fr', 'pt'] as const satisfies readonly Language[];
/** Stands before a form that is right as a target, and as a source may mean something else. */
const TARGET_ONLY = '~';
/** What an English verb form ends with that belongs to the noun behind it: "back up the". */
const ARTICLE_BEHIND = / (?:the|my)$/iu;
/** Relatives are called by what they are: "ask Grandma" names somebody, and is translated. */
const KIN = /^(?:grand|granny|step|god|mamie|papy|m[ée]m[ée]|p[ée]p[ée]|abuel|vov|av[óô])/iu;
/** Words of the longest form. */
const MOST_WORDS = 6;

/** Two words where an apostrophe stands: l'eau, Anna's. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*['’]?/gu;

type Cell = readonly string[];
interface Glossary {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows by each form that tells them, of each language. */
  readonly rowOf: Readonly<Record<Language, ReadonlyMap<string, number>>>;
}

/** As forms are compared: small, its words parted by single spaces. */
const keyOf = (form: string): string => (form.toLocaleLowerCase().replace(/’/gu, "'").match(WORD) ?? []).join(' ');

let glossary: Glossary | null = null;
const readGlossary = (): Glossary => {
  if (glossary !== null) return glossary;
  const rows = [GROCERIES, KITCHEN, GARDEN, HOUSEHOLD, BELONGINGS, PEOPLE, TRAVEL, LEISURE, ERRANDS]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => line.split('; ').map((cell) => cell.split(', ')));
  const keys = (column: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [row, cells] of rows.entries())
      for (const form of cells[column] ?? []) {
        const key = keyOf(form);
        if (!form.startsWith(TARGET_ONLY) && !found.has(key)) found.set(key, row);
      }
    return found;
  };
  glossary = { rows, rowOf: { en: keys(0), de: keys(1), es: keys(2), fr: keys(3), pt: keys(4) } };
  return glossary;
};

/** Cells by language: English, German, Spanish, French, Portuguese. */
export const glossaryRows = (): readonly (readonly Cell[])[] => readGlossary().rows;

/** Whether a word, or what people are addressed by, stands directly before. */
const isInside = (before: string): boolean =>
  /(?:[\p{L}\p{N}]|(?<!\p{L})(?:Mrs?|Ms|Dr|Sra?|Mme|Mlle|M)\.)\s+$/u.test(before);

/** Terms of `text` in order, the longest wherever several begin; none overlap. */
export const termsIn = (text: string, from: Language, to: Language): GlossaryTerm[] => {
  const { rows, rowOf } = readGlossary();
  const words = [...text.matchAll(WORD)];
  const terms: GlossaryTerm[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
      const [first, last] = [words[at], words[at + count - 1]];
      if (first === undefined || last === undefined) continue;
      const [start, end] = [first.index, last.index + last[0].length];
      const source = text.slice(start, end);
      // A term does not reach over a comma or a stop.
      if (/[^\p{L}\p{M}\p{N}\s'’-]/u.test(source)) continue;
      const tail = from === 'en' ? (/['’]s?$/u.exec(source)?.[0].length ?? 0) : 0;
      const row = rowOf[from].get(keyOf(tail === 0 ? source : source.slice(0, -tail)));
      if (row === undefined) continue;
      // "Call Rosemary", "Ms. Carpenter".
      const isName = from !== 'de' && count === 1 && /^\p{Lu}\p{Ll}/u.test(source) && isInside(text.slice(0, start));
      if (isName && !KIN.test(source)) continue;
      const targets = (rows[row]?.[COLUMNS.indexOf(to)] ?? []).map((form) => {
        const bare = form.replace(TARGET_ONLY, '');
        return to === 'en' ? bare.replace(ARTICLE_BEHIND, '') : bare;
      });
      const article = from === 'en' ? (ARTICLE_BEHIND.exec(source)?.[0].length ?? 0) : 0;
      terms.push({ start, end: end - tail - article, targets: [...new Set(targets)] });
      at += count - 1;
      break;
    }
  }
  return terms;
};

/** The form in which a target says a term, as a word of its own; undefined when it does not. */
export const heldForm = (target: string, { targets }: GlossaryTerm): string | undefined => {
  // l'aspirateur holds aspirateur.
  const words = (text: string): string => ` ${keyOf(text).replace(/'/gu, ' ')} `;
  return targets.find((form) => words(target).includes(words(form)));
};
