import type { TextSpan } from '../../shared/protocol';
import { inklingError } from '../../shared/errors';
import { CERTAIN } from '../meaning/certainty';
import type { MeaningQuestions } from '../meaning/meaningQuestions';
import { mayBeRead } from '../meaning/readableNotes';
import { spokenQuery } from '../meaning/spokenQuery';
import type { Vector } from '../meaning/vectorTable';
import type { NoteId } from '../note/note';
import type { Outcome } from '../ports/assistant';
import { bestOf } from '../search/best';
import type { Entry } from '../search/entry';
import { filterEntries } from '../search/filters';
import { parseQuery } from '../search/query';
import { rankNotes, type RankedNote } from './noteRanking';
import { lacksWhatIsAsked, questionKind, type QuestionKind } from './questionKinds';
import { questionWords, type QuestionWord } from './questionWords';
import { likeliestSentence } from './sentenceChoice';
import { rankByWords } from './wordRanking';

export interface AskDeps {
  /** Every note as the search knows it; null while it cannot be asked yet. */
  readonly entries: () => ReadonlyMap<NoteId, Entry> | null;
  readonly meaning: Pick<MeaningQuestions, 'vectorOf' | 'nearest' | 'passagesOf'>;
}

/** `nowMs`: what `edited:today` counts from. */
export interface AskRequest {
  readonly question: string;
  readonly nowMs: number;
}

/** A sentence, heading or item of a note by its place in the body, in UTF-16 units. */
export interface FoundSentence extends TextSpan {
  readonly noteId: NoteId;
  /** How near note and question are by meaning and words; about 0 to 1, and no probability. */
  readonly score: number;
}

/** What the notes hold near a question. */
export interface Asked {
  /** One for each note, the nearest first. */
  readonly sentences: readonly FoundSentence[];
  /** Whether they may be shown as what was found; else the notes do not seem to say. */
  readonly certain: boolean;
  /** What is asked for, where the question says so. */
  readonly kind: QuestionKind | null;
  /** Whether nothing of that kind stands in these notes. */
  readonly lacks: boolean;
}

/** Notes taken from each list, by meaning and by words, before both decide. */
const MOST_LISTED = 24;
/** Nobody reads a fourth. */
const MOST_SHOWN = 3;

const NOTHING: Outcome<Asked> = {
  status: 'done',
  value: { sentences: [], certain: false, kind: null, lacks: false },
};
const CANCELLED: Outcome<Asked> = { status: 'cancelled' };
const UNREAD: Outcome<Asked> = {
  status: 'failed',
  error: inklingError('not-loaded', 'Search or meaning cannot be asked yet.', true),
};

const nearNotes = async (
  pool: ReadonlyMap<NoteId, Entry>,
  asked: readonly QuestionWord[],
  meaning: AskDeps['meaning'],
  query: Vector,
): Promise<readonly RankedNote[]> => {
  const words = rankByWords([...pool.values()], asked);
  const bySaid = bestOf([...words], MOST_LISTED, (a, b) => b[1] - a[1]).map(([id]) => id);
  const said = new Set(bySaid);
  const near = await meaning.nearest(query, MOST_LISTED, (id) => pool.has(id));
  const found = new Set(near.map(({ noteId }) => noteId));
  const more = await meaning.nearest(query, MOST_LISTED, (id) => said.has(id) && !found.has(id));
  const ranked = rankNotes([...near, ...more], words);
  const shown = ranked.slice(0, MOST_SHOWN);
  // Names and codes mean nothing to the pack: the note that holds the words as no other does is shown in any case.
  const saysSo = ranked.slice(MOST_SHOWN).find(({ noteId }) => noteId === bySaid[0]);
  return saysSo === undefined ? shown : [...shown.slice(0, -1), saysSo];
};

/**
 * Looks for the sentences of the notes that come nearest to a question, which may hold filters as a search does: words and
 * meaning find notes, and each shows the sentence that most likely says it. Whether that answers is not judged: nothing
 * here can tell (DECISIONS.md). Nothing is kept of the question. Ends as `cancelled` when `signal` is aborted.
 */
export const askNotes = async (
  { question, nowMs }: AskRequest,
  { entries, meaning }: AskDeps,
  signal: AbortSignal,
): Promise<Outcome<Asked>> => {
  const text = spokenQuery(question);
  if (text === '') return NOTHING;
  const known = entries();
  if (known === null) return UNREAD;
  const allowed = filterEntries(known, parseQuery(question, nowMs)).filter(({ note }) => mayBeRead(note));
  const query = await meaning.vectorOf(text, signal);
  if (signal.aborted) return CANCELLED;
  if (query === null) return UNREAD;
  const pool = new Map(allowed.map((entry) => [entry.note.id, entry]));
  const bodyOf = (noteId: NoteId): string => pool.get(noteId)?.note.body ?? '';
  const words = questionWords(text);
  const ranked = await nearNotes(pool, words, meaning, query);
  const kind = questionKind(text);
  const asked = { kind, words };
  const near = ranked.filter(({ score }) => score >= CERTAIN.search);
  const lacks =
    ranked.length > 0 &&
    lacksWhatIsAsked(
      kind,
      ranked.map(({ noteId }) => bodyOf(noteId)),
    );
  const certain = near.length > 0 && !lacks;
  const sentences = (certain ? near : ranked).flatMap(({ noteId, score }): FoundSentence[] => {
    const chosen = likeliestSentence(bodyOf(noteId), meaning.passagesOf(noteId, query), asked);
    return chosen === undefined ? [] : [{ noteId, start: chosen.start, end: chosen.end, score }];
  });
  return { status: 'done', value: { sentences, certain, kind, lacks } };
};
