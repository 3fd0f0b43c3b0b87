import type { EmbedDone } from '../../shared/protocol';
import { tagsOf } from '../note/tags';
import type { Note, NoteId } from '../note/note';
import type { Outcome } from '../ports/assistant';
import type { Timers } from '../ports/timers';
import { CERTAIN } from './certainty';
import { mayBeRead } from './readableNotes';
import { suggestedTags } from './suggestedTags';
import type { Near, Vector, VectorTable } from './vectorTable';

export interface MeaningQuestionsDeps {
  /** Null while nothing was read. */
  readonly table: () => VectorTable | null;
  readonly notes: () => ReadonlyMap<NoteId, Note>;
  /** Whether the note still is what was read: in one that was written on the passage may stand elsewhere by now. */
  readonly stands: (near: Near) => boolean;
  /** Reads before everything else. */
  readonly read: (text: string, signal: AbortSignal) => Promise<Outcome<EmbedDone>>;
  readonly timers: Timers;
}

/** Nearest notes that may lend their tags. */
const NEIGHBOURS = 8;

const vectorOf = ({ vectors, scales }: EmbedDone): Vector => ({ components: vectors, scale: scales[0] ?? 0 });

/** What can be asked of the index. Long answers are worked out in slices: the page draws between them. */
export class MeaningQuestions {
  readonly #deps: MeaningQuestionsDeps;

  constructor(deps: MeaningQuestionsDeps) {
    this.#deps = deps;
  }

  /** What a text means; null when it could not be read. */
  async vectorOf(text: string, signal: AbortSignal): Promise<Vector | null> {
    const outcome = await this.#deps.read(text, signal);
    return outcome.status === 'done' ? vectorOf(outcome.value) : null;
  }

  /** The `most` nearest notes that `wants` lets through, each with its nearest passage, best first; no bound is applied. */
  async nearest(query: Vector, most: number, wants: (id: NoteId) => boolean = () => true): Promise<readonly Near[]> {
    const table = this.#deps.table();
    if (table === null || query.components.length !== table.dimensions) return [];
    const notes = this.#deps.notes();
    const steps = table.scan(query, most, (id) => mayBeRead(notes.get(id)) && wants(id));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value.filter(this.#deps.stands);
      await new Promise<void>((resolve) => void this.#deps.timers.after(0, resolve));
    }
  }

  /** The passages of a note in order, each by its own cosine; none of one that may not be read, or has not been as it stands. */
  passagesOf(noteId: NoteId, query: Vector): readonly Near[] {
    const table = this.#deps.table();
    if (table === null || query.components.length !== table.dimensions) return [];
    if (!mayBeRead(this.#deps.notes().get(noteId))) return [];
    return table.passagesOf(noteId, query).filter(this.#deps.stands);
  }

  /** Notes that mean what was searched for; none where that is not certain enough. */
  async search(
    text: string,
    most: number,
    wants: (id: NoteId) => boolean,
    signal: AbortSignal,
  ): Promise<readonly Near[]> {
    if (this.#deps.table() === null) return [];
    const query = await this.vectorOf(text, signal);
    if (query === null) return [];
    const found = await this.nearest(query, most, wants);
    const bound = Math.max(CERTAIN.search, (found[0]?.score ?? 0) - CERTAIN.searchLag);
    return found.filter(({ score }) => score >= bound);
  }

  /** Notes about the same, each with the passage that says so; none where that is not certain enough. */
  related(noteId: NoteId, most: number): readonly Near[] {
    return this.#around(noteId, most).filter(({ score }) => score >= CERTAIN.related);
  }

  /** Tags of the nearest notes that this one does not have. */
  tagsFor(noteId: NoteId): readonly string[] {
    const notes = this.#deps.notes();
    const note = notes.get(noteId);
    if (note === undefined) return [];
    const neighbours = this.#around(noteId, NEIGHBOURS).map(({ noteId: id, score }) => {
      const neighbour = notes.get(id);
      return { score, tags: neighbour === undefined ? [] : tagsOf(neighbour) };
    });
    return suggestedTags(neighbours, tagsOf(note), CERTAIN.tags);
  }

  #around(noteId: NoteId, most: number): readonly Near[] {
    const table = this.#deps.table();
    const mean = table?.meanOf(noteId);
    if (table === null || mean === undefined) return [];
    const notes = this.#deps.notes();
    return table.nearestNotes(mean, most, (id) => id !== noteId && mayBeRead(notes.get(id))).filter(this.#deps.stands);
  }
}
