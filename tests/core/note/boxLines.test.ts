import { describe, expect, it } from 'vitest';
import { boxLines, withBoxTurned } from '../../../src/core/note/boxLines';

describe('boxLines', () => {
  it('finds boxes in lists and quotes, with their words free of marks', () => {
    const body = '# Trip\n- [ ] call **Anna**\ntext\n> 1. [x] [[Boat|the boat]]\n  * [X] pump\n';
    expect(boxLines(body).map(({ words, checked }) => [words, checked])).toEqual([
      ['call Anna', false],
      ['the boat', true],
      ['pump', true],
    ]);
    for (const { start, end, markAt } of boxLines(body)) {
      expect(body.slice(start, end)).not.toContain('\n');
      expect(body[markAt - 1]).toBe('[');
      expect(body[markAt + 1]).toBe(']');
    }
  });

  it('leaves out code, boxes without words, and what only looks like one', () => {
    const body = '```\n- [ ] in code\n```\n- [ ] \n- [ ]no space\n[ ] no bullet\n~~~\n- [ ] more\n~~~\n- [ ] true';
    expect(boxLines(body).map(({ words }) => words)).toEqual(['true']);
  });

  it.each([
    '- [ ]',
    '- [ ] ',
    '- [ ]\r\n',
    '1. [ ]',
    '> - [x]',
    '> > 2) [X]\nwords',
    '---\ntodo:\n- [ ] from the head\n---\n',
    '<!--\n- [ ] for me alone\n-->',
    '<!-- a\n\n- [ ] b\n\n- [ ] c -->\n',
    '$$\n- [ ] x\n$$',
    '\\[\n- [ ] x\n\\]',
    '<pre>\n- [ ] x\n</pre>',
    '- item\n  ```\n  - [ ] x\n  ```',
  ])('finds none in %j', (body) => {
    expect(boxLines(body)).toEqual([]);
  });

  it.each([
    ['- [ ] [x]', '[x]'],
    ['---\n- [ ] below a rule\n---\n', 'below a rule'],
    ['<!-- a comment that nobody ends\n- [ ] pump', 'pump'],
    ['<!-- a -->\n- [ ] pump', 'pump'],
    ['- [ ] pay $$ 20\n- [x] done', 'pay $$ 20', 'done'],
    ['$$\nx\n$$\n1. [ ] pump', 'pump'],
    ['- [ ] a\r\n- [x] b\r\n', 'a', 'b'],
    ['-- \n- [ ] below dashes', 'below dashes'],
    ['- [ ] a\n  - [ ] b `[ ]` [ ]\n', 'a', 'b [ ] [ ]'],
  ])('finds all in %j', (body, ...words) => {
    expect(boxLines(body).map((box) => box.words)).toEqual(words);
    for (const { markAt, checked } of boxLines(body)) expect(body[markAt]).toBe(checked ? 'x' : ' ');
  });

  it('turns one box and nothing else', () => {
    const body = '- [ ] a\n- [ ] b';
    const [, second] = boxLines(body);
    expect(second && withBoxTurned(body, second)).toBe('- [ ] a\n- [x] b');
    expect(second && withBoxTurned('- [ ] a\n- [x] b', { ...second, checked: true })).toBe(body);
  });

  it('turns none where the text has moved, or the box was turned by another hand', () => {
    const [box] = boxLines('- [ ] a');
    expect(box && withBoxTurned('now - [ ] a', box)).toBeNull();
    expect(box && withBoxTurned('- [x] a', box)).toBeNull();
    expect(box && withBoxTurned('- [ ] b', box)).toBeNull();
  });
});
