import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { insertTable } from '../../../../src/ui/editor/tables/insertTable';
import { fillCells } from '../../../../src/ui/editor/tables/fillCells';
import { editTable } from '../../../../src/ui/editor/tables/tableEdits';
import { alignsOf, cellsOf, sharesOf } from '../../../../src/ui/editor/tables/tableRows';
import { createI18n } from '../../../../src/ui/i18n/i18n';
import { openEditor, settle } from '../editorHarness';

createI18n();
afterEach(() => vi.useRealTimers());

const words = (line: string): string[] => cellsOf(line).map(({ start, end }) => line.slice(start, end));

describe('a line of a table', () => {
  it.each<[string, string[]]>([
    ['| a | b c |', ['a', 'b c']],
    ['a|b', ['a', 'b']],
    ['| a \\| b | `c | d` | [[e|f]] |', ['a \\| b', '`c | d`', '[[e|f]]']],
    ['|  | b |', ['', 'b']],
    ['> | a | b |', ['a', 'b']],
    ['| a | b', ['a', 'b']],
    ['| a |', ['a']],
  ])('has the cells of %j', (line, cells) => {
    expect(words(line)).toEqual(cells);
  });

  it('says how its columns stand and what they ask of the width', () => {
    expect(alignsOf('|---|:--:|--:|:--|')).toEqual(['start', 'center', 'end', 'start']);
    expect(sharesOf(['| a | a longer cell |', '| bb | x |', `| ${'y'.repeat(90)} | x |`])).toEqual([36, 13]);
  });
});

const TABLE = 'Title\n\n| Part | Price |\n|---|--:|\n| **Rope** | 12 |\n| Sail |  |\n\nend';

describe('a table', () => {
  const open = async (body: string, noteId: string) => {
    const harness = openEditor(body, { noteId, assistant: null });
    act(() => harness.view.dispatch({ selection: { anchor: 0 } }));
    await import('../../../../src/ui/editor/late');
    await settle();
    const rows = () =>
      [...harness.view.contentDOM.querySelectorAll('.md-row')].map((row) =>
        [...row.querySelectorAll('.md-cell')].map(({ textContent }) => textContent.trim()),
      );
    return { ...harness, rows };
  };

  it('is drawn as one, with the caret in it too, and is its source where that is asked for', async () => {
    const harness = await open(TABLE, 'table');
    const drawn = [
      ['Part', 'Price'],
      ['Rope', '12'],
      ['Sail', ''],
    ];
    expect(harness.rows()).toEqual(drawn);
    expect(harness.view.contentDOM.querySelectorAll('.md-rowrule')).toHaveLength(1);
    act(() => harness.view.dispatch({ selection: { anchor: TABLE.indexOf('12') } }));
    expect(harness.rows()).toEqual([
      ['Part', 'Price'],
      ['**Rope**', '12'],
      ['Sail', ''],
    ]);
    act(() => harness.screen.getByRole('button', { name: 'Show the source' }).click());
    expect(harness.rows()).toEqual([]);
    expect(harness.view.contentDOM.textContent).toContain('| **Rope** | 12 |');
    act(() => harness.view.dispatch({ selection: { anchor: TABLE.length } }));
    expect(harness.rows()).toEqual(drawn);
    expect(harness.doc()).toBe(TABLE);
  });

  it('stays a row of cells with columns too few or too many, and is drawn in a note opened later', async () => {
    const harness = await open('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n\nx', 'ragged');
    act(() => harness.view.dispatch({ selection: { anchor: harness.doc().length } }));
    expect(harness.rows()).toEqual(
      [
        ['a', 'b'],
        ['1', '', ''],
        ['1', '2', '3'],
      ].map((row) => [...row, '', ''].slice(0, 3)),
    );
    harness.rerender({ noteId: 'later', body: TABLE });
    await settle();
    expect(harness.rows()).toHaveLength(3);
  });
});

const GRID = '| a | b |\n|---|---|\n| 1 | 2 |';

describe('writing in a table', () => {
  /** The caret is where the text has a `^`. */
  const open = async (marked: string, noteId: string) => {
    const at = marked.indexOf('^');
    const harness = openEditor(marked.replace('^', ''), { noteId, assistant: null });
    await import('../../../../src/ui/editor/late');
    await settle();
    act(() => harness.view.dispatch({ selection: { anchor: at } }));
    const shown = () => {
      const { head } = harness.view.state.selection.main;
      const text = harness.doc();
      return `${text.slice(0, head)}^${text.slice(head)}`;
    };
    return { ...harness, shown };
  };

  it('Tab and Shift+Tab go through the cells, over the rule, and make a row at the end', async () => {
    const harness = await open('| a^ | b |\n|---|---|\n| 1 | 2 |', 'tab');
    harness.press('Tab');
    expect(harness.shown()).toBe('| a | b^ |\n|---|---|\n| 1 | 2 |');
    harness.press('Tab');
    expect(harness.shown()).toBe('| a | b |\n|---|---|\n| 1^ | 2 |');
    harness.press('Tab', { shiftKey: true });
    expect(harness.shown()).toBe('| a | b^ |\n|---|---|\n| 1 | 2 |');
    for (const _ of [1, 2, 3]) harness.press('Tab');
    expect(harness.shown()).toBe(`${GRID}\n| ^ |  |`);
    harness.type('x');
    harness.press('Tab');
    harness.type('y');
    expect(harness.shown()).toBe(`${GRID}\n| x | y^ |`);
    harness.press('z', { ctrlKey: true });
    harness.press('z', { ctrlKey: true });
    expect(harness.doc()).toBe(GRID);
  });

  it('Enter goes down, makes a row, and leaves the table from an empty one', async () => {
    const harness = await open('| a | b^ |\n|---|---|\n| 1 | 2 |\n\nend', 'enter');
    harness.press('Enter');
    expect(harness.shown()).toBe('| a | b |\n|---|---|\n| 1 | 2^ |\n\nend');
    harness.press('Enter');
    expect(harness.shown()).toBe(`${GRID}\n|  | ^ |\n\nend`);
    harness.press('Enter');
    expect(harness.shown()).toBe(`${GRID}\n^\n\nend`);
  });

  it.each([
    ['rowBelow', `| a | b |\n|---|---|\n| ^ |  |\n| 1 | 2 |`],
    ['rowAbove', `| a | b |\n|---|---|\n| ^ |  |\n| 1 | 2 |`],
    ['columnAfter', '| a | ^ | b |\n| --- | --- | --- |\n| 1 |  | 2 |'],
    ['columnBefore', '| ^ | a | b |\n| --- | --- | --- |\n|  | 1 | 2 |'],
    ['removeColumn', '| b^ |\n| --- |\n| 2 |'],
    ['alignEnd', '| a^ | b |\n| --: | --- |\n| 1 | 2 |'],
    ['removeRow', '| a^ | b |\n|---|---|\n| 1 | 2 |'],
    ['removeTable', '^'],
  ] as const)('%s from the head', async (edit, after) => {
    const harness = await open('| a^ | b |\n|---|---|\n| 1 | 2 |', edit);
    act(() => void editTable(edit)(harness.view));
    expect(harness.shown()).toBe(after);
  });

  it('takes a row away, and puts one above another', async () => {
    const harness = await open('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4^ |', 'rows');
    act(() => void editTable('rowAbove')(harness.view));
    expect(harness.shown()).toBe(`${GRID}\n|  | ^ |\n| 3 | 4 |`);
    act(() => void editTable('removeRow')(harness.view));
    expect(harness.shown()).toBe(`${GRID}\n| 3 | 4^ |`);
  });

  it.each([
    ['| a^ | b |\n|---|---|\n| 1 | 2 |', 'x\ty\nz\t"p|q"\n', '| x | y |\n| --- | --- |\n| z | p\\|q^ |'],
    ['| a | b |\n|---|---|\n| 1 | 2^ |', 'x\ty\nz\n', '| a | b |  |\n| --- | --- | --- |\n| 1 | x | y |\n|  | z^ |  |'],
    ['> | a | b |\n> |--:|---|\n> | 1^ | 2 |', '5\t6', '> | a | b |\n> | --: | --- |\n> | 5 | 6^ |'],
  ])('cells of a spreadsheet fill those of %j', async (before, text, after) => {
    const harness = await open(before, `fill-${before}`);
    const filled = fillCells(harness.view.state, text, false);
    act(() => harness.view.dispatch(filled ?? {}));
    expect(harness.shown().replace(/ +\|/gu, ' |')).toBe(after.replace(/ +\|/gu, ' |'));
    harness.press('z', { ctrlKey: true });
    expect(harness.shown()).toBe(before);
    expect(fillCells(harness.view.state, 'words', false)).toBeNull();
  });

  it('keeps the empty cells of a pasted column', async () => {
    const harness = await open('| a | b |\n|---|---|\n| 1^ | 2 |\n| 3 | 4 |\n| 5 | 6 |', 'gaps');
    act(() => harness.view.dispatch(fillCells(harness.view.state, 'x\r\n\r\nz\r\n', true) ?? {}));
    expect(harness.doc()).toBe('| a | b |\n| --- | --- |\n| x | 2 |\n|  | 4 |\n| z | 6 |');
  });

  it('takes a column of a spreadsheet for cells, and lines of other text for words', async () => {
    const harness = await open('| a^ | b |\n|---|---|\n| 1 | 2 |', 'column');
    expect(fillCells(harness.view.state, 'x\ny', false)).toBeNull();
    act(() => harness.view.dispatch(fillCells(harness.view.state, 'x\ny', true) ?? {}));
    expect(harness.shown()).toBe('| x | b |\n| --- | --- |\n| y^ | 2 |');
  });

  it('makes the cells that a short row lacks', async () => {
    const harness = await open('| a | b |\n|---|---|\n| 1^', 'short');
    harness.press('Tab');
    harness.type('2');
    expect(harness.shown()).toBe('| a | b |\n|---|---|\n| 1 | 2^ |');
  });

  it('keeps dividers: a pipe is escaped, a break becomes a space, and deleting stops at the edges', async () => {
    const harness = await open('| a^ | b |\n|---|---|\n| 1 | 2 |', 'guard');
    harness.type('|');
    expect(harness.shown()).toBe('| a\\|^ | b |\n|---|---|\n| 1 | 2 |');
    harness.edit('input.paste', 5, 5, 'x\ny');
    expect(harness.doc()).toBe('| a\\|x y | b |\n|---|---|\n| 1 | 2 |');
    act(() => harness.view.dispatch({ selection: { anchor: 2 } }));
    harness.edit('delete.backward', 1, 2);
    harness.edit('delete.backward', 0, 2);
    expect(harness.doc()).toBe('| a\\|x y | b |\n|---|---|\n| 1 | 2 |');
    act(() => harness.view.dispatch({ selection: { anchor: 2, head: 30 } }));
    harness.edit('delete.selection', 2, 30);
    expect(harness.doc().split('\n')).toHaveLength(3);
    expect(harness.doc().split('\n')[1]).toBe('|---|---|');
  });

  it('the caret steps from cell to cell and out of the table, never between', async () => {
    const harness = await open('x\n| a^ | b |\n|---|---|\n| 1 | 2 |\ny', 'caret');
    const step = (by: 1 | -1) => {
      const { head } = harness.view.state.selection.main;
      act(() => harness.view.dispatch({ selection: { anchor: head + by }, userEvent: 'select' }));
      return harness.shown();
    };
    expect(step(1)).toBe('x\n| a | ^b |\n|---|---|\n| 1 | 2 |\ny');
    step(1);
    expect(step(1)).toBe('x\n| a | b |\n|---|---|\n| ^1 | 2 |\ny');
    expect(step(-1)).toBe('x\n| a | b^ |\n|---|---|\n| 1 | 2 |\ny');
    act(() => harness.view.dispatch({ selection: { anchor: harness.doc().indexOf('2') + 1 } }));
    expect(step(1)).toBe('x\n| a | b |\n|---|---|\n| 1 | 2 |\n^y');
    act(() => harness.view.dispatch({ selection: { anchor: 4 } }));
    expect(step(-1)).toBe('x^\n| a | b |\n|---|---|\n| 1 | 2 |\ny');
  });

  it('begins with two columns below the line of the caret, and is gone by one undo', async () => {
    const harness = await open('Title^\nmore', 'insert');
    act(() => insertTable(harness.view));
    expect(harness.shown()).toBe('Title\n\n| ^ |  |\n| --- | --- |\n|  |  |\n\nmore');
    harness.press('z', { ctrlKey: true });
    expect(harness.doc()).toBe('Title\nmore');
  });

  it('begins below a table that the caret is in', async () => {
    const harness = await open(`${GRID.replace('| ', '| ^')}\n\nend`, 'insert within');
    act(() => insertTable(harness.view));
    expect(harness.doc()).toBe(`${GRID}\n\n|  |  |\n| --- | --- |\n|  |  |\n\nend`);
  });

  it('keeps words below it out of itself, but lets a row be written by hand', async () => {
    const harness = await open(`${GRID}\n^\nend`, 'below');
    harness.type('so');
    expect(harness.shown()).toBe(`${GRID}\n\nso^\nend`);
    harness.press('z', { ctrlKey: true });
    expect(harness.doc()).toBe(`${GRID}\n\nend`);
    harness.type('| 3');
    expect(harness.doc()).toBe(`${GRID}\n| 3\nend`);
  });
});
