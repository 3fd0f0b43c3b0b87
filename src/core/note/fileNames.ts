const ENDING = /\.[^./\\]{1,16}$/u;

/** How a file is called in the text of a note: as on the disk, composed (NFC), without what would end a link. */
export const linkWords = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/[\\\p{Cc}]/gu, ' ')
    .trim();

/** How a file is saved: by the words of its link where they are a name of such a file, or else as it came. */
export const savedName = (words: string, storedName: string): string => {
  const ending = (ENDING.exec(storedName)?.[0] ?? '').toLowerCase();
  const said = words.replace(/[/\\\p{Cc}]/gu, ' ').trim();
  return said !== '' && (storedName === '' || said.toLowerCase().endsWith(ending)) ? said : storedName;
};
