import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { newNote, type Note } from '../../core/note/note';
import { decodeUtf8, usageFault } from './commandLine';
import { linesOf, stringOf } from './jsonLines';

const MARKDOWN = /\.(?:md|markdown)$/iu;
/** Folders that programs keep for themselves. */
const HIDDEN = /(?:^|\/)\./u;

/** The bytes of a file; null where it is a folder, whatever its name. */
const bytesOf = (filePath: string): Uint8Array | null => {
  try {
    return statSync(filePath).isDirectory() ? null : readFileSync(filePath);
  } catch {
    throw usageFault(`Cannot read the file ${filePath}.`);
  }
};

const notesOfFolder = (folder: string): Note[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => MARKDOWN.test(name) && !HIDDEN.test(name))
    .sort()
    .flatMap((name) => {
      const bytes = bytesOf(path.join(folder, name));
      return bytes === null ? [] : [newNote(name, 0, decodeUtf8(bytes, name))];
    });

const notesOfLines = (filePath: string): Note[] =>
  linesOf(filePath, (value) => {
    const [id, text] = [stringOf('id')(value), stringOf('text')(value)];
    return id === undefined || text === undefined ? undefined : newNote(id, 0, text);
  });

/**
 * Notes of a folder (its Markdown files, by their path in it) or of a file of JSON lines (`{"id", "text"}`).
 *
 * @throws InklingFault `bad-request` where there is no such place, no note in it, one that cannot be read, or an id
 * that comes twice.
 */
export const readLibrary = (place: string): ReadonlyMap<string, Note> => {
  const kind = statSync(place, { throwIfNoEntry: false });
  if (kind === undefined) throw usageFault(`There is no file or folder ${place}.`);
  const notes = kind.isDirectory() ? notesOfFolder(place) : notesOfLines(place);
  if (notes.length === 0) throw usageFault(`There is no note in ${place}.`);
  const byId = new Map<string, Note>();
  for (const note of notes) {
    if (byId.has(note.id)) throw usageFault(`The id "${note.id}" is in ${place} twice.`);
    byId.set(note.id, note);
  }
  return byId;
};
