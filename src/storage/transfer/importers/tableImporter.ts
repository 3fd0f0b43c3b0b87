import { csvRows, markdownTable } from '../../../core/transfer/csvTable';
import { folderOf } from '../../../core/transfer/fileNames';
import type { ImportDesk, ImportFile, Importer } from './importer';

/** More rows are no note: the table would be a file for a spreadsheet. */
const MOST_ROWS = 2_000;

export const isTablePath = (path: string): boolean => /\.csv$/iu.test(path);

/** A CSV file as a Markdown table, the first column through `named`; null, and said so in the report, when it is none. */
export const tableOf = async (
  desk: ImportDesk,
  file: ImportFile,
  named: (cell: string) => string = (cell) => cell,
): Promise<string | null> => {
  const text = await desk.readText(file);
  if (text === null) return null;
  const rows = csvRows(text.replace(/^\ufeff/u, ''));
  if (rows.length > MOST_ROWS) {
    desk.skip(file.path, 'too-large');
    return null;
  }
  return markdownTable(
    rows.map((row, index) => (index === 0 ? row : row.map((cell, column) => (column === 0 ? named(cell) : cell)))),
  );
};

/** Tables that no program above has taken. */
export const importTables: Importer = async (desk) => {
  for (const file of desk.files()) {
    if (!isTablePath(file.path)) continue;
    desk.take(file);
    const body = await tableOf(desk, file);
    if (body !== null)
      desk.add({
        format: 'table',
        path: file.path,
        title: null,
        body,
        updatedAtMs: file.modifiedAtMs,
        folder: folderOf(file.path),
      });
    await desk.pause();
  }
};
