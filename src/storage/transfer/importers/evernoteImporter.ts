import { stemOf } from '../../../core/transfer/fileNames';
import { readEvernoteNote } from './evernoteNote';
import type { EvernoteNote } from './evernoteNote';
import type { ImportDesk, ImportFile, Importer } from './importer';

/** An export of a notebook is one file, pictures and all. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Decoded at once; a file of half a gigabyte does not fit in one string. */
const PIECE_BYTES = 1024 * 1024;
const OPEN = '<note>';
const CLOSE = '</note>';

/** The notes of an export one after another, as XML: the whole of it is never parsed at once. */
async function* notesIn(bytes: Uint8Array, pause: () => Promise<void>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const searched = Math.max(0, text.length - CLOSE.length);
    text += decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true });
    await pause();
    for (let from = searched; ;) {
      const end = text.indexOf(CLOSE, from);
      if (end === -1) break;
      const start = text.indexOf(OPEN);
      if (start !== -1 && start < end) yield text.slice(start, end + CLOSE.length);
      text = text.slice(end + CLOSE.length);
      from = 0;
    }
  }
}

/** A note that breaks its reader stays out alone. */
const safeNote = (xml: string): EvernoteNote | null => {
  try {
    return readEvernoteNote(xml, ({ hash, name }) => `${hash}/${name}`);
  } catch {
    return null;
  }
};

const importFile = async (desk: ImportDesk, file: ImportFile): Promise<void> => {
  if (file.sizeBytes > MOST_BYTES) {
    desk.skip(file.path, 'too-large');
    return;
  }
  const bytes = await file.bytes().catch(() => null);
  if (bytes === null) {
    desk.skip(file.path, 'unreadable');
    return;
  }
  const notebook = stemOf(file.path);
  let number = 0;
  for await (const xml of notesIn(bytes, () => desk.pause())) {
    number += 1;
    const folder = `${file.path}/${number}`;
    const note = safeNote(xml);
    if (note === null) {
      desk.skip(`${file.path} (${number})`, 'unreadable');
      continue;
    }
    for (const { hash, name, bytes: content } of note.resources)
      desk.addAsset({ path: `${folder}/${hash}/${name}`, sizeBytes: content.length, bytes: async () => content });
    const path = note.title === '' ? folder : `${folder}/${note.title.replace(/\//gu, '-')}`;
    for (let left = note.encryptedCount; left > 0; left -= 1) desk.warn(path, 'encrypted');
    desk.add({ ...note, format: 'evernote', path, titleIsSaid: true, folder: notebook });
    await desk.pause();
  }
  if (number === 0) desk.skip(file.path, 'empty');
};

export const importEvernote: Importer = async (desk) => {
  for (const file of desk.files()) {
    if (!/\.enex$/iu.test(file.path)) continue;
    desk.take(file);
    await importFile(desk, file);
  }
};
