import type { Near } from '../meaning/vectorTable';
import type { Note } from '../note/note';

/** A note with its passages in order, each with its cosine, as they are chosen from. */
export interface CandidateNote {
  readonly note: Note;
  /** Of the note as a whole (noteRanking.ts). */
  readonly score: number;
  readonly passages: readonly Near[];
  /** One sentence of it is read in any case: it holds the words of the question as no other does. */
  readonly saysSo: boolean;
}

/** A sentence that may hold the answer. */
export interface Candidate {
  readonly note: CandidateNote;
  readonly passage: Near;
  /** A title is near to many questions and answers few. */
  readonly isTitle: boolean;
  /** As it is read. */
  readonly text: string;
}

/** How much more the note counts than the sentence: in the right one even a sentence that says it otherwise is read. */
const NOTE_WEIGHT = 4;

/**
 * The `most` sentences of these notes that are worth reading, in order. Each is read by itself: the reader chooses
 * worse among neighbours than nearness of meaning does (measured: DECISIONS.md).
 */
export const promisingSentences = (notes: readonly CandidateNote[], most: number): readonly Candidate[] => {
  const all = notes
    .flatMap((note) =>
      note.passages.map((passage, index): Candidate => ({
        note,
        passage,
        isTitle: index === 0 && note.passages.length > 1,
        text: note.note.body.slice(passage.start, passage.end),
      })),
    )
    .sort((a, b) => b.passage.score + NOTE_WEIGHT * b.note.score - a.passage.score - NOTE_WEIGHT * a.note.score);
  const sure = notes.flatMap((note) =>
    note.saysSo ? (all.find((one) => one.note === note && !one.isTitle) ?? []) : [],
  );
  return [...new Set([...sure, ...all])].slice(0, most);
};
