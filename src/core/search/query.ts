import { normalizeTag } from '../note/tags';
import { fold } from './fold';

const FLAGS = ['pinned', 'archived', 'trashed'] as const;
export type SearchFlag = (typeof FLAGS)[number];

export interface Query {
  /** Folded; all of them must be found. Phrases hold spaces. */
  readonly terms: readonly string[];
  /** Terms that were quoted: no typo is forgiven in them. */
  readonly phrases: ReadonlySet<string>;
  readonly without: readonly string[];
  readonly tags: readonly string[];
  readonly withoutTags: readonly string[];
  readonly flags: readonly SearchFlag[];
  readonly withoutFlags: readonly SearchFlag[];
}

const TOKEN = /(-?)(?:["“„]([^"”“]*)["”“]?|(\S+))/gu;

const flagOf = (value: string): SearchFlag | undefined => FLAGS.find((flag) => flag === value);

/** Never fails: what is no filter is a word to look for. */
export const parseQuery = (input: string): Query => {
  const terms = new Set<string>();
  const phrases = new Set<string>();
  const without = new Set<string>();
  const tags = new Set<string>();
  const withoutTags = new Set<string>();
  const flags = new Set<SearchFlag>();
  const withoutFlags = new Set<SearchFlag>();
  for (const match of input.matchAll(TOKEN)) {
    const negative = match[1] === '-';
    const word = match[3] ?? '';
    const [key, value] = word.includes(':')
      ? [word.slice(0, word.indexOf(':')).toLowerCase(), word.slice(word.indexOf(':') + 1)]
      : ['', ''];
    const tag = key === 'tag' ? normalizeTag(value) : /^#\p{L}/u.test(word) ? normalizeTag(word) : '';
    const flag = key === 'is' ? flagOf(value.toLowerCase()) : undefined;
    if (tag !== '') (negative ? withoutTags : tags).add(tag);
    else if (flag !== undefined) (negative ? withoutFlags : flags).add(flag);
    else if (key === 'tag' || (key === 'is' && value === '')) continue;
    else {
      const quoted = match[2] !== undefined;
      const term = fold((quoted ? match[2] : word) ?? '')
        .replace(/\s+/gu, ' ')
        .trim();
      if (term === '') continue;
      (negative ? without : terms).add(term);
      if (quoted && !negative) phrases.add(term);
    }
  }
  return {
    terms: [...terms],
    phrases,
    without: [...without],
    tags: [...tags],
    withoutTags: [...withoutTags],
    flags: [...flags],
    withoutFlags: [...withoutFlags],
  };
};
