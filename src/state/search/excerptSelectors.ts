import { stripMarks } from '../../core/note/plainLine';
import type { SearchHit } from '../../core/ports/searchIndex';
import type { TextSpan } from '../../shared/protocol';

export interface ExcerptView {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The line around a match as words, as the list shows every other line, with what was found marked in it. */
export const plainExcerpt = ({ excerpt, excerptSpans }: Pick<SearchHit, 'excerpt' | 'excerptSpans'>): ExcerptView => {
  // The cut may have gone through a link and left half of its brackets.
  const text = stripMarks(excerpt).replace(/\[\[|\]\]/gu, '');
  if (text === excerpt) return { text, spans: excerptSpans };
  // Every place of the words is marked already, so the words themselves lead to their new places.
  const found = [...new Set(excerptSpans.map(({ start, end }) => excerpt.slice(start, end)))].sort(
    (a, b) => b.length - a.length,
  );
  if (found.length === 0) return { text, spans: [] };
  const spans = [...text.matchAll(new RegExp(found.map(escaped).join('|'), 'gu'))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  // Found in a mark alone, in the address of a link say: the marks say why the note is here.
  return spans.length === 0 ? { text: excerpt, spans: excerptSpans } : { text, spans };
};
