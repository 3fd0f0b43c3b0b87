import type { ExportFile } from '../core/ports/transferService';

/** Long enough for the slowest browser to have read the file. */
const RELEASE_AFTER_MS = 60_000;

/** Hands a file to the person, as a download. */
export const saveFile = (file: ExportFile): void => {
  const url = URL.createObjectURL(new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
};
