import { CONTENT_KINDS } from '../../core/search/contents';
import type { SectionCounts } from '../notes/librarySelectors';
import type { Section } from '../view/route';
import { tagsLike } from './tagsLike';

const TIMES = ['today', 'yesterday', 'week', 'month', 'year'] as const;

type FilterName =
  | 'tag'
  | 'title'
  | 'pinned'
  | 'archived'
  | 'trashed'
  | 'has'
  | (typeof CONTENT_KINDS)[number]
  | 'edited'
  | (typeof TIMES)[number]
  | 'without'
  | 'phrase';

/** One filter that the search understands, offered while one types. */
export interface FilterSuggestion {
  /** The whole query once this one is chosen. */
  readonly query: string;
  /** What stands in the list: `#boat`, `is:pinned`, or a text `offers:sign.<name>`. */
  readonly sign?: string;
  /** What it does: `offers:offer.<name>`; left out for a tag. */
  readonly name?: FilterName;
  /** Notes that it leaves; left out where that says nothing. */
  readonly count?: number;
}

/** The word at the end of the query, where the hand is; a minus before it stays. */
const LAST_WORD = /(?:^|\s)(-?)(\S+)$/u;

const whole = (counts: SectionCounts, section: Section): readonly FilterSuggestion[] => {
  const flags = [
    { name: 'pinned', count: counts.pinned, here: section.kind === 'pinned' },
    { name: 'archived', count: counts.archive, here: section.kind === 'archive' },
  ] as const;
  return [
    ...(counts.tags.length === 0 ? [] : [{ query: 'tag:', sign: 'tag:…', name: 'tag' } as const]),
    { query: 'title:', sign: 'title:…', name: 'title' },
    ...flags
      .filter(({ here }) => !here)
      .map(({ name, count }) => ({ query: `is:${name} `, sign: `is:${name}`, name, count })),
    { query: 'has:', sign: 'has:…', name: 'has' },
    { query: 'edited:', sign: 'edited:…', name: 'edited' },
    { query: '-', name: 'without' },
    { query: '"', name: 'phrase' },
  ];
};

/** What the search offers for a query whose caret is at its end; nothing once the filter is written out. */
export const suggestFilters = (query: string, counts: SectionCounts, section: Section): readonly FilterSuggestion[] => {
  if (counts.all + counts.archive + counts.trash === 0) return [];
  if (query === '') return whole(counts, section);
  // Inside an open quote every sign is a letter.
  if ((query.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 1) return [];
  const [, minus = '', word = ''] = LAST_WORD.exec(query) ?? [];
  const before = query.slice(0, query.length - word.length - minus.length);
  const key = /^(?:tag:|#)/iu.exec(word)?.[0];
  if (key !== undefined) {
    const part = word.slice(key.length);
    const fitting = tagsLike(counts.tags, part);
    if (fitting.length === 1 && fitting[0]?.tag === part.toLowerCase()) return [];
    return fitting.map(({ tag, count }) => ({ query: `${before}${minus}${key}${tag} `, sign: `#${tag}`, count }));
  }
  const [, filter = '', part = ''] = /^(is|has|edited|created):(.*)$/iu.exec(word.toLowerCase()) ?? [];
  const values: readonly { readonly name: FilterName; readonly count?: number }[] =
    filter === 'is'
      ? [
          { name: 'pinned', count: counts.pinned },
          { name: 'archived', count: counts.archive },
          { name: 'trashed', count: counts.trash },
        ]
      : filter === ''
        ? []
        : (filter === 'has' ? CONTENT_KINDS : TIMES).map((name) => ({ name }));
  return values
    .filter(({ name }) => name.startsWith(part) && name !== part)
    .map((value) => ({
      query: `${before}${minus}${filter}:${value.name} `,
      sign: `${filter}:${value.name}`,
      ...value,
    }));
};
