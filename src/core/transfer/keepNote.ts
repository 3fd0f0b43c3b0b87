import { flag, isRecord, list, text } from '../../shared/decoder';
import { foreignTags } from './foreignTag';
import { momentOf } from './moments';

export interface KeepNote {
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly pinned: boolean;
  readonly archived: boolean;
  readonly trashed: boolean;
  readonly createdAtMs: number | undefined;
  readonly updatedAtMs: number | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const records = list<Fields>((value) => (isRecord(value) ? value : undefined));
const recordsOf = (value: unknown): readonly Fields[] => records(value) ?? [];
const said = (fields: Fields, key: string): string => text(fields[key]) ?? '';

const boxes = (items: readonly Fields[]): string =>
  items
    .map(
      (item) => `- [${flag(item['isChecked']) === true ? 'x' : ' '}] ${said(item, 'text').replace(/\s*\n\s*/gu, ' ')}`,
    )
    .join('\n');

/** The name by which a file is looked for; its extension may be another one than the file has. */
const pictures = (attachments: readonly Fields[]): string =>
  attachments
    .map((attachment) => ({ path: said(attachment, 'filePath'), type: said(attachment, 'mimetype') }))
    .filter(({ path }) => path !== '')
    .map(
      ({ path, type }) =>
        `${type.startsWith('image/') || type === '' ? '!' : ''}[${type.startsWith('image/') ? '' : path.replace(/[[\]]/gu, ' ')}](<${path.replace(/[<>\n]/gu, '')}>)`,
    )
    .join('\n\n');

/** Pages that Keep shows below the text; those that the text names are there already. */
const pages = (annotations: readonly Fields[], body: string): string =>
  annotations
    .map((annotation) => ({
      url: said(annotation, 'url'),
      title: said(annotation, 'title')
        .replace(/[[\]\n]/gu, ' ')
        .trim(),
    }))
    .filter(({ url }) => /^https?:\/\//iu.test(url) && !body.includes(url) && !/[\s<>]/u.test(url))
    .map(({ url, title }) => (title === '' ? `<${url}>` : `[${title}](<${url}>)`))
    .join('\n');

/** Whether parsed JSON is a note of a Keep takeout, and no setting or item of another service. */
export const isKeepNote = (value: unknown): value is Fields =>
  isRecord(value) &&
  'isTrashed' in value &&
  ['userEditedTimestampUsec', 'textContent', 'listContent'].some((key) => key in value);

/** Text, boxes, pictures and pages of one note; colours and sharing are left where they are. */
export const readKeepNote = (fields: Fields): KeepNote => {
  const written = [said(fields, 'textContent'), boxes(recordsOf(fields['listContent']))]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  const parts = [written, pages(recordsOf(fields['annotations']), written), pictures(recordsOf(fields['attachments']))];
  const labels = recordsOf(fields['labels']).map((label) => said(label, 'name'));
  const updatedAtMs = momentOf(fields['userEditedTimestampUsec']);
  return {
    title: said(fields, 'title').replace(/\s+/gu, ' ').trim(),
    body: parts.filter((part) => part !== '').join('\n\n'),
    tags: foreignTags(labels),
    pinned: flag(fields['isPinned']) ?? false,
    archived: flag(fields['isArchived']) ?? false,
    trashed: flag(fields['isTrashed']) ?? false,
    createdAtMs: momentOf(fields['createdTimestampUsec']) ?? updatedAtMs,
    updatedAtMs,
  };
};
