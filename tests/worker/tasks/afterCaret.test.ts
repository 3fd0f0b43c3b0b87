import { describe, expect, it } from 'vitest';
import { clipAgainstAfter } from '../../../src/worker/tasks/afterCaret';
import { growGhost } from '../../../src/worker/tasks/growGhost';

describe('clipAgainstAfter', () => {
  it.each([
    ['', 'I am', ' here', 'I am here'],
    [' here', 'I am', ' here', 'I am'],
    ['here', 'I am', ' here', ''],
    [', and', '', ' so', ' so'],
    ['.', '', 'ble,', 'ble'],
    ['!', '', 'ek.', 'ek'],
    [').', '', 'ble,', 'ble'],
    ['”, he said', '', 'ble,', 'ble'],
    [' !', '', 'ble,', 'ble'],
    ['**', '', 'day,', 'day'],
    ['.', 'ble', '.', 'ble'],
    [' **now**', '', 'day,', 'day,'],
    [' and', '', 'ble,', 'ble,'],
  ])('before %j', (after, ghost, word, expected) => expect(clipAgainstAfter(after, ghost, word)).toBe(expected));
});

describe('growGhost', () => {
  const gate = { minProbability: 0.2, letterCost: 0.25 };
  const grow = async (before: string, after: string, first: string, ...next: readonly string[]) => {
    const left = next.map((text) => ({ path: [], text, probability: 1 }));
    const find = async () => left.splice(0, 1);
    return (await growGhost({ path: [], text: first, probability: 1 }, gate, { before, after, eagerness: 0.5 }, find))
      .ghost;
  };

  it('ends where a mark is left out for the one that stands behind it', async () => {
    expect(await grow('as soon as possi', '.', 'ble,', ' and')).toBe('ble');
    expect(await grow('as soon as possi', '', 'ble,', ' and')).toBe('ble, and');
  });

  it('goes on in capitals where the sentence is written in them, and only there', async () => {
    expect(await grow('Hello. WE MET AT THE', '', ' clinic')).toBe(' CLINIC');
    expect(await grow('We saw NASA', '', ' people')).toBe(' people');
    expect(await grow('NASA', '', ' people')).toBe(' people');
  });
});
