import type { NoteId } from '../../core/note/note';
import { tagsOf } from '../../core/note/tags';
import type { InklingStore } from '../../state/store';

/** Gives the tag to each of the notes that has it not yet; taken back, it goes from those alone. */
export const tagNotes = (store: InklingStore, ids: readonly NoteId[], tag: string): void => {
  const { library, setTags, notify } = store.getState();
  const without = ids.filter((id) => {
    const note = library.byId.get(id);
    return note !== undefined && !tagsOf(note).includes(tag);
  });
  for (const id of without) setTags(id, [...(library.byId.get(id)?.tags ?? []), tag].sort());
  const takeBack = (): void => {
    for (const id of without) {
      const note = store.getState().library.byId.get(id);
      if (note !== undefined)
        setTags(
          id,
          note.tags.filter((other) => other !== tag),
        );
    }
  };
  notify({
    key: 'order:tagged',
    kind: 'moved',
    values: { count: without.length, tag },
    ...(without.length === 0 ? {} : { action: { key: 'shell:undo', run: takeBack } }),
  });
};
