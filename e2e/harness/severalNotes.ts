import type { Page } from '@playwright/test';
import { newNote, write } from './notebook';

/** A note for each text, in this order. */
export const writeAll = async (page: Page, texts: readonly string[]): Promise<void> => {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await newNote(page);
    await write(page, text);
  }
};
export const rowOf = (page: Page, title: string) =>
  page.getByRole('list', { name: 'All notes' }).getByRole('link', { name: title });
/** What can be done with the notes that are chosen. */
export const barOf = (page: Page) => page.getByRole('toolbar', { name: 'Chosen notes' });
