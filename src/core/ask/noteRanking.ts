import type { Near } from '../meaning/vectorTable';
import type { NoteId } from '../note/note';

export interface RankedNote {
  readonly noteId: NoteId;
  /** A cosine, and up to a fifth more for words: what is told apart by a bound of cosines is told better with them. */
  readonly score: number;
}

/** Measured (DECISIONS.md): meaning finds the note, words decide between those that lie close. */
const WORDS_WEIGHT = 0.2;
/** BM25 score at which words have half their weight: scores have no upper end, cosines do. */
const HALF_SCORE = 6;

/** The notes near in meaning, by meaning and words, best first. */
export const rankNotes = (near: readonly Near[], words: ReadonlyMap<NoteId, number>): readonly RankedNote[] =>
  near
    .map(({ noteId, score }) => {
      const said = words.get(noteId) ?? 0;
      return { noteId, score: score + (WORDS_WEIGHT * said) / (said + HALF_SCORE) };
    })
    .sort((a, b) => b.score - a.score || (a.noteId < b.noteId ? -1 : 1));
