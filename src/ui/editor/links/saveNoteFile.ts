/** Long enough for the slowest browser to have read the file. */
const RELEASE_AFTER_MS = 60_000;

/**
 * Hands a file of a note to the person as a download: shown in the page, a file could run in it. `source` is the link,
 * whose words are the name.
 */
export const saveNoteFile = async (
  id: string,
  source: string,
  load: ((id: string) => Promise<Blob | undefined>) | undefined,
): Promise<void> => {
  const blob = await load?.(id);
  if (blob === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = (/^\[([^\]]+)\]/u.exec(source)?.[1] ?? id).trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER_MS);
};
