import { expect, it } from 'vitest';
import { withoutLongLines } from '../../../src/core/transfer/longLines';

const PICTURE = `data:image/tiff;base64,${'Ab+/'.repeat(200_000)}==`;

it('breaks a line of a book, at a space where there is one', () => {
  const lines = withoutLongLines('word '.repeat(200_000)).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
  expect(lines.join(' ')).toBe('word '.repeat(200_000));
});

it('never breaks a picture in its own address', () => {
  const line = `![](${PICTURE}) and [x]: <${PICTURE}>`;
  expect(withoutLongLines(line)).toBe(line);
  const beside = withoutLongLines(`${'word '.repeat(1_000)}![](${PICTURE})`);
  expect(beside).toContain(PICTURE);
  expect(beside.indexOf('\n')).toBeLessThanOrEqual(2_000);
});
