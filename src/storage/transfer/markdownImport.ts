import { MAX_ATTACHMENT_BYTES } from '../../core/ports/attachmentRepository';
import type { Attachment } from '../../core/ports/attachmentRepository';
import type { Clock } from '../../core/ports/clock';
import type { SkippedFile, SkipReason } from '../../core/ports/transferService';
import { newNote } from '../../core/note/note';
import type { Note } from '../../core/note/note';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import { folderOf, isClutter, isMarkdownPath, stemOf } from '../../core/transfer/fileNames';
import { fromMarkdown } from '../../core/transfer/frontMatter';
import { imageTypeOf, linkImages, resolvePath } from '../../core/transfer/imageLinks';
import { sha256Hex } from '../../shared/sha256';

/** Largest text that becomes a note, in bytes. */
const MAX_TEXT_BYTES = 20 * 1024 * 1024;

/** A file of an import, wherever it lies. */
export interface ImportFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedAtMs?: number | undefined;
  /** Throws when it cannot be read. */
  bytes(): Promise<Uint8Array>;
}

export interface MarkdownImport {
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
  readonly skipped: readonly SkippedFile[];
}

/** A note can hold a stray NUL, pasted from a terminal; in files that are no text they are many. */
const LEAST_CHARS_PER_NUL = 20;

/** UTF-8 or marked UTF-16 as text; null for anything that no editor would show as text. */
const decodeText = (bytes: Uint8Array): string | null => {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return (text.split('\0').length - 1) * LEAST_CHARS_PER_NUL > text.length ? null : text;
  } catch {
    return null;
  }
};

/** Files are named by their title elsewhere: a name that the text does not begin with is put above it. */
const withTitle = (body: string, path: string): string => {
  const stem = stemOf(path);
  const named = fileNameOf(noteTitle(body), 'Untitled');
  const isNumbered = stem.startsWith(`${named} `) && /^ \d+$/u.test(stem.slice(named.length));
  if (stem === named || isNumbered || /^\s*# /u.test(body) || /^untitled(?: \d+)?$/iu.test(stem)) return body;
  return `# ${stem}\n\n${body}`;
};

/** Turns Markdown and text files into notes, with the images that they show. Nothing is stored. */
export const importMarkdown = async (files: readonly ImportFile[], clock: Clock): Promise<MarkdownImport> => {
  const notes: Note[] = [];
  const skipped: SkippedFile[] = [];
  const skip = (path: string, reason: SkipReason): void => void skipped.push({ path, reason });
  const readable = files.filter(({ path }) => !isClutter(path));

  const images = new Map<string, Attachment>();
  for (const file of readable) {
    const mimeType = imageTypeOf(file.path);
    if (mimeType === undefined) continue;
    if (file.sizeBytes > MAX_ATTACHMENT_BYTES) {
      skip(file.path, 'too-large');
      continue;
    }
    try {
      const bytes = await file.bytes();
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      images.set(resolvePath('', file.path), { id: await sha256Hex(bytes), name, mimeType, bytes });
    } catch {
      skip(file.path, 'unreadable');
    }
  }
  // Obsidian names an image by its file name alone, wherever it lies.
  const byName = new Map([...images].map(([path, image]) => [path.slice(path.lastIndexOf('/') + 1), { path, image }]));
  const shown = new Set<string>();

  for (const file of readable) {
    if (imageTypeOf(file.path) !== undefined) continue;
    if (!isMarkdownPath(file.path)) skip(file.path, 'unsupported');
    else if (file.sizeBytes > MAX_TEXT_BYTES) skip(file.path, 'too-large');
    else {
      const bytes = await file.bytes().catch(() => null);
      const text = bytes && decodeText(bytes);
      if (bytes === null) skip(file.path, 'unreadable');
      else if (text === null) skip(file.path, 'not-text');
      else if (text.trim() === '') skip(file.path, 'empty');
      else {
        const { body, meta } = fromMarkdown(text);
        const linked = linkImages(body, (target) => {
          const path = resolvePath(folderOf(file.path), target);
          const exact = images.get(path);
          const found = exact ? { path, image: exact } : byName.get(target.slice(target.lastIndexOf('/') + 1));
          if (found) shown.add(found.path);
          return found?.image.id;
        });
        const timeMs = file.modifiedAtMs ?? clock.nowMs();
        notes.push({ ...newNote(clock.newId(), timeMs, withTitle(linked, file.path)), ...meta, revision: 1 });
      }
    }
  }
  const attachments = new Map<string, Attachment>();
  for (const [path, image] of images) {
    if (shown.has(path)) attachments.set(image.id, image);
    else skip(path, 'not-shown');
  }
  return { notes, attachments: [...attachments.values()], skipped };
};
