import { expect, it } from 'vitest';
import { BULLET, CHECK_BOX, FENCE, ITEM_MARKS, LINE_START, LIST_ITEM } from '../../../src/core/note/lineMarks';

it.each([
  ['- Tea', ['', '-', undefined, undefined, ' ', undefined]],
  ['  > 12) [x] Tea', ['  > ', undefined, '12', ')', ' ', '[x] ']],
  ['* [ ] Tea', ['', '*', undefined, undefined, ' ', '[ ] ']],
])('takes %j apart', (line, groups) => {
  expect(LIST_ITEM.exec(line)?.slice(1)).toEqual(groups);
});

it.each(['Tea', '-Tea', '1.Tea', '1234567890. Tea', '> Tea', '**Tea**'])('finds no item in %j', (line) => {
  expect(LIST_ITEM.test(line)).toBe(false);
  expect(BULLET.test(line)).toBe(false);
  expect(ITEM_MARKS.test(line)).toBe(false);
});

it.each([
  ['> > - [ ] Tea', '> > - [ ] '],
  ['### Tea', '### '],
  ['  3. Tea', '  3. '],
  ['Tea', ''],
])('knows where the words of %j begin', (line, marks) => {
  expect(LINE_START.exec(line)?.[0]).toBe(marks);
});

it('tells a box from a link and a fence from code in a line', () => {
  expect(CHECK_BOX.test('- [x](https://x.example)')).toBe(false);
  expect(CHECK_BOX.exec('> - [X] Tea')?.[2]).toBe('X');
  expect(FENCE.exec('  ~~~~ts')?.[1]).toBe('~~~~');
  expect(FENCE.test('`` ` ``')).toBe(false);
  expect(FENCE.test('    ```')).toBe(false);
});

it('takes no more time than the line is long', () => {
  for (const start of [' ', '> ', '- ', '\t']) {
    const line = `${start.repeat(200_000)}x`;
    for (const pattern of [LIST_ITEM, BULLET, CHECK_BOX, ITEM_MARKS, LINE_START]) pattern.test(line);
  }
}, 2_000);
