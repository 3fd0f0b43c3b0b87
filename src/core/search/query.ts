import { normalizeTag } from '../note/tags';
import type { DateRange } from './calendarRange';
import { CONTENT_KINDS } from './contents';
import type { ContentKind } from './contents';
import { beginsDateRange, dateRange } from './dateRange';
import { fold } from './fold';
import { saysSomething, withoutComma, withoutOuterSigns } from './punctuation';

const FLAGS = ['pinned', 'archived', 'trashed'] as const;
export type SearchFlag = (typeof FLAGS)[number];

type Condition =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'flag'; readonly flag: SearchFlag }
  | { readonly kind: 'has'; readonly content: ContentKind }
  | { readonly kind: 'title'; readonly term: string }
  | { readonly kind: 'edited' | 'created'; readonly range: DateRange }
  /** A word; those that are wanted are terms. */
  | { readonly kind: 'text'; readonly term: string };

/** Something that a note must be or, behind a minus, must not be. */
export type Filter = Condition & { readonly negative: boolean };

export interface Query {
  /** Folded; all of them must be found. Phrases hold spaces. */
  readonly terms: readonly string[];
  /** Terms that were quoted: no typo is forgiven in them. */
  readonly phrases: ReadonlySet<string>;
  readonly filters: readonly Filter[];
}

/**
 * Groups: a minus; the key of a filter with its words in quotes, or words in quotes alone, with a pair of groups of its
 * own for the quotes that point inwards, as in »so«; several words in single quotes; anything else.
 */
const TOKEN =
  /(-?)(?:(\p{L}+:)?["“„«]([^"”“»]*)["”“»]?|(\p{L}+:)?»([^«»]*)[«»]?|['‘‚](?=\S)([^'’‘\s]*\s[^'’‘]*)['’‘](?!\S)|(\S+))/gu;

const termOf = (words: string): string => fold(words).replace(/\s+/gu, ' ').trim();
/** Quotes round a single word say nothing; while several are being typed, the first has one already. */
const unquoted = (term: string): string => term.replace(/^'+|'+$/gu, '');

const oneOf = <Name extends string>(names: readonly Name[], value: string): Name | undefined =>
  names.find((name) => name === value.toLowerCase());

/** The filter that a key and its value make; `null` while it is being typed, `undefined` for what is none. */
const filterOf = (key: string, value: string, nowMs: number): Condition | null | undefined => {
  switch (key) {
    case 'tag': {
      const tag = fold(normalizeTag(value));
      return tag === '' ? null : { kind: 'tag', tag };
    }
    case 'is': {
      const flag = oneOf(FLAGS, value);
      return flag === undefined ? (value === '' ? null : undefined) : { kind: 'flag', flag };
    }
    case 'has': {
      const content = oneOf(CONTENT_KINDS, value);
      if (content !== undefined) return { kind: 'has', content };
      return CONTENT_KINDS.some((kind) => kind.startsWith(value.toLowerCase())) ? null : undefined;
    }
    case 'title': {
      const term = termOf(value);
      return term === '' ? null : { kind: 'title', term };
    }
    case 'edited':
    case 'created': {
      const range = dateRange(value, nowMs);
      return range === null ? (beginsDateRange(value) ? null : undefined) : { kind: key, range };
    }
    default:
      return undefined;
  }
};

/** Never fails: what is no filter is a word to look for. `nowMs`: what `today` counts from. */
export const parseQuery = (input: string, nowMs: number): Query => {
  const terms = new Set<string>();
  const phrases = new Set<string>();
  const filters: Filter[] = [];
  for (const match of input.matchAll(TOKEN)) {
    const [whole, minus, outwardKey, outward, inwardKey, inward, single, word = ''] = match;
    const quotedKey = outwardKey ?? inwardKey;
    const quoted = outward ?? inward ?? single;
    const negative = minus === '-';
    const colon = word.indexOf(':');
    const key = (quotedKey ?? (colon === -1 ? '' : word.slice(0, colon + 1))).slice(0, -1).toLowerCase();
    const isTag = /^#\p{L}/u.test(word);
    const filter = isTag
      ? filterOf('tag', word, nowMs)
      : filterOf(key, quoted ?? withoutComma(word.slice(colon + 1)), nowMs);
    if (filter === null) continue;
    if (filter !== undefined) {
      filters.push({ ...filter, negative });
      continue;
    }
    const isPhrase = quoted !== undefined && quotedKey === undefined;
    const term = isPhrase ? termOf(quoted) : unquoted(termOf(whole.slice(minus?.length ?? 0)));
    if (term === '') continue;
    if (negative) filters.push({ kind: 'text', term, negative });
    else {
      terms.add(term);
      if (quoted !== undefined) phrases.add(term);
    }
  }
  // A dash between two words is none of them; alone it is looked for.
  const said = [...terms].filter((term) => phrases.has(term) || saysSomething(term));
  return { terms: said.length + filters.length === 0 ? [...terms] : said, phrases, filters };
};

/** The query with the punctuation round its words taken off; null where there is none. What is quoted stays as it is. */
export const withoutPunctuation = (query: Query): Query | null => {
  const bare = query.terms.map((term) => (query.phrases.has(term) ? term : withoutOuterSigns(term)));
  return bare.every((term, place) => term === query.terms[place]) ? null : { ...query, terms: [...new Set(bare)] };
};
