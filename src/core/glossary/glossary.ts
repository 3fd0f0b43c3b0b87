import type { Language } from '../../shared/languages';
import type { TextSpan } from '../../shared/protocol';
import { ALONE_HEADINGS } from './rows/alone/headings';
import { ALONE_KINDS } from './rows/alone/kinds';
import { ALONE_THINGS_A_TO_K } from './rows/alone/thingsAToK';
import { ALONE_THINGS_L_TO_Z } from './rows/alone/thingsLToZ';
import { ALONE_VERBS } from './rows/alone/verbs';
import { BELONGINGS } from './rows/belongings';
import { ERRANDS } from './rows/errands';
import { GARDEN } from './rows/garden';
import { GROCERIES } from './rows/groceries';
import { HOUSEHOLD } from './rows/household';
import { KITCHEN } from './rows/kitchen';
import { LEISURE } from './rows/leisure';
import { PEOPLE } from './rows/people';
import { TRAVEL } from './rows/travel';
import { isTermInPlace } from './termPlace';
import { isVerbInPlace, isVerbRow } from './verbPlace';

/** A word or phrase of everyday life that stands in a text, and what another language says for it. */
export interface GlossaryTerm extends TextSpan {
  /** Any of them will do, inflected as listed; small but for German nouns. */
  readonly targets: readonly string[];
}

/**
 * A row is a line of rows/: the same word in five languages, parted by `; `, each with the forms that a note would hold, parted by
 * `, `, the usual one first. Plurals and cases are written out; small letters, but for German nouns. The cells are English,
 * German, Spanish, French and Portuguese.
 */
/** Stands before a form that is right as a target, and as a source may mean something else. */
const TARGET_ONLY = '~';
/** What an English verb form ends with that belongs to the noun behind it: "back up the". */
const ARTICLE_BEHIND = / (?:the|my)$/iu;
/** Words of the longest form. */
const MOST_WORDS = 6;

/** Two words where an apostrophe stands: l'eau, Anna's. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*['’]?/gu;

type Cell = readonly string[];
interface Glossary {
  readonly rows: readonly (readonly Cell[])[];
  /** Rows by each form that tells them, of each language. */
  readonly rowOf: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  /** Those that say a word which stands alone: in a sentence it may mean something else, and a pack knows it there. */
  readonly aloneRowOf: Readonly<Record<Language, ReadonlyMap<string, number>>>;
}

/** As forms are compared: small, its words parted by single spaces. */
const keyOf = (form: string): string => (form.toLocaleLowerCase().replace(/’/gu, "'").match(WORD) ?? []).join(' ');

const rowsOf = (...texts: readonly string[]): Cell[][] =>
  texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => line.split('; ').map((cell) => cell.split(', ')));

let glossary: Glossary | null = null;
const readGlossary = (): Glossary => {
  if (glossary !== null) return glossary;
  const common = rowsOf(GROCERIES, KITCHEN, GARDEN, HOUSEHOLD, BELONGINGS, PEOPLE, TRAVEL, LEISURE, ERRANDS);
  const rows = [
    ...common,
    ...rowsOf(ALONE_HEADINGS, ALONE_THINGS_A_TO_K, ALONE_THINGS_L_TO_Z, ALONE_KINDS, ALONE_VERBS),
  ];
  const keys = (column: number, first: number, end: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let row = first; row < end; row += 1)
      for (const form of rows[row]?.[column] ?? []) {
        const key = keyOf(form);
        if (!form.startsWith(TARGET_ONLY) && !found.has(key)) found.set(key, row);
      }
    return found;
  };
  const byLanguage = (first: number, end: number) => ({
    en: keys(0, first, end),
    de: keys(1, first, end),
    es: keys(2, first, end),
    fr: keys(3, first, end),
    pt: keys(4, first, end),
  });
  glossary = { rows, rowOf: byLanguage(0, common.length), aloneRowOf: byLanguage(common.length, rows.length) };
  return glossary;
};

/** Cells by language: English, German, Spanish, French, Portuguese. */
export const glossaryRows = (): readonly (readonly Cell[])[] => readGlossary().rows;

const cellsOf = (row: readonly Cell[]): Readonly<Record<Language, Cell>> => {
  const [en = [], de = [], es = [], fr = [], pt = []] = row;
  return { en, de, es, fr, pt };
};

const formOf = (cell: Cell, key: string): string => cell.find((form) => keyOf(form) === key) ?? '';

/** Of two cells with as many forms those at the place of `key`: `day, days; Tag, Tage`. Rows of words that stand alone are so. */
const sameForm = (own: Cell, cell: Cell, key: string): Cell =>
  own.length === cell.length ? cell.filter((_, index) => keyOf(own[index] ?? '') === key) : cell;

/**
 * Terms of `text` in order, the longest wherever several begin; none overlap.
 *
 * @param isAlone nothing stands around `text`: words count, too, that are sure only then.
 */
export const termsIn = (text: string, from: Language, to: Language, isAlone = false): GlossaryTerm[] => {
  const { rows, rowOf, aloneRowOf } = readGlossary();
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
      const key = keyOf(tail === 0 ? source : source.slice(0, -tail));
      const common = rowOf[from].get(key);
      const row = common ?? (isAlone ? aloneRowOf[from].get(key) : undefined);
      if (row === undefined) continue;
      const cells = cellsOf(rows[row] ?? []);
      const form = formOf(cells[from], key);
      if (!isTermInPlace(text, { start, end: end - tail }, form, from)) continue;
      if (common !== undefined && isVerbRow(cells) && !isVerbInPlace(source, text.slice(0, start), from, to, cells))
        continue;
      const forms = common === undefined ? sameForm(cells[from], cells[to], key) : cells[to];
      const targets = forms.map((form) => {
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

/**
 * Whether a target says a term: as a word of its own, or as what a German compound begins with, Ofentür.
 */
export const isHeld = (target: string, term: GlossaryTerm, to: Language): boolean => {
  if (heldForm(target, term) !== undefined) return true;
  if (to !== 'de') return false;
  const words = target.match(/\p{Lu}\p{L}+/gu) ?? [];
  return term.targets.some((form) => form.length > 3 && words.some((word) => word.startsWith(form)));
};

/** The form in which a target says a term, as a word of its own; undefined when it does not. */
export const heldForm = (target: string, { targets }: GlossaryTerm): string | undefined => {
  // l'aspirateur holds aspirateur.
  const words = (text: string): string => ` ${keyOf(text).replace(/'/gu, ' ')} `;
  return targets.find((form) => words(target).includes(words(form)));
};
