import { expect, it } from 'vitest';
import { bring, unreadable } from './exports';

it('a CSV file of no other program becomes a note with a table', async () => {
  const { notes, plan } = await bring({ 'Lists/Boats.csv': '\ufeffName,Length\n"Anna, the old",9\nBen,12\n' });
  expect(notes['Boats']?.body).toBe('# Boats\n\n| Name | Length |\n| --- | --- |\n| Anna, the old | 9 |\n| Ben | 12 |');
  expect(plan.report?.formats).toEqual([{ format: 'table', noteCount: 1 }]);
});

it('a CSV file that is empty, cannot be read, or has more rows than a note may show is left out by name', async () => {
  const rows = (count: number): string => `Name,Length\n${'Anna,9\n'.repeat(count - 1)}`;
  const { plan } = await bring(
    { 'most.csv': rows(2_000), 'more.csv': rows(2_001), 'empty.csv': '\n' },
    unreadable('gone.csv'),
  );
  expect(plan.notes.map(({ body }) => body.split('\n').length)).toEqual([2_003]);
  expect(plan.skipped).toEqual([
    { path: 'more.csv', reason: 'too-large' },
    { path: 'empty.csv', reason: 'empty' },
    { path: 'gone.csv', reason: 'unreadable' },
  ]);
});
