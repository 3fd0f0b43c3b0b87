import { savedName } from '../../../core/note/fileNames';

/** Long enough for the slowest browser to have read the file. */
const RELEASE_AFTER_MS = 60_000;
const PDF_HEAD = '%PDF-';
/** Readers of PDF take a file whose mark stands within its first kilobyte. */
const PDF_HEAD_BYTES = 1024;

/** What the page can do with a file. Anything but these three is saved, and never shown: it could run here. */
export type FileKind = 'pdf' | 'audio' | 'video' | 'file';

export const kindOf = ({ type }: Pick<Blob, 'type'>): FileKind => {
  if (type === 'application/pdf') return 'pdf';
  return type.startsWith('audio/') ? 'audio' : type.startsWith('video/') ? 'video' : 'file';
};

/** Addresses of the files that were opened: a tab that is loaded anew asks for its own once more. */
const opened = new Map<string, string>();

const follow = (address: string, how: Partial<HTMLAnchorElement>): void => {
  const link = document.createElement('a');
  link.href = address;
  Object.assign(link, how);
  link.click();
};

/** Hands a file to the person as a download, as plain bytes: no browser opens it as a page. */
export const saveFile = (file: File, words: string): void => {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  follow(address, { download: savedName(words, file.name) });
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
};

const isPdf = async (file: Blob): Promise<boolean> =>
  (await file.slice(0, PDF_HEAD_BYTES).text()).includes(PDF_HEAD) && navigator.pdfViewerEnabled;

/** Shows a PDF in a tab of its own, where the browser has a viewer, which is apart from this page; saves anything else. */
export const openFile = async (id: string, words: string, file: File): Promise<void> => {
  if (kindOf(file) !== 'pdf' || !(await isPdf(file))) {
    saveFile(file, words);
    return;
  }
  const address = opened.get(id) ?? URL.createObjectURL(new Blob([file], { type: 'application/pdf' }));
  opened.set(id, address);
  follow(address, { target: '_blank', rel: 'noopener noreferrer' });
};

/** As openFile, for a link that is not drawn; `source` is the link as it is written. */
export const openLinkedFile = async (
  id: string,
  source: string,
  load: ((id: string) => Promise<File | undefined>) | undefined,
): Promise<void> => {
  const file = await load?.(id);
  if (file !== undefined) await openFile(id, /^\[([^\]]+)\]/u.exec(source)?.[1] ?? '', file);
};
