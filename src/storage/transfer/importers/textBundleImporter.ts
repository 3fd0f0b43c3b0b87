import { isRecord } from '../../../shared/decoder';
import { foreignTags } from '../../../core/transfer/foreignTag';
import { momentOf } from '../../../core/transfer/moments';
import { stemOf } from '../../../core/transfer/fileNames';
import type { ImportDesk, ImportFile, Importer } from './importer';

const BUNDLE = /^(.*\.textbundle)\/(.+)$/iu;
/** `#two words#`, which only Bear has; a tag of one word is one here as well. */
const WIDE_TAG = /(?:^|[\s(])#([^\s#](?:[^#\n]{0,80}[^\s#])?)#(?=$|[\s.,;:!?)])/gmu;

const infoOf = async (desk: ImportDesk, file: ImportFile | undefined): Promise<Readonly<Record<string, unknown>>> => {
  const text = file === undefined ? null : await desk.readText(file, 'quietly');
  if (text === null) return {};
  try {
    const info: unknown = JSON.parse(text);
    if (!isRecord(info)) return {};
    const own = Object.entries(info).find(([key, value]) => /\.bear$/u.test(key) && isRecord(value))?.[1];
    return isRecord(own) ? own : info;
  } catch {
    return {};
  }
};

const wideTags = (body: string): string[] =>
  foreignTags([...body.matchAll(WIDE_TAG)].map((match) => match[1] ?? '').filter((tag) => /\s/u.test(tag)));

const importBundle = async (desk: ImportDesk, folder: string, parts: readonly ImportFile[]): Promise<void> => {
  const inBundle = (pattern: RegExp): ImportFile | undefined =>
    parts.find(({ path }) => pattern.test(path.slice(folder.length + 1)));
  const text = inBundle(/^text\.[^/]+$/iu);
  const infoFile = inBundle(/^info\.json$/iu);
  if (infoFile !== undefined) desk.take(infoFile);
  if (text === undefined) return;
  desk.take(text);
  const body = await desk.readText(text);
  if (body === null) return;
  const info = await infoOf(desk, infoFile);
  const id = info['uniqueIdentifier'] ?? info['bear-note-unique-identifier'];
  const isOn = (key: string): boolean => info[key] === true || info[key] === 1;
  desk.add({
    format: 'bear',
    path: text.path,
    title: null,
    // The first line is the title there, too; the folder is named after it, shortened.
    titleIsSaid: true,
    body,
    names: [stemOf(folder), ...(typeof id === 'string' ? [id] : [])],
    tags: wideTags(body),
    pinned: isOn('pinned'),
    archived: isOn('archived'),
    trashed: isOn('trashed'),
    createdAtMs: momentOf(info['creationDate']),
    updatedAtMs: momentOf(info['modificationDate']) ?? text.modifiedAtMs,
  });
};

/** Notes with their pictures in a folder of their own, as Bear, Ulysses and others export them; packed ones were opened. */
export const importTextBundles: Importer = async (desk) => {
  const bundles = new Map<string, ImportFile[]>();
  for (const file of desk.files()) {
    const folder = BUNDLE.exec(file.path)?.[1];
    if (folder !== undefined) bundles.set(folder, [...(bundles.get(folder) ?? []), file]);
  }
  for (const [folder, parts] of bundles) {
    await importBundle(desk, folder, parts);
    await desk.pause();
  }
};
