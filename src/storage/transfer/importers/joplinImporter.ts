import { JOPLIN_TYPES, readJoplinItem } from '../../../core/transfer/joplinItem';
import type { JoplinItem } from '../../../core/transfer/joplinItem';
import { momentOf } from '../../../core/transfer/moments';
import { foreignTag } from '../../../core/transfer/foreignTag';
import { htmlToMarkdown, parsePage } from './htmlToMarkdown';
import type { ImportDesk, ImportFile, Importer } from './importer';

const ITEM_PATH = /(?:^|\/)([0-9a-f]{32})\.md$/u;
const RESOURCE_PATH = /(?:^|\/)resources\/([0-9a-f]{32})(?:\.[^/]*)?$/u;
const HTML = '2';
/** Notebooks in notebooks; a circle of them ends here. */
const MOST_FOLDERS = 20;

const timeOf = (item: JoplinItem, ...keys: readonly string[]): number | undefined => {
  for (const key of keys) {
    const timeMs = momentOf(item.fields[key]);
    if (timeMs !== undefined) return timeMs;
  }
  return undefined;
};

const bodyOf = ({ body, title, fields }: JoplinItem): string => {
  const text = fields['markup_language'] === HTML ? htmlToMarkdown(parsePage(body).body) : body;
  const source = fields['source_url'] ?? '';
  const withSource = source === '' || text.includes(source) ? text : `${text.trimEnd()}\n\n<${source}>`;
  if (fields['is_todo'] !== '1') return withSource;
  // A to-do of Joplin is a note with a box before its title.
  const box = momentOf(fields['todo_completed']) === undefined ? ' ' : 'x';
  return `- [${box}] ${title}\n\n${withSource}`.trimEnd();
};

const readItems = async (
  desk: ImportDesk,
): Promise<Map<string, { readonly item: JoplinItem; readonly file: ImportFile }>> => {
  const items = new Map<string, { readonly item: JoplinItem; readonly file: ImportFile }>();
  for (const file of desk.files()) {
    const id = ITEM_PATH.exec(file.path)?.[1];
    if (id === undefined) continue;
    // One that is none of its items is read, and reported, by those who come later.
    const text = await desk.readText(file, 'quietly');
    await desk.pause();
    const item = text === null ? null : readJoplinItem(text);
    if (item === null) continue;
    desk.take(file);
    items.set(id, { item, file });
  }
  return items;
};

/** A .jex file, unpacked, or a RAW folder: every item is a file named by its id. */
export const importJoplin: Importer = async (desk) => {
  const items = await readItems(desk);
  if (items.size === 0) return;
  const ofType = (type: string) => [...items].filter(([, { item }]) => item.fields['type_'] === type);
  const folderOf = (id: string): string => {
    const names: string[] = [];
    for (let at: string | undefined = id; names.length < MOST_FOLDERS;) {
      const folder: JoplinItem | undefined = items.get(at ?? '')?.item;
      if (folder?.fields['type_'] !== JOPLIN_TYPES.folder) break;
      names.unshift(folder.title.replace(/\//gu, '-'));
      at = folder.fields['parent_id'];
    }
    return names.join('/');
  };
  const tags = new Map<string, string[]>();
  for (const [, { item }] of ofType(JOPLIN_TYPES.noteTag)) {
    const tag = foreignTag(items.get(item.fields['tag_id'] ?? '')?.item.title ?? '');
    const noteId = item.fields['note_id'] ?? '';
    if (tag !== '') tags.set(noteId, [...(tags.get(noteId) ?? []), tag]);
  }
  for (const file of desk.files()) {
    const id = RESOURCE_PATH.exec(file.path)?.[1];
    const resource = id === undefined ? undefined : items.get(id)?.item;
    if (id === undefined || resource === undefined) continue;
    desk.take(file);
    const extension = resource.fields['file_extension'] ?? '';
    const dot =
      extension === '' || resource.title.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? '' : `.${extension}`;
    desk.addAsset({ ...file, path: `${id}/${(resource.title || 'file').replace(/\//gu, '-')}${dot}` }, [`:/${id}`]);
  }
  for (const [id, { item, file }] of ofType(JOPLIN_TYPES.note)) {
    if (item.fields['encryption_applied'] === '1') {
      desk.skip(file.path, 'encrypted');
      continue;
    }
    const isTodo = item.fields['is_todo'] === '1';
    desk.add({
      format: 'joplin',
      path: file.path,
      title: isTodo ? null : item.title,
      titleIsSaid: true,
      body: bodyOf(item),
      names: [`:/${id}`],
      tags: tags.get(id) ?? [],
      trashed: momentOf(item.fields['deleted_time']) !== undefined,
      createdAtMs: timeOf(item, 'user_created_time', 'created_time'),
      updatedAtMs: timeOf(item, 'user_updated_time', 'updated_time'),
      folder: folderOf(item.fields['parent_id'] ?? ''),
    });
    await desk.pause();
  }
};
