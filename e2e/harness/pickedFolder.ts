import type { Page } from '@playwright/test';

/**
 * No test can answer the browser's own dialog for folders, so only that is replaced: it hands out a folder of the origin's
 * private file system, a real one that is written to and remembered like any other.
 */
export const PICKER = `window.showDirectoryPicker = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('drive', { create: true });
};`;

/** Every file below the picked folder with its text; archives as their size. */
export const filesIn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      const entries = (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries();
      for await (const [name, handle] of entries) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${prefix}${name}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          found[prefix + name] = name.endsWith('.zip') ? String(file.size) : await file.text();
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('drive', { create: true }), '');
    return found;
  });
