import { newNote } from '../../../src/core/note/note';
import type { Note } from '../../../src/core/note/note';
import { createSaveQueue } from '../../../src/core/saving/saveQueue';
import { mergeTexts } from '../../../src/core/saving/textMerge';
import { manualTime } from '../../fakes/manualTimers';
import { MemoryNoteRepository } from '../../fakes/memoryNoteRepository';
import { MemoryDraftJournal, MemoryHistoryRepository } from '../../fakes/memoryRepositories';

/** A save queue over memory: what it stores, what it says, and the note as it stands on the screen. */
export const openSaveQueue = () => {
  const time = manualTime();
  const repository = new MemoryNoteRepository();
  const journal = new MemoryDraftJournal();
  const history = new MemoryHistoryRepository();
  const states: string[] = [];
  const copies: Note[] = [];
  const puts: string[] = [];
  const screen = { note: newNote('a', 1_000, 'start') };
  const queue = createSaveQueue({
    repository: {
      put: (note, revision) => {
        puts.push(note.body);
        return repository.put(note, revision);
      },
    },
    clock: time.clock,
    timers: time.timers,
    history,
    journal,
    loadTextMerge: async () => mergeTexts,
    onState: (_id, state) => states.push(state.status),
    onStored: (_stored, draft) => (screen.note = draft),
    onConflictCopy: (copy) => copies.push(copy),
  });
  /** Types as the app does: the draft goes on the screen and to the queue. */
  const type = (patch: Partial<Note>, base?: Note | null): void => {
    screen.note = { ...screen.note, ...patch };
    queue.edit(screen.note, base);
  };
  const bodies = (): string[] => [...repository.notes.values()].map(({ body }) => body).sort();
  return { time, repository, journal, history, queue, states, copies, puts, screen, type, bodies };
};
