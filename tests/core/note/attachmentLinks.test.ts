import { expect, it } from 'vitest';
import {
  attachmentAddress,
  attachmentIdOf,
  attachmentIdsIn,
  mapAttachmentLinks,
} from '../../../src/core/note/attachmentLinks';

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

it('rewrites what it is told and leaves the rest', () => {
  const body = `![a](${attachmentAddress(first)}) ![b](${attachmentAddress(second)})`;
  expect(mapAttachmentLinks(body, (id) => (id === first ? 'images/a.png' : undefined))).toBe(
    `![a](images/a.png) ![b](${attachmentAddress(second)})`,
  );
});
