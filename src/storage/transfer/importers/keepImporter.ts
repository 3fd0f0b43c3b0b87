import { folderOf } from '../../../core/transfer/fileNames';
import { isKeepNote, readKeepNote } from '../../../core/transfer/keepNote';
import type { Importer } from './importer';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Notes of a Google takeout, by what is in the files: the folder is named in the language of the account. */
export const importKeep: Importer = async (desk) => {
  const stems = new Set<string>();
  const folders = new Set<string>();
  for (const file of desk.files()) {
    if (!/\.json$/iu.test(file.path)) continue;
    const text = await desk.readText(file, 'quietly');
    await desk.pause();
    const value = text === null ? undefined : parsed(text);
    if (!isKeepNote(value)) continue;
    desk.take(file);
    stems.add(file.path.replace(/\.json$/iu, ''));
    folders.add(folderOf(file.path));
    const note = readKeepNote(value);
    if (note.title === '' && note.body === '') desk.skip(file.path, 'empty');
    else desk.add({ ...note, format: 'keep', path: file.path, titleIsSaid: true });
  }
  if (stems.size === 0) return;
  for (const file of desk.files()) {
    // The same notes once more as pages or text, and the list of labels.
    const isAgain = /\.(?:html|txt)$/iu.test(file.path) && stems.has(file.path.replace(/\.\w+$/u, ''));
    const isList = /(?:^|\/)(?:labels\.txt|archive_browser\.html)$/iu.test(file.path);
    if (isAgain || (isList && [...folders].some((folder) => folder.startsWith(folderOf(file.path))))) desk.take(file);
  }
};
