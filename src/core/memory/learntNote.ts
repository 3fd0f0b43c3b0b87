import { learntPieces, withoutLastWord } from './memoryText';
import { tokenizeWhole, type MemoryToken } from './memoryTokens';
import { knownWords } from './newWords';
import { BREAK_ID, type TokenTable } from './tokenTable';

/** A note as it is given to the memory. */
export interface NoteToLearn {
  readonly id: string;
  /** Tells one state of the note from another, such as its revision. */
  readonly stamp: string;
  readonly writtenAtMs: number;
  readonly text: string;
  /** What stood in the note at the last "Forget": of that nothing is learnt. */
  readonly known?: string;
}

/** A note as it was learnt: its words in order, a break before, between and after its pieces. */
export interface LearntNote {
  readonly id: string;
  readonly stamp: string;
  readonly writtenAtMs: number;
  readonly tokens: Uint32Array;
}

/** Words beyond this are not learnt: a book that was pasted in is no habit. */
const MOST_TOKENS = 20_000;

/** The runs of words of a piece that are learnt: all of it, or what is new beside what is known. */
const runsReader = ({ known }: NoteToLearn): ((piece: string) => readonly (readonly MemoryToken[])[]) => {
  if (known === undefined) return (piece) => [tokenizeWhole(piece)];
  const { newRuns } = knownWords(learntPieces(known));
  return (piece) => newRuns(tokenizeWhole(piece));
};

export const learnNote = (note: NoteToLearn, table: TokenTable): LearntNote => {
  const ids: number[] = [BREAK_ID];
  const runsOf = runsReader(note);
  for (const piece of learntPieces(withoutLastWord(note.text))) {
    for (const run of runsOf(piece)) {
      for (const token of run) ids.push(table.idOf(token));
      if (ids.at(-1) !== BREAK_ID) ids.push(BREAK_ID);
    }
    if (ids.length >= MOST_TOKENS) break;
  }
  const { id, stamp, writtenAtMs } = note;
  return { id, stamp, writtenAtMs, tokens: Uint32Array.from(ids.slice(0, MOST_TOKENS)) };
};

/** Oldest first, then by id: one order for one set of notes, however it came about. */
export const inOrder = (a: LearntNote, b: LearntNote): number =>
  a.writtenAtMs - b.writtenAtMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
