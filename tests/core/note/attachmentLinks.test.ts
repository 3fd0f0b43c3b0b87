import { expect, it } from 'vitest';
import { attachmentAddress, attachmentIdOf, attachmentIdsIn } from '../../../src/core/note/attachmentLinks';

const [first, second] = ['a'.repeat(64), '0'.repeat(64)] as const;

it('reads back the address that it writes, and no other', () => {
  expect(attachmentIdOf(attachmentAddress(first))).toBe(first);
  for (const other of ['', first, `attachment:${first}0`, `attachment:${first.slice(1)}`, `x attachment:${first}`]) {
    expect(attachmentIdOf(other), other).toBeUndefined();
  }
});

it('names each image of all texts once', () => {
  const [one, two] = [`![](${attachmentAddress(first)})`, `![](${attachmentAddress(second)})`];
  expect([...attachmentIdsIn([{ body: `${one} ${two} ${one}` }, { body: two }, { body: 'none' }])]).toEqual([
    first,
    second,
  ]);
});
