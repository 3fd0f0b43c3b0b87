import { expect, it } from 'vitest';
import { learntPieces } from '../../../src/core/memory/memoryText';
import { tokenizeWhole } from '../../../src/core/memory/memoryTokens';
import { knownWords } from '../../../src/core/memory/newWords';
import { cpuMs } from '../../setup/cpuTime';

const newIn = (before: string, after: string): string[] => {
  const { newRuns } = knownWords(learntPieces(before));
  return learntPieces(after)
    .flatMap((piece) => newRuns(tokenizeWhole(piece)))
    .map((run) => run.map(({ lead, word }) => lead + word).join(''));
};

it.each<[string, string, string[]]>([
  ['', 'a bright Harbour.', ['a bright Harbour.']],
  ['the brass Kettle', 'the brass Kettle', []],
  ['- [ ] Kettle #home', '- [x] Kettle #house', []],
  ['the Brass kettle', 'and THE brass Kettle', ['and']],
  ['one\ntwo', 'two\none', []],
  ['the brass Kettle.', 'the brass Kettle. We saw a bright Harbour.', ['We saw a bright Harbour.']],
  ['#home Kettle #home', '#house Kettle #house', []],
  // Words that were all there, in another order.
  ['the brass Kettle is here', 'here is brass the', []],
  ['we went to the pier', 'they went to the harbour', ['they', 'harbour']],
])('beside %j is new in %j: %j', (before, after, runs) => expect(newIn(before, after)).toEqual(runs));

it('is told of a long note in no time', () => {
  const text = 'a line of some words, and more\n'.repeat(15_000);
  expect(cpuMs(() => void newIn(text, `${text}new`))).toBeLessThan(4_000);
});
