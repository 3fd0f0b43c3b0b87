import { attachmentAddress } from '../../core/note/attachmentLinks';
import type { SharedItem } from '../../shared/shareStash';
import type { InklingStore } from '../store';

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');

/** Images that no other try would take. */
const REFUSALS: readonly string[] = ['notes:image.unsupported', 'notes:image.tooLarge'];

/**
 * Turns one share from another app into one note and resolves when it is on the disk, to whether there was anything
 * to keep. Throws when it is not on the disk, so that the share waits for the next start.
 */
export const keepShare = async (store: InklingStore, item: SharedItem): Promise<boolean> => {
  const { storeImage, createNote, eraseNotes, flush, notify } = store.getState();
  const wait = (): never => {
    notify({ key: 'shell:share.waits', tone: 'warning' });
    throw new Error('The share is not on the disk yet.');
  };
  const pieces: string[] = [];
  let leftOutCount = item.skippedFiles;
  for (const file of item.files) {
    if (file.mimeType.startsWith('image/')) {
      const stored = await storeImage(new Blob([file.bytes], { type: file.mimeType }), file.name);
      if (stored.ok) pieces.push(`![${file.name}](${attachmentAddress(stored.value)})`);
      else if (REFUSALS.includes(stored.error)) leftOutCount += 1;
      else wait();
    } else {
      pieces.push(new TextDecoder().decode(file.bytes));
    }
  }
  const body = paragraphs([item.title, item.text, item.text.includes(item.url) ? '' : item.url, ...pieces]);
  if (body !== '') {
    const id = createNote({ body });
    if (!(await flush(id))) {
      // The share keeps it; the draft would bring it a second time.
      await eraseNotes([id]);
      wait();
    }
  }
  if (leftOutCount > 0) notify({ key: 'shell:share.leftOut', tone: 'warning', values: { count: leftOutCount } });
  return body !== '';
};

/** Turns every waiting share into a note and says how many. `drain`: see platform/shares. */
export const keepShares = async (
  store: InklingStore,
  drain: (keep: (item: SharedItem) => Promise<boolean>) => Promise<number>,
): Promise<void> => {
  const keptCount = await drain((item) => keepShare(store, item));
  if (keptCount > 0) store.getState().notify({ key: 'notes:shared.kept', values: { count: keptCount } });
};
