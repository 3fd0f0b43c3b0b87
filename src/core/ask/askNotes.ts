import { inklingError } from '../../shared/errors';
import type { MeaningIndex } from '../meaning/meaningIndex';
import { mayBeRead } from '../meaning/readableNotes';
import { spokenQuery } from '../meaning/spokenQuery';
import type { Near, Vector } from '../meaning/vectorTable';
import type { NoteId } from '../note/note';
import type { Assistant, Outcome } from '../ports/assistant';
import type { Entry } from '../search/entry';
import { bestOf } from '../search/best';
import { filterEntries } from '../search/filters';
import { parseQuery } from '../search/query';
import { answersIn, certainAnswers, type Answer } from './answers';
import { promisingSentences, type CandidateNote } from './candidates';
import { rankNotes } from './noteRanking';
import { questionWords } from './questionWords';
import { rankByWords } from './wordRanking';

export interface AskDeps {
  /** Every note as the search knows it; null while it cannot be asked yet. */
  readonly entries: () => ReadonlyMap<NoteId, Entry> | null;
  readonly meaning: Pick<MeaningIndex, 'vectorOf' | 'nearest' | 'passagesOf'>;
  readonly reader: Pick<Assistant, 'readAnswers'>;
}

/** `nowMs`: what `edited:today` counts from. */
export interface AskRequest {
  readonly question: string;
  readonly nowMs: number;
}

/** What the notes say to a question. */
export interface Asked {
  /** The surest first, each in another sentence; none where the notes do not seem to say. */
  readonly answers: readonly Answer[];
  /** Sentences that come nearest to the question, whether they answer it or not; the nearest first. */
  readonly nearest: readonly Near[];
}

/** Notes taken from each list, by meaning and by words, before both decide. */
const MOST_LISTED = 24;
/** Notes that are opened: among so many the right one nearly always is. */
const MOST_NOTES = 8;
/** Sentences read for a question: more of them found no more answers. */
const MOST_READ = 8;
const MOST_NEAREST = 3;

const NOTHING: Outcome<Asked> = { status: 'done', value: { answers: [], nearest: [] } };
const CANCELLED: Outcome<Asked> = { status: 'cancelled' };
const UNREAD: Outcome<Asked> = {
  status: 'failed',
  error: inklingError('not-loaded', 'Search or meaning cannot be asked yet.', true),
};

/** The notes that may hold the answer, best first, by words and meaning. */
const candidatesOf = async (
  pool: ReadonlyMap<NoteId, Entry>,
  text: string,
  meaning: AskDeps['meaning'],
  query: Vector,
): Promise<readonly CandidateNote[]> => {
  const words = rankByWords([...pool.values()], questionWords(text));
  const bySaid = bestOf([...words], MOST_LISTED, (a, b) => b[1] - a[1]).map(([id]) => id);
  const said = new Set(bySaid);
  const near = await meaning.nearest(query, MOST_LISTED, (id) => pool.has(id));
  const found = new Set(near.map(({ noteId }) => noteId));
  const more = await meaning.nearest(query, MOST_LISTED, (id) => said.has(id) && !found.has(id));
  return rankNotes([...near, ...more], words)
    .filter(({ noteId }, rank) => rank < MOST_NOTES || noteId === bySaid[0])
    .flatMap(({ noteId, score }) => {
      const note = pool.get(noteId)?.note;
      if (note === undefined) return [];
      return [{ note, score, passages: meaning.passagesOf(noteId, query), saysSo: noteId === bySaid[0] }];
    });
};

const nearestOf = (candidates: readonly CandidateNote[]): readonly Near[] =>
  bestOf(
    candidates.flatMap(({ score, passages }) =>
      passages.map((passage) => ({ ...passage, score: passage.score + score })),
    ),
    MOST_NEAREST,
    (a, b) => b.score - a.score,
  );

/**
 * Looks in the notes for the answer to a question, which may hold filters as a search does: words and meaning find
 * notes, the reader marks words in their most promising sentences, and what is not sure enough is left out. Nothing is
 * kept of the question. Ends as `cancelled` when `signal` is aborted, and as the call to the reader failed.
 */
export const askNotes = async (
  { question, nowMs }: AskRequest,
  deps: AskDeps,
  signal: AbortSignal,
): Promise<Outcome<Asked>> => {
  const text = spokenQuery(question);
  if (text === '') return NOTHING;
  const entries = deps.entries();
  if (entries === null) return UNREAD;
  const allowed = filterEntries(entries, parseQuery(question, nowMs)).filter(({ note }) => mayBeRead(note));
  const query = await deps.meaning.vectorOf(text, signal);
  if (query === null) return signal.aborted ? CANCELLED : UNREAD;
  const pool = new Map(allowed.map((entry) => [entry.note.id, entry]));
  const candidates = await candidatesOf(pool, text, deps.meaning, query);
  const sentences = promisingSentences(candidates, MOST_READ);
  if (sentences.length === 0) return signal.aborted ? CANCELLED : NOTHING;
  const outcome = await deps.reader.readAnswers({ question: text, passages: sentences.map((one) => one.text) }, signal);
  if (outcome.status !== 'done') return outcome;
  const answers = certainAnswers(answersIn(sentences, outcome.value.answers));
  return { status: 'done', value: { answers, nearest: nearestOf(candidates) } };
};
