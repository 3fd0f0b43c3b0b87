/** Cells of a spreadsheet as it hands them out as text: tabs between them, as many in every line. Null for other text. */
export const tabbedRows = (text: string): string[][] | null => {
  const rows = text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  // Text that is moved in by tabs is no table.
  const isTable = width > 1 && rows.length > 1 && rows.every((row) => row.length === width && row[0] !== '');
  return isTable ? rows : null;
};
