import { forceParsing } from '@codemirror/language';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { trackSpans } from '../../../../src/ui/editor/spanTracking';
import { openEditor } from '../editorHarness';

let count = 0;
const open = (body: string) => {
  count += 1;
  const note = openEditor(`${body}\n\nend`, { noteId: `starts-${count}` });
  // On a busy machine the first 20 ms end before the text does.
  act(() => void forceParsing(note.view, note.view.state.doc.length, 2_000));
  const line = (number: number) => {
    const element = note.view.contentDOM.querySelectorAll<HTMLElement>('.cm-line')[number - 1];
    if (element === undefined) throw new Error(`There is no line ${number}.`);
    return element;
  };
  return {
    ...note,
    line,
    /** How far in the words of a line begin, in em; 0 at the margin. */
    hang: (number: number) =>
      Number(/min\(([\d.]+)em, 45vw\)/u.exec(line(number).style.getPropertyValue('--hang'))?.[1] ?? 0),
    /** What hangs before them. */
    lead: (number: number) => [...line(number).querySelectorAll('.md-lead')].map((lead) => lead.textContent),
  };
};
type Note = ReturnType<typeof open>;
const hangs = (note: Note, lines: number) => Array.from({ length: lines }, (_, index) => note.hang(index + 1));

describe('the lines of a list', () => {
  it('begin behind the mark, its indent and its box', () => {
    const note = open('- one\n  * two\n1. three\n10) four\n- [ ] five\nsix\n\nseven');
    expect([1, 2, 3, 4].map(note.lead)).toEqual([['- '], ['  * '], ['1. '], ['10) ']]);
    expect(note.line(5).querySelector('.md-lead .md-box')).not.toBeNull();
    expect(note.lead(5)).toEqual([' ']);
    expect(hangs(note, 5)).toEqual([1.4, 2.8, 1.65, 1.65, 2]);
    expect(note.line(8)).not.toHaveClass('md-item');
  });

  it('keep their place when the caret comes into the mark', () => {
    const note = open('- [x] one\n> - two');
    const before = hangs(note, 2);
    act(() => note.view.dispatch({ selection: { anchor: 2 } }));
    expect(note.lead(1)).toEqual(['- [x] ']);
    expect(note.lead(2)).toEqual(['- ']);
    act(() => note.view.dispatch({ selection: { anchor: 11 } }));
    expect(note.lead(2)).toEqual(['> - ']);
    expect(hangs(note, 2)).toEqual(before);
    expect(note.doc()).toBe('- [x] one\n> - two\n\nend');
  });

  it('keep their box whole when a mark of something else ends in it', () => {
    const note = open('  - one');
    act(() => trackSpans(note.view, [{ start: 2, end: 7 }], () => true).light(0));
    expect(note.lead(1)).toEqual(['  - ']);
    expect(note.line(1).querySelectorAll('.source-light')).toHaveLength(2);
  });

  it('begin where those of the longest number do', () => {
    const note = open('98. a\n99. b\n100. c');
    expect(hangs(note, 3)).toEqual([2.25, 2.25, 2.25]);
  });

  it('are moved in by two spaces below a number, too, and once only by four', () => {
    expect(hangs(open('1. a\n  - b'), 2)).toEqual([1.65, 2.3]);
    expect(hangs(open('1. a\n  2. b\n3. c'), 3)).toEqual([1.65, 2.55, 1.65]);
    expect(hangs(open('- a\n    - b\n    - c'), 3)).toEqual([1.4, 2.8, 2.8]);
  });

  it('leave room for words however deep they are', () => {
    const note = open(Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'));
    const all = hangs(note, 12);
    for (const [index, em] of all.entries()) expect(em, `level ${index + 1}`).toBeGreaterThan(all[index - 1] ?? 0);
    expect(all.at(-1)).toBeLessThan(11);
  });

  it('go on below the words where they were typed so, and at the margin where not', () => {
    const note = open('- a\n  b\n\n  c\nlazy\n\n1. > d\n   e');
    expect(hangs(note, 8)).toEqual([1.4, 1.4, 0, 1.4, 0, 0, 1.65, 0]);
    expect([2, 4].map(note.lead)).toEqual([['  '], ['  ']]);
    expect(hangs(open('> - a\n>   b\n> c'), 3)).toEqual([1.4, 1.4, 0]);
  });

  it('of code are no list, nor are dashes without words behind them', () => {
    const note = open('```\n- a\n```\n\n    - b\n\n---\n\n-\n\n- - c');
    expect(hangs(note, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(note.lead(11)).toEqual(['- ']);
    expect(note.view.contentDOM.querySelectorAll('.md-item')).toHaveLength(1);
    expect(open('- a\n  ```\n  - b\n  ```').line(3)).not.toHaveClass('md-item');
  });
});

it('every line begins on the side that its first letter says', () => {
  const note = open('a\n- b\n\n```\nc\n```');
  expect([1, 2, 3, 5].map((number) => note.line(number).dir)).toEqual(['auto', 'auto', 'auto', 'auto']);
});
