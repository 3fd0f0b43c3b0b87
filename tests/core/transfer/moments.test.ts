import { expect, it } from 'vitest';
import { momentOf } from '../../../src/core/transfer/moments';

const local = (...fields: readonly [number, number, number, number?, number?, number?]): number => {
  const [year, month, day, hour = 0, minute = 0, second = 0] = fields;
  return new Date(year, month - 1, day, hour, minute, second).getTime();
};

it.each<[unknown, number | undefined]>([
  ['2001-02-03', local(2001, 2, 3)],
  ['2001-02-03 04:05', local(2001, 2, 3, 4, 5)],
  ['2001-02-03T04:05:06.789Z', Date.UTC(2001, 1, 3, 4, 5, 6, 789)],
  ['20010203T040506Z', Date.UTC(2001, 1, 3, 4, 5, 6)],
  ['2001-02-03T04:05:06+0230', Date.UTC(2001, 1, 3, 1, 35, 6)],
  ['March 3, 2021 4:05 PM', local(2021, 3, 3, 16, 5)],
  ['March 3, 2021 4:05 pm', local(2021, 3, 3, 16, 5)],
  ['March 3, 2021, 4:05\u202fPM', local(2021, 3, 3, 16, 5)],
  ['2021-02-31', undefined],
  ['March 0, 2021', undefined],
  ['29.02.2024', local(2024, 2, 29)],
  ['Mar 3, 2021, 12:00:01 AM', local(2021, 3, 3, 0, 0, 1)],
  ['Wednesday, March 3, 2021 at 16:05', local(2021, 3, 3, 16, 5)],
  [20_140_430, local(2014, 4, 30)],
  ['201404301205', local(2014, 4, 30, 12, 5)],
  [20_140_430_120_506, local(2014, 4, 30, 12, 5, 6)],
  ['30.04.2015', local(2015, 4, 30)],
  ['3.2.2001, 4:05', local(2001, 2, 3, 4, 5)],
  ['32.1.2001', undefined],
  ['2014/4/30', local(2014, 4, 30)],
  ['2014-04-30 10:05 PM', local(2014, 4, 30, 22, 5)],
  ['30 April 2014', local(2014, 4, 30)],
  ['Sun, 30 Mar 2014 10:00:00 +0200', Date.UTC(2014, 2, 30, 8)],
  ['Wed Apr 30 2014 10:00:00 GMT+0200 (CEST)', Date.UTC(2014, 3, 30, 8)],
  ['Wed, 03 Mar 2021 16:05:00 GMT', Date.UTC(2021, 2, 3, 16, 5)],
  ['2021-03-03 16:05:00 UTC', Date.UTC(2021, 2, 3, 16, 5)],
  ['4/30/2014', undefined],
  [986_342_400_000, 986_342_400_000],
  [1_600_000_000, 1_600_000_000_000],
  ['1600000000123', 1_600_000_000_123],
  [1_600_000_000_123_456, 1_600_000_000_123],
  ['2021-13-40', undefined],
  ['next summer', undefined],
  ['', undefined],
  [0, undefined],
  // A year alone is no moment.
  [1984, undefined],
  [99_999_999, undefined],
  [100_000_000, 100_000_000_000],
  [null, undefined],
  ['9'.repeat(400), undefined],
])('reads %j', (written, timeMs) => {
  expect(momentOf(written)).toBe(timeMs);
});
