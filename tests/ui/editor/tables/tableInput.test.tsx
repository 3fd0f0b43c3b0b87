import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openNoteEditor } from '../../../../src/ui/editor/openNoteEditor';
import { createI18n } from '../../../../src/ui/i18n/i18n';
import { openEditor, settle } from '../editorHarness';

createI18n();
afterEach(() => vi.useRealTimers());

const GRID = '| a | b |\n|---|---|\n| 1 | 2 |';
let count = 0;

/** What lies between two `^` is selected; at one stands the caret. */
const open = async (marked: string) => {
  count += 1;
  const [before = '', chosen = '', after] = marked.split('^');
  const body = marked.replaceAll('^', '');
  const harness = openEditor(body, { noteId: `input-${count}`, assistant: null });
  await import('../../../../src/ui/editor/late');
  await settle();
  const head = after === undefined ? before.length : before.length + chosen.length;
  act(() => harness.view.dispatch({ selection: { anchor: before.length, head } }));
  const editor = openNoteEditor(harness.view, `input-${count}`, () => true);
  const undone = () => {
    harness.press('z', { ctrlKey: true });
    return harness.doc() === body;
  };
  return { ...harness, body, editor, undone };
};

describe('what is written elsewhere while the caret is in a table', () => {
  it('a check box is ticked, and the note says so', async () => {
    const note = await open(`${GRID.replace('1', '1^')}\n\n- [ ] pay\n`);
    act(() => note.screen.getByRole('checkbox').click());
    expect(note.doc()).toBe(`${GRID}\n\n- [x] pay\n`);
    expect(note.undone()).toBe(true);
    note.rerender({ readOnly: true });
    act(() => note.screen.getByRole('checkbox').click());
    expect(note.doc()).toBe(note.body);
    expect(note.screen.getByRole('checkbox')).toHaveProperty('checked', false);
  });

  it('a mark that a line of the table would get is still dropped', async () => {
    const note = await open(GRID.replace('1', '1^'));
    note.edit('input.format', note.doc().indexOf('| 1'), note.doc().indexOf('| 1'), '# ');
    expect(note.doc()).toBe(GRID);
  });

  it('words go where a deletion or a title puts them', async () => {
    const note = await open(`${GRID.replace('1 | 2', '^1 | 2^')}\n\nend`);
    act(() => note.editor.replace({ start: 0, end: 0 }, '# Boat\n\n'));
    expect(note.doc()).toBe(`# Boat\n\n${GRID}\n\nend`);
    expect(note.undone()).toBe(true);
    note.edit('delete', note.body.indexOf('end'), note.body.length);
    expect(note.doc()).toBe(`${GRID}\n\n`);
  });
});

describe('a pipe in a cell', () => {
  it.each([
    ['|x', '1\\|x'],
    ['\\|x', '1\\|x'],
    ['\\\\|', '1\\\\\\|'],
  ])('typed as in %j stays in it', async (typed, cell) => {
    const note = await open(GRID.replace('1', '1^'));
    note.type(typed);
    expect(note.doc()).toBe(GRID.replace('1', cell));
  });
});

describe('over a selection in a table', () => {
  it('a translation takes its place, or stands below', async () => {
    const whole = await open(`^${GRID}^\n\nend`);
    act(() => whole.editor.replace({ start: 0, end: GRID.length }, '| c | d |\n|---|---|\n| 3 | 4 |'));
    expect(whole.doc()).toBe('| c | d |\n|---|---|\n| 3 | 4 |\n\nend');
    expect(whole.undone()).toBe(true);
    act(() => whole.editor.insertBelow(GRID.length, 'x | y'));
    expect(whole.doc()).toBe(`${GRID}\n\nx | y\n\nend`);
    expect(whole.undone()).toBe(true);
    whole.rerender({ readOnly: true });
    act(() => whole.editor.replace({ start: 0, end: GRID.length }, 'x'));
    expect(whole.doc()).toBe(whole.body);
    const two = await open(GRID.replace('1 | 2', '^1 | 2^'));
    const start = two.body.indexOf('1');
    act(() => two.editor.replace({ start, end: start + 5 }, '3 | 4'));
    expect(two.doc()).toBe(GRID.replace('1 | 2', '3 | 4'));
  });

  it('a translation of one cell stays in it, in a step of its own', async () => {
    const note = await open(GRID.replace('1', '^1^'));
    const start = note.body.indexOf('1');
    note.type('9');
    act(() => note.editor.replace({ start, end: start + 1 }, 'x|y\nz'));
    note.type('!');
    expect(note.doc()).toBe(GRID.replace('1', 'x\\|y z!'));
    note.press('z', { ctrlKey: true });
    expect(note.doc()).toBe(GRID.replace('1', 'x\\|y z'));
    note.press('z', { ctrlKey: true });
    expect(note.doc()).toBe(GRID.replace('1', '9'));
  });

  it.each([
    [GRID.replace('a', '^a^'), `${GRID}\n\nnew`],
    [`${GRID.replace('1', '^1^')}\nx | y\n\nend`, `${GRID}\nx | y\n\nnew\n\nend`],
    ['a | b\n---|---\n1 | ^2^', 'a | b\n---|---\n1 | 2\n\nnew'],
    ['one^\ntwo', 'one\n\nnew\n\ntwo'],
  ])('"Insert below" from %j comes behind the last row', async (before, after) => {
    const note = await open(before);
    act(() => note.editor.insertBelow(note.view.state.selection.main.to, 'new'));
    expect(note.doc()).toBe(after);
    expect(note.undone()).toBe(true);
  });

  it('of the whole table, what is typed or pasted takes its place', async () => {
    const note = await open(`^${GRID}^`);
    note.type('x');
    expect(note.doc()).toBe('x');
    expect(note.undone()).toBe(true);
    note.edit('input.paste', 0, GRID.length, 'one\ntwo');
    expect(note.doc()).toBe('one\ntwo');
    expect(note.undone()).toBe(true);
  });

  it('of several cells, what is typed stands in the first of them', async () => {
    const note = await open('| a | ^b |\n|---|---|\n| 1^ | 2 |');
    note.type('x|');
    expect(note.doc()).toBe('| a | x\\| |\n|---|---|\n|  | 2 |');
    expect(note.undone()).toBe(true);
  });
});

describe('lines that are moved, copied and dropped', () => {
  const THREE = `${GRID}\n| 3 | 4 |`;
  const alt = (note: Awaited<ReturnType<typeof open>>, key: 'ArrowUp' | 'ArrowDown', shiftKey = false) => {
    note.press(key, { altKey: true, shiftKey });
    return note.doc();
  };

  it.each([
    ['the head', THREE.replace('a', 'a^')],
    ['the head and a row', THREE.replace('a', '^a').replace('2', '2^')],
    ['the line above it', `# Boat^\n${THREE}`],
    ['the rule', THREE.replace('|---', '|^---')],
  ])('%s goes nowhere below', async (_what, marked) => {
    const note = await open(marked);
    expect(alt(note, 'ArrowDown')).toBe(note.body);
  });

  it.each([
    ['the first row', THREE.replace('1', '1^')],
    ['words below it', `${THREE}\n\nend^`],
    ['a line below it', `${THREE}\n^\nend`],
  ])('%s goes nowhere above', async (_what, marked) => {
    const note = await open(marked);
    expect(alt(note, 'ArrowUp')).toBe(note.body);
  });

  it('rows go and are copied among rows, in one step', async () => {
    const note = await open(`${THREE.replace('1', '1^')}\n\nend`);
    expect(alt(note, 'ArrowDown')).toBe(`| a | b |\n|---|---|\n| 3 | 4 |\n| 1 | 2 |\n\nend`);
    expect(alt(note, 'ArrowDown')).toBe(`| a | b |\n|---|---|\n| 3 | 4 |\n| 1 | 2 |\n\nend`);
    expect(note.undone()).toBe(true);
    expect(alt(note, 'ArrowDown', true)).toBe(`${GRID}\n| 1 | 2 |\n| 3 | 4 |\n\nend`);
    expect(note.undone()).toBe(true);
    const head = await open(THREE.replace('a', 'a^'));
    expect(alt(head, 'ArrowDown', true)).toBe(THREE);
  });

  it('words far from a table go as they did', async () => {
    const note = await open(`one\ntwo^\n\n${GRID}`);
    expect(alt(note, 'ArrowUp')).toBe(`two\none\n\n${GRID}`);
  });

  it('in a table that shows its source all lines go', async () => {
    const source = await open(GRID.replace('a', 'a^'));
    act(() => source.screen.getByRole('button', { name: 'Show the source' }).click());
    expect(alt(source, 'ArrowDown')).toBe('|---|---|\n| a | b |\n| 1 | 2 |');
  });

  it('words that are dropped into a cell stay in it, and leave their table whole', async () => {
    const note = await open(`^two\nlines^\n\n${GRID}`);
    const at = note.body.indexOf('1');
    act(() =>
      note.view.dispatch({
        changes: [
          { from: 0, to: 9 },
          { from: at, insert: 'two\nlines' },
        ],
        userEvent: 'move.drop',
      }),
    );
    expect(note.doc()).toBe(`\n\n${GRID.replace('1', 'two lines1')}`);
    expect(note.undone()).toBe(true);
    const out = await open(`${GRID.replace('1 | 2', '^1 | 2^')}\n\nend`);
    const from = out.body.indexOf('1');
    act(() =>
      out.view.dispatch({
        changes: [
          { from, to: from + 5 },
          { from: out.body.length, insert: '1 | 2' },
        ],
        userEvent: 'move.drop',
      }),
    );
    expect(out.doc()).toBe('| a | b |\n|---|---|\n|  |  |\n\nend1 | 2');
  });
});
