import { expect, it } from 'vitest';
import { COUNT_WAIT_MS, countWords, createWordCounter } from '../../../src/core/text/wordCount';
import { manualTime } from '../../fakes/manualTimers';

it.each<[string, number]>([
  ['', 0],
  ['  \n', 0],
  ["Don't stop-gap it.", 3],
  ['- [ ] # * 3.5 a/b', 2],
  ['会議 は', 3],
  ['a漢b', 3],
  ['größer ÉTÉ привет 한국어', 4],
  ['🍌 banana 🍌', 1],
])('counts %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it('counts after a pause, in slices, and only the newest text', async () => {
  const time = manualTime();
  const counts: number[] = [];
  let slices = 0;
  const counter = createWordCounter(
    {
      after: (ms, run) =>
        time.timers.after(ms, () => {
          slices += 1;
          run();
        }),
    },
    (words) => counts.push(words),
  );
  counter.update('one two');
  await time.advance(COUNT_WAIT_MS - 1);
  counter.update('word '.repeat(100_000));
  await time.advance(COUNT_WAIT_MS - 1);
  expect(counts).toEqual([]);
  await time.advance(1);
  expect(counts).toEqual([100_000]);
  expect(slices).toBeGreaterThan(10);
  counter.update('x');
  counter.stop();
  await time.advance(10_000);
  expect(counts).toEqual([100_000]);
});
