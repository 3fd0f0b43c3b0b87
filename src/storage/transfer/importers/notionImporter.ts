import { frontMatterOf } from '../../../core/text/structure/frontMatter';
import { foreignTags } from '../../../core/transfer/foreignTag';
import { folderOf, isMarkdownPath, stemOf } from '../../../core/transfer/fileNames';
import { momentOf } from '../../../core/transfer/moments';
import {
  asidesAsQuotes,
  notionIdOf,
  notionProperties,
  plainNotionPath,
  withoutNotionId,
} from '../../../core/transfer/notionNames';
import type { ImportDesk, ImportFile, Importer } from './importer';
import { isPagePath, pageDraft } from './pageImporter';
import { isTablePath, tableOf } from './tableImporter';

const titleOf = (file: ImportFile): string => withoutNotionId(stemOf(file.path));

const importMarkdownPage = async (desk: ImportDesk, file: ImportFile, id: string): Promise<void> => {
  const text = await desk.readText(file);
  // Notion writes no front matter: it is a note of this app or another one, whose title ends like an id.
  if (text !== null && frontMatterOf(text) !== null) return;
  desk.take(file);
  if (text === null) return;
  const { tags, created, updated } = notionProperties(text);
  const createdAtMs = momentOf(created);
  desk.add({
    format: 'notion',
    path: file.path,
    // Names of files are cut short: the first heading is the whole title.
    title: /^\s*# \S/u.test(text) ? null : titleOf(file),
    titleIsSaid: true,
    body: asidesAsQuotes(text),
    names: [id, plainNotionPath(file.path), titleOf(file)],
    tags: foreignTags(tags),
    createdAtMs,
    updatedAtMs: momentOf(updated) ?? createdAtMs ?? file.modifiedAtMs,
    folder: plainNotionPath(folderOf(file.path)),
  });
};

const importPage = async (desk: ImportDesk, file: ImportFile, id: string): Promise<void> => {
  const text = await desk.readText(file);
  if (text === null) return;
  desk.add({
    ...pageDraft(file, text, 'notion'),
    names: [id, titleOf(file)],
    folder: plainNotionPath(folderOf(file.path)),
  });
};

/** A database: its pages lie in a folder of its name, and the first column names them. */
const importDatabase = async (
  desk: ImportDesk,
  file: ImportFile,
  id: string,
  pages: ReadonlySet<string>,
): Promise<void> => {
  const table = await tableOf(desk, file, (cell) => (pages.has(cell) && !/[[\]|#]/u.test(cell) ? `[[${cell}]]` : cell));
  if (table === null) return;
  desk.add({
    format: 'notion',
    path: file.path,
    title: titleOf(file),
    titleIsSaid: true,
    body: table,
    // Pages link to the file with the rows of one view.
    names: [id, plainNotionPath(file.path), file.path.replace(/_all(?=\.csv$)/iu, '')],
    updatedAtMs: file.modifiedAtMs,
    folder: plainNotionPath(folderOf(file.path)),
  });
};

/** An export of Notion, as Markdown and CSV or as HTML: known by the ids in its names. */
export const importNotion: Importer = async (desk) => {
  const own = desk.files().flatMap((file) => {
    const id = notionIdOf(stemOf(file.path));
    return id === undefined ? [] : [{ file, id }];
  });
  const whole = new Set(own.filter(({ file }) => /_all\.csv$/iu.test(file.path)).map(({ id }) => id));
  const pages = new Set(own.filter(({ file }) => !isTablePath(file.path)).map(({ file }) => titleOf(file)));
  for (const { file, id } of own) {
    const isTable = isTablePath(file.path);
    if (!isTable && !isMarkdownPath(file.path) && !isPagePath(file.path)) continue;
    if (!isMarkdownPath(file.path)) desk.take(file);
    if (isTable) {
      // The other file of two holds the rows of one view only.
      if (!whole.has(id) || /_all\.csv$/iu.test(file.path)) await importDatabase(desk, file, id, pages);
    } else if (isPagePath(file.path)) await importPage(desk, file, id);
    else await importMarkdownPage(desk, file, id);
    await desk.pause();
  }
};
