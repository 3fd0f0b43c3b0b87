import { expect, it } from 'vitest';
import { learntPieces } from '../../../src/core/memory/memoryText';
import { cpuMs } from '../../setup/cpuTime';

it.each([
  ['see https://a.example/x now', ['see', 'now']],
  ['see...https://a.example/x now', ['now']],
  ['2.https://a.example/x, 3-svn+ssh://a.example', ['2.', '3-']],
  ['to anna.b+c@mail.example.org, or Tom', ['to', ', or Tom']],
  ['(mailto:anna@example.org)', ['(']],
])('addresses are not learnt: %j', (body, pieces) => expect(learntPieces(body)).toEqual(pieces));

it.each([
  ['see [the boat](boat.md) now', ['see the boat now']],
  ['a ![sail](sail.png)', ['a sail']],
  ['[x] and [the boat](boat.md', ['[x] and the boat']],
  ['[x [the boat](boat.md)', ['[x the boat']],
])('of links the words are learnt: %j', (body, pieces) => expect(learntPieces(body)).toEqual(pieces));

it.each([
  ['see ``rm secretfoo`` now', ['see', 'now']],
  ['see `` a ` secretfoo `` and `b` now', ['see', 'and', 'now']],
  ['a `secretfoo', ['a']],
  ['a ``secretfoo', ['a']],
  ['````not secretfoo```` now', ['now']],
])('code is not learnt: %j', (body, pieces) => expect(learntPieces(body)).toEqual(pieces));

it.each([
  ['see <!-- secretfoo --> now', ['see', 'now']],
  ['see <!-- a\n\n```\nsecretfoo --> now\nthen', ['see', 'now', 'then']],
  ['see <!-- open\nand more', ['see <!-- open', 'and more']],
  ['the sign `<!--` begins\nand `-->` ends it', ['the sign', 'begins', 'and', 'ends it']],
  ['see $$ secretfoo = x $$ now', ['see', 'now']],
  ['see\n> $$\nsecretfoo = x\n$$\nnow', ['see', 'now']],
  ['costs $$ and\nmore', ['costs $$ and', 'more']],
  ['$$ alone\nmore', ['$$ alone', 'more']],
  ['```\n<!--\n```\nnow --> then', ['now --> then']],
])('comments and formulas are not learnt: %j', (body, pieces) => expect(learntPieces(body)).toEqual(pieces));

it.each([
  '<!--',
  '--><!--',
  '$$',
  '$$a',
  '`',
  '` ``',
  '``a`',
  'acgt',
  '1.',
  'a-',
  'a@',
  '-a',
  '[',
  '[a',
  '![',
  '[](',
  '[a]',
])('a run of “%s” is read in no time', (sign) => {
  const spentMs = cpuMs(() => {
    learntPieces(sign.repeat(60_000 / sign.length));
  });
  expect(spentMs).toBeLessThan(1_000);
});
