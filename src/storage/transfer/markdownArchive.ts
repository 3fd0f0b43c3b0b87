import { attachmentIdOf, attachmentIdsOf } from '../../core/note/attachmentLinks';
import type { Note } from '../../core/note/note';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import { createNamer, isClutter, stemOf } from '../../core/transfer/fileNames';
import { toMarkdown } from '../../core/transfer/frontMatter';
import { addressOf, extensionFor, fileTypeOf } from '../../core/transfer/filePaths';
import { mapDefinitions, mapTargets } from '../../core/transfer/markdownTargets';
import type { Library } from './backupFile';
import { readYamlHead } from './importers/yamlHead';
import { writeZip } from './zipWriter';
import type { ZipInput } from './zipWriter';

/** A file keeps the ending that it has, unless its type says another one. */
const endingOf = (name: string, mimeType: string): string => {
  const own = /\.\w{1,16}$/u.exec(name)?.[0] ?? '';
  return own !== '' && fileTypeOf(name) === mimeType ? own : extensionFor(mimeType) || own;
};

/**
 * A file for each note. First one note of each title has it for a name, before numbers are handed out to others: a title
 * that ends in a number is what links mean by it.
 */
const namesOf = (notes: readonly Note[]): ReadonlyMap<Note, string> => {
  const nameOf = createNamer();
  const named = notes.map((note) => {
    const title = noteTitle(note.body);
    const stem = fileNameOf(title, 'Untitled');
    return { note, stem, isTitle: title.normalize('NFC') === stem };
  });
  const firsts = new Map<string, (typeof named)[number]>();
  // A name that is not quite the title gives way to one that is.
  for (const one of [...named.filter(({ isTitle }) => isTitle), ...named]) {
    const key = one.stem.toLowerCase();
    if (!firsts.has(key)) firsts.set(key, one);
  }
  const ordered = new Set([...firsts.values(), ...named]);
  return new Map([...ordered].map(({ note, stem }) => [note, nameOf(stem, '.md')]));
};

/**
 * What any other program can read, Obsidian as it is: one .md for each note outside the trash with its dates in the
 * front matter and on the file, images and files in `attachments/`.
 */
export const markdownFiles = ({ notes, attachments }: Library, nowMs: number): readonly ZipInput[] => {
  const kept = notes.filter((note) => note.trashedAtMs === null);
  const shown = new Set(kept.flatMap((note) => attachmentIdsOf(note.body)));
  const imageName = createNamer();
  const paths = new Map<string, string>();
  const inputs: ZipInput[] = [];
  for (const { id, name, mimeType, bytes } of attachments) {
    if (!shown.has(id)) continue;
    const ending = endingOf(name, mimeType);
    const stem = fileNameOf(stemOf(name), id.slice(0, 12));
    // By a name that systems have for files of their own nothing would take it in again.
    const path = `attachments/${imageName(isClutter(stem + ending) ? `${stem} file` : stem, ending)}`;
    paths.set(id, path);
    inputs.push({ path, bytes, modifiedAtMs: nowMs, stored: true });
  }
  const names = namesOf(kept);
  const addressFor = (address: string): string | undefined => {
    const target = paths.get(attachmentIdOf(address) ?? '');
    return target === undefined ? undefined : addressOf(target);
  };
  const encoder = new TextEncoder();
  for (const note of kept) {
    const linked = mapTargets(note.body, ({ address, source }) => {
      const target = addressFor(address);
      return target === undefined ? undefined : source.replace(address, () => target);
    });
    const body = mapDefinitions(linked, addressFor);
    // Front matter of its own takes ours in when it comes back as it was.
    const file = toMarkdown({ ...note, body }, (_inner, merged) => readYamlHead(merged).body === body);
    inputs.push({ path: names.get(note) ?? '', bytes: encoder.encode(file), modifiedAtMs: note.updatedAtMs });
  }
  return inputs;
};

export const writeMarkdownArchive = (library: Library, nowMs: number): Promise<Uint8Array> =>
  writeZip(markdownFiles(library, nowMs));
