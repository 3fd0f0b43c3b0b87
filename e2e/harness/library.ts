import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openSettings } from './notebook';

/** Shelves, menus and files of the library, by the names that a screen reader would read. English interface. */
export const listOf = (page: Page, shelf = 'All notes'): Locator =>
  page.getByRole('list', { name: shelf, exact: true }).getByRole('listitem');

export const openNote = async (page: Page, title: string | RegExp): Promise<void> => {
  await page.getByRole('region', { name: 'List of notes' }).getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('article', { name: 'Note' })).toBeVisible();
};

/** The shelves lie beside the list on a desktop. */
export const openShelf = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('navigation', { name: 'Notes and tags' }).getByRole('link', { name }).click();
};

/** Chooses from the menu of the open note. */
export const chooseFromMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('article', { name: 'Note' }).getByRole('button', { name: 'Menu of this note' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Hands files to the import page; the dry run is shown then. */
export const giveFiles = async (page: Page, files: readonly GivenFile[]): Promise<Locator> => {
  await openSettings(page, 'transfer');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([...files]);
  return page.getByRole('dialog', { name: 'Import notes' });
};

/** Presses a button of the export page and returns the bytes of the file that it makes. */
export const exportBy = async (page: Page, button: 'Save a backup' | 'Export as Markdown'): Promise<Buffer> => {
  await openSettings(page, 'transfer');
  const download: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
};

/** Entries of a zip file as text, by path. */
export const textsIn = (zip: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** Pastes an image where the caret is, as the system's clipboard would. */
export const pasteImage = async (page: Page, image: Buffer, name: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Note' }).evaluate(
    (editor, [bytes, fileName]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], fileName, { type: 'image/png' }));
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [[...image], name] as const,
  );
};
