import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { cellsOf } from '../../../src/core/text/structure/tables';
import { cellText, csvRows, markdownTable } from '../../../src/core/transfer/csvTable';
import { cpuMs } from '../../setup/cpuTime';

const structureCells = (row: string): string[] => cellsOf(row).map(({ start, end }) => row.slice(start, end));

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

it.each(['C:\\|x', 'C:\\\\|x|', '|', 'a \\ b', '\\\\', '5` nail', '``a`b', '`a`` `', '[[a`b]] `', '\\\\`'])(
  'keeps the cells of a row apart behind %j',
  (cell) => {
    const table = markdownTable([
      ['path', 'b'],
      [cell, 'second'],
      ['``3` b`', 'third'],
    ]);
    const page = new Marked({ gfm: true }).parse(table, { async: false });
    expect(page).toContain('<td>second</td>');
    expect(page).toContain('<td>third</td>');
    expect(page.match(/<td>/gu)).toHaveLength(4);
    const [, , row = ''] = table.split('\n');
    expect(structureCells(row).at(-1)).toBe('second');
  },
);

it('escapes backticks that open no code, and no others', () => {
  expect(cellText('5` nail')).toBe('5\\` nail');
  expect(cellText('`a` ``b`')).toBe('`a` \\`\\`b\\`');
  expect(cellText('`a\\` \\`')).toBe('`a\\` \\`');
});

it.each([
  ['see [[Boat', 'x]] y', String.raw`see \[[Boat`],
  ['[[[a', ']]', String.raw`[\[[a`],
  ['[[a]] [[', ']]', String.raw`[[a]] \[[`],
  ['[[1] note](https://a.example)', ']]', '[[1] note](https://a.example)'],
  ['`[[`', ']]', '`[[`'],
])('a link that begins in %j takes in no border, though one ends in %j', (cell, next, written) => {
  const row = markdownTable([[cell, next, 'third']]).split('\n')[0]!;
  expect(structureCells(row)).toEqual([written, next, 'third']);
});

it.each(['\\', '`', '[[', '`[[', '[[a'])('takes no more time for a row of %j than it is long', (sign) => {
  const spentMs = cpuMs(() => {
    markdownTable([[sign.repeat(200_000 / sign.length)]]);
  });
  expect(spentMs).toBeLessThan(1_000);
});
