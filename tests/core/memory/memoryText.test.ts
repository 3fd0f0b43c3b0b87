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

it.each(['acgt', '1.', 'a-', 'a@', '-a', '[', '[a', '![', '[](', '[a]'])('a run of “%s” is read in no time', (sign) => {
  const spentMs = cpuMs(() => {
    learntPieces(sign.repeat(60_000 / sign.length));
  });
  expect(spentMs).toBeLessThan(1_000);
});
