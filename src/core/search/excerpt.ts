import type { TextSpan } from '../../shared/protocol';
import { fold, unfoldPosition, unfoldSpans } from './fold';
import { placeOf } from './phrase';
import type { Place } from './phrase';

const EXCERPT_LENGTH = 160;
/** How much is shown before the match. */
const LEAD = 40;

/** All places of the terms in `text`, merged where they touch. */
export const matchSpans = (text: string, terms: readonly string[]): TextSpan[] => {
  const folded = fold(text);
  const found: Place[] = [];
  for (const term of terms) {
    for (let place = placeOf(folded, term); place !== null; place = placeOf(folded, term, place.end)) found.push(place);
  }
  if (found.length === 0) return [];
  const merged: { start: number; end: number }[] = [];
  for (const span of unfoldSpans(text, found).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
};

const isInsidePair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

export interface Excerpt {
  readonly text: string;
  readonly spans: readonly TextSpan[];
  /** Where the match starts in the body. */
  readonly position: number;
}

/** The line around `foldedAt` (a position in `foldedBody`), cut to a readable length, with the terms marked. */
export const excerptAt = (body: string, foldedBody: string, foldedAt: number, terms: readonly string[]): Excerpt => {
  // Folding keeps line breaks, so only the line of the match has to be mapped back.
  let line = 0;
  let foldedStart = 0;
  for (let at = foldedBody.indexOf('\n'); at !== -1 && at < foldedAt; at = foldedBody.indexOf('\n', at + 1)) {
    line += 1;
    foldedStart = at + 1;
  }
  let start = 0;
  for (let index = 0; index < line; index += 1) start = body.indexOf('\n', start) + 1;
  const found = body.indexOf('\n', start);
  const end = found === -1 ? body.length : found;
  const position = start + unfoldPosition(body.slice(start, end), foldedAt - foldedStart);

  let from = Math.max(start, position - LEAD);
  if (from > start) {
    const space = body.indexOf(' ', from);
    if (space !== -1 && space < position) from = space + 1;
    else if (isInsidePair(body, from)) from -= 1;
  }
  let to = Math.min(end, from + EXCERPT_LENGTH);
  if (to < end && isInsidePair(body, to)) to -= 1;
  const cut = body.slice(from, to);
  const before = from > start ? '…' : '';
  const text = before + cut + (to < end ? '…' : '');
  const whole = matchSpans(cut, terms);
  // A phrase goes on in the next line: its words in this one are marked.
  const marked = whole.length > 0 ? whole : matchSpans(cut, [...new Set(terms.flatMap((term) => term.split(' ')))]);
  const spans = marked.map((span) => ({ start: span.start + before.length, end: span.end + before.length }));
  return { text, spans, position };
};
