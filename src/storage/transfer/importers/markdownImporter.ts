import { folderOf, isMarkdownPath, stemOf } from '../../../core/transfer/fileNames';
import type { Importer } from './importer';
import { readYamlHead } from './yamlHead';

/** Markdown and text files; last of the importers, since every other program writes some, too. */
export const importMarkdown: Importer = async (desk) => {
  for (const file of desk.files()) {
    if (!isMarkdownPath(file.path)) continue;
    desk.take(file);
    const text = await desk.readText(file);
    await desk.pause();
    if (text === null) continue;
    const { body, meta, understood } = readYamlHead(text);
    if (!understood) desk.warn(file.path, 'front-matter');
    desk.add({
      format: 'markdown',
      path: file.path,
      title: meta.title ?? null,
      body,
      names: [...(meta.aliases ?? []), stemOf(file.path)],
      tags: meta.tags ?? [],
      pinned: meta.pinned ?? false,
      archived: meta.archived ?? false,
      createdAtMs: meta.createdAtMs,
      updatedAtMs: meta.updatedAtMs ?? file.modifiedAtMs,
      folder: folderOf(file.path),
    });
  }
};
