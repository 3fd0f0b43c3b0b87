import { attachmentAddress } from '../../core/note/attachmentLinks';
import { linkWords } from '../../core/note/fileNames';
import { isMarkdownPath } from '../../core/transfer/fileNames';
import { fileTypeOf } from '../../core/transfer/filePaths';
import type { ShareBox } from '../../core/ports/shareBox';
import type { SharedItem } from '../../shared/shareStash';
import type { InklingStore } from '../store';

/** Shares that wait for a person to say whether they become notes. */
export interface SharesView {
  readonly items: readonly SharedItem[];
  settle(id: string, add: boolean): Promise<void>;
}

export interface SharesSlice {
  /** null while nothing waits. */
  readonly shares: SharesView | null;
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');

/** Words for the note itself; anything else is a file of it. */
const isText = ({ mimeType, name }: SharedItem['files'][number]): boolean =>
  // Some systems know no type for Markdown.
  isMarkdownPath(name) || (/^(?:text\/|$)/u.test(mimeType) && fileTypeOf(name) === 'application/octet-stream');

/** No other try would take such a file. */
const TOO_LARGE = 'notes:image.tooLarge';

/**
 * Turns one share into one note and resolves when it is on the disk, to whether there was anything to keep. Throws when it
 * is not on the disk, so that the share goes on waiting.
 */
const keepShare = async (store: InklingStore, item: SharedItem): Promise<boolean> => {
  const { storeImage, storeFile, createNote, eraseNotes, flush, notify } = store.getState();
  const wait = (): never => {
    throw new Error('The share is not on the disk yet.');
  };
  const pieces: string[] = [];
  let leftOutCount = item.skippedFiles;
  for (const file of item.files) {
    const isImage = file.mimeType.startsWith('image/');
    if (!isImage && isText(file)) {
      pieces.push(new TextDecoder().decode(file.bytes));
      continue;
    }
    const type = isImage ? file.mimeType : fileTypeOf(file.name);
    const blob = new Blob([file.bytes], { type });
    const picture = isImage ? await storeImage(blob, file.name) : null;
    // A picture of a kind that no page shows is a file like any other.
    const isShown = picture !== null && (picture.ok || picture.error !== 'notes:image.unsupported');
    const stored = isShown ? picture : await storeFile(blob, file.name);
    const link = `[${linkWords(file.name)}](${stored.ok ? attachmentAddress(stored.value) : ''})`;
    if (stored.ok) pieces.push(isShown ? `!${link}` : link);
    else if (stored.error === TOO_LARGE) leftOutCount += 1;
    else wait();
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
  if (leftOutCount > 0) notify({ key: 'safety:share.leftOut', tone: 'warning', values: { count: leftOutCount } });
  return body !== '';
};

/** Resolves once nothing floats over the page: a question must not take the place of another one. */
const whenClear = async (store: InklingStore): Promise<void> => {
  if (store.getState().overlay === null) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(({ overlay }) => {
      if (overlay !== null) return;
      stop();
      resolve();
    });
  });
};

/** Asks about every waiting share: anyone can post one, so none becomes a note by itself. */
export const askAboutShares = async (store: InklingStore, box: ShareBox): Promise<void> => {
  const drop = (id: string): void => {
    const left = (store.getState().shares?.items ?? []).filter((item) => item.id !== id);
    if (left.length > 0) show(left);
    else {
      store.setState({ shares: null });
      if (store.getState().overlay === 'shared') store.getState().showOverlay(null);
    }
  };
  const settle = async (id: string, add: boolean): Promise<void> => {
    const keep = async (item: SharedItem): Promise<void> => {
      if (await keepShare(store, item)) store.getState().notify({ key: 'notes:shared.kept', values: { count: 1 } });
    };
    try {
      await box.settle(id, add ? keep : null);
    } catch {
      // It could not be read, or what became of it not be written.
      store.getState().notify({ key: 'safety:share.waits', tone: 'warning' });
      return;
    }
    drop(id);
  };
  const show = (items: readonly SharedItem[]): void => store.setState({ shares: { items, settle } });
  const items = await box.waiting();
  if (items.length === 0) return;
  await whenClear(store);
  show(items);
  store.getState().showOverlay('shared');
};
