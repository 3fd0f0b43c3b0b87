import { count, list, record, text } from './decoder';

/** Where the service worker leaves what another app or site shared, until a person has said what becomes of it. */
export const SHARE_CACHE = 'inkling-shares';

/** Page that the service worker sends the browser to after a share; the query asks the app to drain. */
export const SHARE_LANDING = './?shared=1';

/** Shares that wait for an answer at most: a site that posts without end must not fill the disk. */
export const MAX_WAITING_SHARES = 20;

/** The same for a share that could not be kept: the query asks the app to say so. */
export const SHARE_LOST_LANDING = './?shared=lost';

/** Path, relative to the scope, that the manifest's `share_target` posts to. */
export const SHARE_ACTION = 'share';

/** Most files and bytes of a file that one share may bring; more is left out. */
export const MAX_SHARED_FILES = 20;
export const MAX_SHARED_FILE_BYTES = 10 * 1024 * 1024;

export interface SharedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One share. Any field may be '' or empty, though not all at once. */
export interface SharedItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly SharedFile[];
  /** Origin of the page that sent it; '' where the browser does not say, as with the share sheet of the system. */
  readonly from: string;
  /** Files that were left out for their number or their size. */
  readonly skippedFiles: number;
}

/** What is stored beside the files: everything of a SharedItem but their bytes. */
export interface ShareRecord extends Omit<SharedItem, 'files'> {
  readonly files: readonly Omit<SharedFile, 'bytes'>[];
}

export const shareRecordPath = (id: string): string => `stash/${id}/record.json`;
export const shareFilePath = (id: string, index: number): string => `stash/${id}/${index}`;

/** The id in a stash URL of a record, or null for any other URL. */
export const shareIdOf = (url: string): string | null => /\/stash\/([\w-]+)\/record\.json$/u.exec(url)?.[1] ?? null;

const shareRecord = record<ShareRecord>({
  id: text,
  title: text,
  text,
  url: text,
  files: list(record<ShareRecord['files'][number]>({ name: text, mimeType: text })),
  // Stored by an earlier version: without.
  from: (value) => text(value) ?? '',
  skippedFiles: count,
});

/** A stored record read back, or null when it is not one. */
export const decodeShareRecord = (value: unknown): ShareRecord | null => shareRecord(value) ?? null;
