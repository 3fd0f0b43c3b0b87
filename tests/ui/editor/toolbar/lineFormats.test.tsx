import { undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { beginLink, cycleHeading, toggleList } from '../../../../src/ui/editor/toolbar/lineFormats';
import { openEditor } from '../editorHarness';

afterEach(() => vi.useRealTimers());

const open = (body: string, anchor = body.length, head = anchor) => {
  const harness = openEditor(body, { noteId: `${body} ${anchor}`, assistant: null });
  act(() => harness.view.dispatch({ selection: { anchor, head } }));
  return harness;
};

it('makes a line a heading, a smaller one, the smallest, and plain again, with the caret at its word', () => {
  const harness = open('one\ntwo');
  for (const line of ['# two', '## two', '### two', 'two']) {
    act(() => cycleHeading(harness.view));
    expect(harness.doc()).toBe(`one\n${line}`);
    expect(harness.view.state.selection.main.head).toBe(harness.doc().length);
  }
});

it('makes lines a list, a list of boxes, and plain again', () => {
  const harness = open('  one\n\n2. two\n- [x] three', 0, 25);
  act(() => toggleList(harness.view, false));
  expect(harness.doc()).toBe('  - one\n\n- two\n- three');
  act(() => toggleList(harness.view, true));
  expect(harness.doc()).toBe('  - [ ] one\n\n- [ ] two\n- [ ] three');
  act(() => toggleList(harness.view, true));
  expect(harness.doc()).toBe('  one\n\ntwo\nthree');
  act(() => void undo(harness.view));
  expect(harness.doc()).toBe('  - [ ] one\n\n- [ ] two\n- [ ] three');
  const days = open('12. Mai: Anna', 3);
  act(() => toggleList(days.view, true));
  expect(days.doc()).toBe('- [ ] 12. Mai: Anna');
  const empty = open('');
  act(() => toggleList(empty.view, true));
  expect(empty.doc()).toBe('- [ ] ');
  expect(empty.view.state.selection.main.head).toBe(6);
  const done = open('- [x] a\n- [ ] b', 0, 15);
  act(() => toggleList(done.view, true));
  expect(done.doc()).toBe('a\nb');
});

it('leaves alone the line below one that was chosen with its break', () => {
  const list = open('one\ntwo', 0, 4);
  act(() => toggleList(list.view, true));
  expect(list.doc()).toBe('- [ ] one\ntwo');
  const heading = open('one\nthree', 0, 4);
  act(() => cycleHeading(heading.view));
  expect(heading.doc()).toBe('# one\nthree');
});

it('puts brackets around words, or opens them for a title', () => {
  const words = open('see the boat', 8, 12);
  act(() => beginLink(words.view));
  expect(words.doc()).toBe('see the [[boat]]');
  const open2 = open('see ');
  act(() => beginLink(open2.view));
  expect(open2.doc()).toBe('see [[');
});
