import { expect, it } from 'vitest';
import { isReminderDue, type BackupAge } from '../../../src/core/backup/reminder';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW_MS = 100 * DAY_MS;
const age = (over: Partial<BackupAge>): BackupAge => ({
  nowMs: NOW_MS,
  copiedAtMs: NOW_MS - 8 * DAY_MS,
  remindedAtMs: null,
  changedCount: 10,
  persisted: false,
  ...over,
});

it.each<[string, Partial<BackupAge>, boolean]>([
  ['a week old and ten notes changed', {}, true],
  ['a week old where the browser keeps the notes', { persisted: true }, false],
  ['two weeks old there', { persisted: true, copiedAtMs: NOW_MS - 15 * DAY_MS }, true],
  ['a day old', { copiedAtMs: NOW_MS - DAY_MS }, false],
  ['a day old and very much changed', { copiedAtMs: NOW_MS - DAY_MS, changedCount: 60 }, true],
  ['never made, with a few notes', { copiedAtMs: null, changedCount: 5 }, true],
  ['never made, with hardly a note', { copiedAtMs: null, changedCount: 4 }, false],
  ['old, but nothing has changed', { copiedAtMs: 0, changedCount: 0 }, false],
  ['reminded of two days ago', { copiedAtMs: null, remindedAtMs: NOW_MS - 2 * DAY_MS }, false],
  ['reminded of four days ago', { copiedAtMs: null, remindedAtMs: NOW_MS - 4 * DAY_MS }, true],
  ['made by a clock that was a year ahead', { copiedAtMs: NOW_MS + 365 * DAY_MS }, true],
  ['reminded of by a clock that was years ahead', { copiedAtMs: null, remindedAtMs: NOW_MS + 900 * DAY_MS }, true],
])('a backup %s', (_what, over, isDue) => {
  expect(isReminderDue(age(over))).toBe(isDue);
});
