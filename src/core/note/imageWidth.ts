/** Words and width in pixels of `words|300` or `words|300x200`, as Obsidian writes a width between the brackets of an image. */
export const splitWidth = (text: string): { readonly words: string; readonly width: number | undefined } => {
  const [whole, found = ''] = /(?:^|\\?\|)(\d{1,4})(?:x\d{1,4})?$/u.exec(text) ?? [];
  const width = Number(found);
  return whole === undefined || width === 0
    ? { words: text, width: undefined }
    : { words: text.slice(0, text.length - whole.length), width };
};
