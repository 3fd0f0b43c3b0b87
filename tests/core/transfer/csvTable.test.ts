import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { csvRows, markdownTable } from '../../../src/core/transfer/csvTable';

it.each([
  [
    'Name,Age\nAnn,3',
    [
      ['Name', 'Age'],
      ['Ann', '3'],
    ],
  ],
  [
    'Name;Age\nAnn;3,5',
    [
      ['Name', 'Age'],
      ['Ann', '3,5'],
    ],
  ],
  [
    '"Name; first; last",Age\nAnn,3',
    [
      ['Name; first; last', 'Age'],
      ['Ann', '3'],
    ],
  ],
  [
    '"Name\n;;;",Age\r\nAnn,3',
    [
      ['Name\n;;;', 'Age'],
      ['Ann', '3'],
    ],
  ],
  ['"a ""quoted, quoted"" word";b', [['a "quoted, quoted" word', 'b']]],
])('reads %j', (text, rows) => expect(csvRows(text)).toEqual(rows));

it('leaves empty lines out, or takes them for rows', () => {
  expect(csvRows('a\n\r\n\nb\n', '\t')).toEqual([['a'], ['b']]);
  expect(csvRows('a\r\n\r\nb', '\t', true)).toEqual([['a'], [''], ['b']]);
});

it.each(['\n', '\r\n', '\r'])('keeps a row on one line where a cell has the line end %j', (end) => {
  expect(markdownTable(csvRows(`a,b\n"x${end}y",2`))).toBe('| a | b |\n| --- | --- |\n| x<br>y | 2 |');
});

it.each(['C:\\|x', 'C:\\\\|x|', '|', 'a \\ b', '\\\\'])('keeps the cells of a row apart behind %j', (cell) => {
  const table = markdownTable([
    ['path', 'b'],
    [cell, 'second'],
  ]);
  const page = new Marked({ gfm: true }).parse(table, { async: false });
  expect(page).toContain('<td>second</td>');
  expect(page.match(/<td>/gu)).toHaveLength(2);
});

it('takes no more time for a row of backslashes than it is long', () => {
  const startMs = performance.now();
  markdownTable([['\\'.repeat(200_000)]]);
  expect(performance.now() - startMs).toBeLessThan(1_000);
});
