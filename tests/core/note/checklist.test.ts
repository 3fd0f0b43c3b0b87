import { expect, it } from 'vitest';
import { applyChange, checklistItem, checklistProgress, toggleChecklistAt } from '../../../src/core/note/checklist';

it.each<[string, string]>([
  ['- [ ] Call', '- [x] Call'],
  ['- [x] Call', '- [ ] Call'],
  ['  * [X] Call', '  * [ ] Call'],
  ['> 1. [ ] Call', '> 1. [x] Call'],
  ['> >  - [ ] Call', '> >  - [x] Call'],
  ['- Call', '- [ ] Call'],
  ['3) Call', '3) [ ] Call'],
  ['Call', '- [ ] Call'],
  ['  Call', '  - [ ] Call'],
  ['', '- [ ] '],
])('turns %j into %j', (line, expected) => {
  const body = `before\n${line}\nafter`;
  for (const at of [7, 7 + line.length]) {
    expect(applyChange(body, toggleChecklistAt(body, at))).toBe(`before\n${expected}\nafter`);
  }
});

it('finds the line at the edges of a note', () => {
  expect(applyChange('\nx', toggleChecklistAt('\nx', 0))).toBe('- [ ] \nx');
  expect(applyChange('- [ ] a', toggleChecklistAt('- [ ] a', 0))).toBe('- [x] a');
  expect(applyChange('a\n- [ ] b', toggleChecklistAt('a\n- [ ] b', 9))).toBe('a\n- [x] b');
});

it('tells items from links and counts them', () => {
  expect(checklistItem('- [x](https://x.example)')).toBeNull();
  expect(checklistItem('- [ ]')).toEqual({ checked: false, markAt: 3 });
  expect(checklistProgress('- [x] a\n- [ ] b\n[ ] c\n1. [X] d')).toEqual({ done: 2, total: 3 });
});

it('takes no more time than the line is long, whatever it begins with', () => {
  for (const start of [' ', '> ', '>', '- ', '>  ']) expect(checklistItem(`${start.repeat(300_000)}x`)).toBeNull();
});
