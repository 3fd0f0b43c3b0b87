import { foreignTags } from '../../../core/transfer/foreignTag';
import { folderOf } from '../../../core/transfer/fileNames';
import { momentOf } from '../../../core/transfer/moments';
import { untamed } from '../../../core/transfer/tamedPage';
import { htmlToMarkdown, parsePage } from './htmlToMarkdown';
import type { Draft, ImportFile, Importer } from './importer';

export const isPagePath = (path: string): boolean => /\.(?:html?|xhtml)$/iu.test(path);

/** What a page says of itself in its head: Evernote, Apple Notes exporters and web pages each have names for it. */
const saidIn = (page: Document, ...names: readonly string[]): string[] =>
  [...page.querySelectorAll('meta')]
    .filter((meta) =>
      names.includes(
        (
          meta.getAttribute('name') ??
          meta.getAttribute('itemprop') ??
          meta.getAttribute('property') ??
          ''
        ).toLowerCase(),
      ),
    )
    .map((meta) => meta.getAttribute('content') ?? '')
    .filter((content) => content !== '');

const firstMoment = (texts: readonly string[]): number | undefined => {
  for (const text of texts) {
    const timeMs = momentOf(text);
    if (timeMs !== undefined) return timeMs;
  }
  return undefined;
};

/** A page as a note. */
export const pageDraft = (file: ImportFile, text: string, format: Draft['format'] = 'html'): Draft => {
  const page = parsePage(text);
  const title = untamed(saidIn(page, 'title')[0] ?? page.title)
    .replace(/\s+/gu, ' ')
    .trim();
  const tags = saidIn(page, 'keywords', 'tags', 'tag').flatMap((words) => untamed(words).split(','));
  return {
    format,
    path: file.path,
    title: title === '' ? null : title,
    body: htmlToMarkdown(page.body),
    tags: foreignTags(tags),
    createdAtMs: firstMoment(saidIn(page, 'created', 'date', 'dcterms.created', 'article:published_time')),
    updatedAtMs:
      firstMoment(saidIn(page, 'updated', 'modified', 'dcterms.modified', 'article:modified_time')) ??
      file.modifiedAtMs,
    folder: folderOf(file.path),
  };
};

/** A page that breaks its reader stays out alone. */
const safeDraft = (file: ImportFile, text: string): Draft | null => {
  try {
    return pageDraft(file, text);
  } catch {
    return null;
  }
};

/** Pages of the web, of Apple Notes and of every program that exports HTML. */
export const importPages: Importer = async (desk) => {
  for (const file of desk.files()) {
    if (!isPagePath(file.path)) continue;
    desk.take(file);
    const text = await desk.readText(file);
    if (text === null) continue;
    const draft = safeDraft(file, text);
    if (draft === null) desk.skip(file.path, 'unreadable');
    else if (draft.body === '' && draft.title === null) desk.skip(file.path, 'empty');
    else desk.add(draft);
    await desk.pause();
  }
};
