import { folderOf, isMarkdownPath } from '../../../core/transfer/fileNames';
import { resolvePath } from '../../../core/transfer/filePaths';
import { decoded } from '../../../shared/decoded';
import { mapTargets } from '../../../core/transfer/markdownTargets';
import type { Importer } from './importer';

const CARRIED = /(?:^|\/)attachments\/[^/]+\.(?:md|markdown|mdown|txt|html?|xhtml|csv|json|enex)$/iu;

/**
 * Texts, tables and pages that are no notes of their own but files of one: they lie in `attachments/`, where the
 * Markdown export puts them, and a note links to them there.
 */
export const importCarried: Importer = async (desk) => {
  const carried = new Set(desk.files().filter(({ path }) => CARRIED.test(path)));
  if (carried.size === 0) return;
  const named = new Set<string>();
  for (const file of desk.files()) {
    if (!isMarkdownPath(file.path) || carried.has(file)) continue;
    const folder = folderOf(file.path);
    mapTargets((await desk.readText(file, 'quietly')) ?? '', ({ kind, address }) => {
      if (kind === 'link') named.add(resolvePath(folder, decoded(address)));
      return undefined;
    });
    await desk.pause();
  }
  for (const file of carried) {
    if (!named.has(file.path)) continue;
    desk.take(file);
    desk.addAsset(file);
  }
};
