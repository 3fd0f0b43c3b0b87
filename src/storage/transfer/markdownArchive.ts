import { attachmentIdOf, attachmentIdsOf } from '../../core/note/attachmentLinks';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import { createNamer, stemOf } from '../../core/transfer/fileNames';
import { toMarkdown } from '../../core/transfer/frontMatter';
import { addressOf, extensionFor, fileTypeOf } from '../../core/transfer/filePaths';
import { mapTargets } from '../../core/transfer/markdownTargets';
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
    const path = `attachments/${imageName(fileNameOf(stemOf(name), id.slice(0, 12)), endingOf(name, mimeType))}`;
    paths.set(id, path);
    inputs.push({ path, bytes, modifiedAtMs: nowMs, stored: true });
  }
  const noteName = createNamer();
  const encoder = new TextEncoder();
  for (const note of kept) {
    const path = noteName(fileNameOf(noteTitle(note.body), 'Untitled'), '.md');
    const body = mapTargets(note.body, ({ address, source }) => {
      const target = paths.get(attachmentIdOf(address) ?? '');
      return target === undefined ? undefined : source.replace(address, () => addressOf(target));
    });
    // Front matter of its own takes ours in when it comes back as it was.
    const file = toMarkdown({ ...note, body }, (_inner, merged) => readYamlHead(merged).body === body);
    inputs.push({ path, bytes: encoder.encode(file), modifiedAtMs: note.updatedAtMs });
  }
  return inputs;
};

export const writeMarkdownArchive = (library: Library, nowMs: number): Promise<Uint8Array> =>
  writeZip(markdownFiles(library, nowMs));
