import type { NoteId } from '../../src/core/note/note';
import type { MeaningStore, StoredVectors } from '../../src/core/ports/meaningStore';
import type { ChangeOrigin } from '../../src/core/ports/noteRepository';

type Listener = (ids: readonly NoteId[] | null, origin: ChangeOrigin) => void;

/** Vectors in a map. `fails` makes every write fail. */
export class MemoryMeaningStore implements MeaningStore {
  readonly records = new Map<NoteId, StoredVectors>();
  fails = false;
  puts = 0;
  private readonly listeners = new Set<Listener>();

  async *load(maker: string): AsyncIterable<readonly StoredVectors[]> {
    for (const [id, record] of [...this.records]) if (record.maker !== maker) this.records.delete(id);
    await Promise.resolve();
    yield [...this.records.values()];
  }

  async getMany(ids: readonly NoteId[]) {
    return ids.map((id) => this.records.get(id));
  }

  async put(notes: readonly StoredVectors[]) {
    if (this.fails) return false;
    this.puts += 1;
    for (const note of notes) this.records.set(note.noteId, note);
    this.tell(
      notes.map(({ noteId }) => noteId),
      'here',
    );
    return true;
  }

  async remove(ids: readonly NoteId[]) {
    if (this.fails) return false;
    for (const id of ids) this.records.delete(id);
    this.tell(ids, 'here');
    return true;
  }

  async forget() {
    this.records.clear();
    this.tell(null, 'here');
  }

  onChange(listener: Listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(ids: readonly NoteId[] | null, origin: ChangeOrigin) {
    for (const listener of this.listeners) listener(ids, origin);
  }
}
