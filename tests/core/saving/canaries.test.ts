import { expect, it } from 'vitest';
import { canariesOf } from '../../../src/core/saving/canaries';

const textsOf = (texts: readonly string[], others: readonly string[] = []): string[] =>
  canariesOf(texts, others).map(({ text }) => text);

it('are the longest lines, looked for everywhere, and the words that stand nowhere else, looked for among notes', () => {
  const own = 'Boat\nThe zeppelin lands on the meadow at noon\nshort';
  expect(canariesOf([own], ['A meadow, and short words'])).toEqual([
    { text: 'The zeppelin lands on the meadow at noon', everywhere: true },
    { text: 'zeppelin', everywhere: false },
    { text: 'lands', everywhere: false },
  ]);
});

it('leave out what another note holds too, whatever its case', () => {
  const line = 'Call the insurance about the broken window';
  expect(textsOf([line], [`x ${line.toUpperCase()} y`])).toEqual([]);
});

it('come from earlier versions as well, and are few however long the note is', () => {
  expect(textsOf(['now', 'a version that said something else once'])).toContain(
    'a version that said something else once',
  );
  const long = Array.from({ length: 500 }, (_, index) => `line number ${index} of a very long note wordnumber${index}`);
  expect(textsOf([long.join('\n')]).length).toBeLessThanOrEqual(10);
});

it('are none for a note without anything to tell it by', () => {
  expect(textsOf(['', '  \n- a b'])).toEqual([]);
});
