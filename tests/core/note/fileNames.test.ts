import { expect, it } from 'vitest';
import { linkWords, savedName } from '../../../src/core/note/fileNames';

it.each([
  ['plan.pdf', 'plan.pdf'],
  ['  Pla\u0308ne [final] v2.pdf ', 'Pläne (final) v2.pdf'],
  ['a\\b\nc.txt', 'a b c.txt'],
])('names %j in a text as %j', (name, words) => {
  expect(linkWords(name)).toBe(words);
});

it.each([
  ['the plan', 'plan-2.pdf', 'plan-2.pdf'],
  ['Renamed.PDF', 'plan-2.pdf', 'Renamed.PDF'],
  ['plan.html', 'plan.pdf', 'plan.pdf'],
  ['../../etc/x.pdf', 'plan.pdf', '.. .. etc x.pdf'],
  ['', 'plan.pdf', 'plan.pdf'],
  ['Makefile', 'Makefile', 'Makefile'],
])('saves words %j of a file %j as %j', (words, stored, name) => {
  expect(savedName(words, stored)).toBe(name);
});
