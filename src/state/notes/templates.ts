import { DAILY_TAG, isTemplate } from '../../core/note/template';
import type { Note } from '../../core/note/note';
import type { Library } from './library';
import { digestOf } from './librarySelectors';

/** The templates by name. */
export const templatesOf = ({ byId }: Library): Note[] =>
  [...byId.values()]
    .filter((note) => isTemplate(note) && !digestOf(note).locked)
    .sort((a, b) => digestOf(a).title.localeCompare(digestOf(b).title));

/** What the note of a day begins with, if somebody has made it. */
export const dailyTemplate = (library: Library): Note | undefined =>
  templatesOf(library).find((note) => digestOf(note).tags.includes(DAILY_TAG));
