import { boxLines, withBoxTurned, type BoxLine } from '../../core/note/boxLines';
import type { Note, NoteId } from '../../core/note/note';
import { isTemplate } from '../../core/note/template';
import type { InklingStore } from '../store';
import type { Library } from './library';
import { newestFirst } from './sorting';

export interface TodoGroup {
  readonly note: Note;
  readonly boxes: readonly BoxLine[];
}

/** Read once for each state of a note, and only while somebody looks at them. */
const known = new WeakMap<Note, readonly BoxLine[]>();

const boxesOf = (note: Note): readonly BoxLine[] => {
  // What stands in a template is to be done in the notes that are made of it: ticked here, each would begin with it done.
  const boxes = known.get(note) ?? (isTemplate(note) ? [] : boxLines(note.body));
  known.set(note, boxes);
  return boxes;
};

/** Names a box for as long as nothing else of its note is changed: turning it over moves no letter. */
export const boxKey = (noteId: NoteId, { markAt }: BoxLine): string => `${noteId} ${markAt}`;

/**
 * Open boxes of every note that is no template and neither in the trash nor in the archive, by note, the newest first.
 * `shown`: keys of ticked ones that stay in sight.
 */
export const openBoxes = ({ byId }: Library, shown: ReadonlySet<string>): TodoGroup[] => {
  const groups: TodoGroup[] = [];
  for (const note of byId.values()) {
    if (note.trashedAtMs !== null || note.archived) continue;
    const boxes = boxesOf(note).filter((box) => !box.checked || shown.has(boxKey(note.id, box)));
    if (boxes.length > 0) groups.push({ note, boxes });
  }
  return groups.sort((a, b) => newestFirst(a.note, b.note));
};

/** Turns a box over in its note; one press takes it back. False where the note was changed meanwhile. */
export const turnBox = (store: InklingStore, noteId: NoteId, box: BoxLine): boolean => {
  const { library, editNote, notify } = store.getState();
  const before = library.byId.get(noteId)?.body ?? '';
  const body = withBoxTurned(before, box);
  if (body === null) return false;
  editNote(noteId, { body });
  notify({
    key: box.checked ? 'todo:opened' : 'todo:done',
    kind: 'todo',
    values: { words: box.words },
    action: {
      key: 'shell:undo',
      run: () => {
        const now = store.getState().library.byId.get(noteId)?.body ?? '';
        const back = withBoxTurned(now, { ...box, checked: !box.checked });
        if (back !== null) editNote(noteId, { body: back });
      },
    },
  });
  return true;
};
