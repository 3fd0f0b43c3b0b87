import { attachmentIdsOf, mapAttachmentLinks } from '../../core/note/attachmentLinks';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import { createNamer, stemOf } from '../../core/transfer/fileNames';
import { toMarkdown } from '../../core/transfer/frontMatter';
import { extensionFor } from '../../core/transfer/imageLinks';
import type { Library } from './backupFile';
import { writeZip } from './zipWriter';
import type { ZipInput } from './zipWriter';

/** What any other program can read: one .md for each note outside the trash, images in `attachments/`. */
export const markdownFiles = ({ notes, attachments }: Library, nowMs: number): readonly ZipInput[] => {
  const kept = notes.filter((note) => note.trashedAtMs === null);
  const shown = new Set(kept.flatMap((note) => attachmentIdsOf(note.body)));
  const imageName = createNamer();
  const paths = new Map<string, string>();
  const inputs: ZipInput[] = [];
  for (const { id, name, mimeType, bytes } of attachments) {
    if (!shown.has(id)) continue;
    const extension = extensionFor(mimeType) || /\.\w{1,5}$/u.exec(name)?.[0] || '';
    const path = `attachments/${imageName(fileNameOf(stemOf(name), id.slice(0, 12)), extension)}`;
    paths.set(id, path);
    inputs.push({ path, bytes, modifiedAtMs: nowMs, stored: true });
  }
  const noteName = createNamer();
  const encoder = new TextEncoder();
  for (const note of kept) {
    const path = noteName(fileNameOf(noteTitle(note.body), 'Untitled'), '.md');
    const body = mapAttachmentLinks(note.body, (id) => {
      const target = paths.get(id);
      // Brackets would end the link early; encodeURI leaves them as they are.
      return target === undefined
        ? undefined
        : encodeURI(target).replace(/[()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    });
    inputs.push({ path, bytes: encoder.encode(toMarkdown({ ...note, body })), modifiedAtMs: note.updatedAtMs });
  }
  return inputs;
};

export const writeMarkdownArchive = (library: Library, nowMs: number): Promise<Uint8Array> =>
  writeZip(markdownFiles(library, nowMs));
