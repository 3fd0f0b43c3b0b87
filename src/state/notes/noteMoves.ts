import type { Note, NoteId, NotePatch } from '../../core/note/note';
import type { Clock } from '../../core/ports/clock';
import { undoable } from '../notices/noticesSlice';
import type { SliceContext } from '../slice';
import type { LibraryKeeper } from './library';
import { digestOf } from './librarySelectors';

/** As many moves as keys may take back. */
const MOST_MOVES = 50;

/** Notes that went to the trash or the archive together, or out of it. */
export interface NoteMove {
  readonly ids: readonly NoteId[];
  readonly takeBack: () => void;
}

export interface NoteMovesDeps {
  readonly library: Pick<LibraryKeeper, 'get'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** Changes a note without showing it yet. */
  change(id: NoteId, patch: NotePatch): Note | undefined;
  publish(): void;
}

/** Moves of one or several notes between the lists, the trash and the archive; each can be taken back as a whole. */
export const createNoteMoves = ({ set, get }: SliceContext, { library, clock, change, publish }: NoteMovesDeps) => {
  /** An older move of the same note would undo what came after it. */
  const forget = (ids: readonly NoteId[]): void => {
    const touched = new Set(ids);
    set(({ moves }) => ({ moves: moves.filter((made) => !made.ids.some((id) => touched.has(id))) }));
  };

  const place = (places: ReadonlyMap<NoteId, NotePatch>): void => {
    for (const [id, where] of places) {
      change(id, where);
      // What was found is looked for anew: the note may not belong there any more.
      get().markForSearch(id);
    }
    publish();
  };

  const titleOf = (id: NoteId): string => {
    const note = library.get(id);
    return note === undefined ? '' : digestOf(note).title;
  };

  /** Says what became of the notes: of one by its title, of several by their number. */
  const tell = (ids: readonly NoteId[], key: string, takeBack?: () => void): void => {
    const [only] = ids;
    get().notify({
      ...(ids.length === 1
        ? { key: `notes:${key}`, values: { title: titleOf(only ?? '') } }
        : { key: `order:${key}`, values: { count: ids.length } }),
      kind: 'moved',
      scope: 'note',
      ...(takeBack === undefined ? {} : { action: { key: 'shell:undo', run: takeBack } }),
    });
  };

  const move = (asked: readonly NoteId[], patch: NotePatch, key: string): void => {
    const known = (id: NoteId): boolean => library.get(id) !== undefined;
    const moved = asked.map((id) => library.get(id)).filter((note) => note !== undefined);
    if (moved.length === 0) return;
    let ids = moved.map(({ id }) => id);
    const standIn = get().standInFor(ids);
    place(new Map(ids.map((id) => [id, patch])));
    const { route, replaceNote, focus } = get();
    const openId = route.page === 'notes' ? route.noteId : null;
    const wasOpen = openId !== null && ids.includes(openId);
    if (wasOpen) {
      replaceNote(standIn);
      // The part that had the focus is gone with the note.
      focus('list');
      // A blank one that was never stored went as it was left: there is nothing to take back.
      ids = ids.filter(known);
      if (ids.length === 0) return;
    }
    const takeBack = (): void => {
      set(({ moves }) => ({ moves: moves.filter((other) => other !== made) }));
      place(new Map(moved.map(({ id, archived, trashedAtMs }) => [id, { archived, trashedAtMs }])));
      if (wasOpen && known(openId) && get().wide) get().openNote(openId, 'replace');
    };
    const made = { ids, takeBack };
    forget(ids);
    set(({ moves }) => ({ moves: [...moves, made].slice(-MOST_MOVES) }));
    tell(ids, key, takeBack);
  };

  return {
    forget,
    trash: (ids: readonly NoteId[]): void => move(ids, { trashedAtMs: clock.nowMs() }, 'trashed'),
    archive: (ids: readonly NoteId[], archived: boolean): void =>
      move(ids, { archived }, archived ? 'archived' : 'unarchived'),
    restore: (ids: readonly NoteId[]): void => {
      forget(ids);
      const kept = ids.filter((id) => library.get(id) !== undefined);
      if (kept.length === 0) return;
      place(new Map(kept.map((id) => [id, { trashedAtMs: null }])));
      tell(kept, 'restored');
    },
    undo: (): void => {
      if (undoable(get().notices) !== undefined) {
        get().answerNotice();
        return;
      }
      const newest = get().moves.at(-1);
      if (newest === undefined) return;
      const notice = get().notices.find(({ kind }) => kind === 'moved');
      if (notice !== undefined) get().dismissNotice(notice.id);
      newest.takeBack();
    },
  };
};
