/** A comma or a semicolon, whichever the first line has more of outside of quotes. */
const separatorOf = (text: string): string => {
  let isQuoted = false;
  let lead = 0;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (sign === ';') lead += 1;
    else if (sign === ',') lead -= 1;
  }
  return lead > 0 ? ';' : ',';
};

/** Rows of a CSV file; quotes as RFC 4180 has them, line ends of every system; empty lines may be rows. */
export const csvRows = (text: string, separator = separatorOf(text), keepsEmpty = false): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        cell += text.slice(at, close === -1 ? text.length : close);
        at = close === -1 ? text.length : close + 1;
        if (text[at] !== '"' || close === -1) break;
        cell += '"';
        at += 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    row.push(cell + text.slice(at, end));
    at = end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (keepsEmpty || row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
  return rows;
};

/**
 * What is read as one in a cell, and what begins in it something that may end in another: backticks that open no code, and a
 * bracket of a link to a note. Within a row of backticks none is tried as the first.
 */
const CELL_TOKENS = /\\.|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\[\[[^[\]]*\]\]|`|\[(?=\[[^[\]]*$)/gu;

/**
 * A value as the text of a cell. Backslashes before a pipe are doubled, or they would take away the one that escapes it. A
 * backtick that is alone is escaped, or it would make code of all up to one in another cell; so is a link that is not closed.
 */
export const cellText = (cell: string): string =>
  cell
    .trim()
    .replace(/(?<!\\)(\\*)\|/gu, String.raw`$1$1\|`)
    .replace(/\s*(?:\r\n?|\n)\s*/gu, '<br>')
    .replace(CELL_TOKENS, (token) => (token === '`' || token === '[' ? `\\${token}` : token));

/** A Markdown table; the first row is its head. Rows that are too short are filled up. '' without rows. */
export const markdownTable = (rows: readonly (readonly string[])[]): string => {
  const [head, ...body] = rows;
  if (head === undefined) return '';
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cellText(row[index] ?? '')).join(' | ')} |`;
  return [line(head), `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...body.map(line)].join('\n');
};
