import type { TextSpan } from '../../shared/protocol';
import type { Near } from '../meaning/vectorTable';
import type { Note } from '../note/note';

/** A note with its passages in order, each with its cosine, as they are chosen from. */
export interface CandidateNote {
  readonly note: Note;
  /** Of the note as a whole (noteRanking.ts). */
  readonly score: number;
  readonly passages: readonly Near[];
  /** Read before the others, in one window at least: it holds the words of the question as no other does. */
  readonly saysSo: boolean;
}

/** A passage of the note as a piece of a window's text. */
interface Piece {
  readonly passage: Near;
  /** Where it begins in the window's text. */
  readonly at: number;
}

/** Neighbouring sentences of a note under its title, as they are read together. */
export interface ReadingWindow {
  readonly candidate: CandidateNote;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What the reader takes in at once, in characters: 240 tokens in the languages that need most. */
export const WINDOW_CHARACTERS = 500;
/** The title says what the sentences are about; of a long one the beginning does. */
const TITLE_CHARACTERS = 100;

/** The window of the passages `first` to `last`; where the title is not among them it stands above them. */
const windowOf = (candidate: CandidateNote, first: number, last: number): ReadingWindow => {
  const { note, passages } = candidate;
  const textOf = ({ start, end }: TextSpan): string => note.body.slice(start, end);
  const [title] = passages;
  let text = first === 0 || title === undefined ? '' : `${textOf(title).slice(0, TITLE_CHARACTERS)}\n`;
  const pieces: Piece[] = [];
  for (const passage of passages.slice(first, last + 1)) {
    pieces.push({ passage, at: text.length });
    text += `${textOf(passage)}\n`;
  }
  return { candidate, text: text.trimEnd(), pieces };
};

/** How much more the note counts than the sentence: in the right one even a sentence that says it otherwise is read. */
const NOTE_WEIGHT = 4;

/**
 * What is read of these notes: around their most promising sentences, in order, as many sentences as fit into a window,
 * each in one window at least once, until `most` windows are full.
 */
export const readingWindows = (candidates: readonly CandidateNote[], most: number): readonly ReadingWindow[] => {
  const seeds = candidates
    .flatMap((candidate) => candidate.passages.map((passage, index) => ({ candidate, passage, index })))
    .map((seed) => ({ ...seed, worth: seed.passage.score + NOTE_WEIGHT * seed.candidate.score }))
    .sort((a, b) => b.worth - a.worth);
  const first = candidates.flatMap((one) => (one.saysSo ? (seeds.find((seed) => seed.candidate === one) ?? []) : []));
  const read = new Map<CandidateNote, Set<number>>(candidates.map((candidate) => [candidate, new Set()]));
  const windows: ReadingWindow[] = [];
  for (const { candidate, index } of [...first, ...seeds]) {
    const known = read.get(candidate);
    if (known === undefined || known.has(index)) continue;
    if (windows.length === most) break;
    const [from, to] = reach(candidate, index, known);
    for (let at = from; at <= to; at += 1) known.add(at);
    windows.push(windowOf(candidate, from, to));
  }
  return windows;
};

/** How far a window around a passage goes: alternately on both sides, and past what was read by one passage only. */
const reach = ({ passages }: CandidateNote, index: number, known: ReadonlySet<number>): readonly [number, number] => {
  const lengthOf = (at: number): number => (passages[at]?.end ?? 0) - (passages[at]?.start ?? 0) + 1;
  let [first, last] = [index, index];
  let left = WINDOW_CHARACTERS - lengthOf(index);
  let [before, after] = [true, true];
  while (before || after) {
    if (after) {
      after = last + 1 < passages.length && !known.has(last) && lengthOf(last + 1) <= left;
      if (after) left -= lengthOf((last += 1));
    }
    if (before) {
      before = first > 0 && !known.has(first) && lengthOf(first - 1) <= left;
      if (before) left -= lengthOf((first -= 1));
    }
  }
  return [first, last];
};

/**
 * Where a span of a window's text stands in its note: in the passage that holds most of it, cut to that. Null where it
 * stands in no passage, such as in a title that is there to explain.
 */
export const placeInNote = (
  { pieces }: ReadingWindow,
  span: TextSpan,
): (TextSpan & { readonly passage: Near }) | null => {
  let best: (TextSpan & { readonly passage: Near }) | null = null;
  for (const { passage, at } of pieces) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, at + passage.end - passage.start);
    if (end <= start || (best !== null && end - start <= best.end - best.start)) continue;
    best = { passage, start: start - at + passage.start, end: end - at + passage.start };
  }
  return best;
};
