import { expect, it } from 'vitest';
import { checklistItem, toggleChecklistAt } from '../../../src/core/note/checklist';

/** The body after the change that an editor would make of it. */
const toggled = (body: string, at: number): string => {
  const { from, to, insert } = toggleChecklistAt(body, at);
  return body.slice(0, from) + insert + body.slice(to);
};

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
    expect(toggled(body, at)).toBe(`before\n${expected}\nafter`);
  }
});

it('finds the line at the edges of a note', () => {
  expect(toggled('\nx', 0)).toBe('- [ ] \nx');
  expect(toggled('- [ ] a', 0)).toBe('- [x] a');
  expect(toggled('a\n- [ ] b', 9)).toBe('a\n- [x] b');
});

it('tells items from links', () => {
  expect(checklistItem('- [x](https://x.example)')).toBeNull();
  expect(checklistItem('- [ ]')).toEqual({ checked: false, markAt: 3 });
  expect(checklistItem('[ ] c')).toBeNull();
  expect(checklistItem('1. [X] d')).toEqual({ checked: true, markAt: 4 });
});

it('takes no more time than the line is long, whatever it begins with', () => {
  for (const start of [' ', '> ', '>', '- ', '>  ']) expect(checklistItem(`${start.repeat(300_000)}x`)).toBeNull();
});
