import type { Near } from '../../core/meaning/vectorTable';
import type { Library } from '../../state/notes/library';

/** A passage that was found, with the text of its note that it is a place in. */
export interface ReadPassage extends Near {
  readonly body: string;
}

/** What the index has just answered: it knows only places in notes as they stand. */
export const readPassages = (found: readonly Near[], { byId }: Library): ReadPassage[] =>
  found.map((near) => ({ ...near, body: byId.get(near.noteId)?.body ?? '' }));
