import { undo } from '@codemirror/commands';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillCells } from '../../../../src/ui/editor/tables/fillCells';
import { editTable, type TableEdit } from '../../../../src/ui/editor/tables/tableEdits';
import { cellsOf } from '../../../../src/ui/editor/tables/tableRows';
import { createI18n } from '../../../../src/ui/i18n/i18n';
import { openEditor, settle } from '../editorHarness';

createI18n();
afterEach(() => vi.useRealTimers());

const GRID = '| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n\nend';
const AT = GRID.indexOf('1');

const open = async (noteId: string, caret = AT) => {
  const harness = openEditor(GRID, { noteId, assistant: null });
  await import('../../../../src/ui/editor/late');
  await settle();
  act(() => harness.view.dispatch({ selection: { anchor: caret } }));
  const edit = (name: TableEdit) => act(() => void editTable(name)(harness.view));
  return { ...harness, table: edit, back: () => act(() => void undo(harness.view)) };
};

describe('what is done to a row or column at once is one step for undo', () => {
  it('when two rows are taken away', async () => {
    const { table, back, doc } = await open('rows');
    table('removeRow');
    const one = doc();
    table('removeRow');
    expect(doc()).toBe('| A | B |\n|---|---|\n| 5 | 6 |\n\nend');
    back();
    expect(doc()).toBe(one);
  });

  it('when letters were deleted before', async () => {
    const { table, back, doc, edit } = await open('before');
    edit('delete.backward', AT, AT + 1);
    table('removeRow');
    back();
    expect(doc()).toBe(GRID.replace('1', ''));
  });

  it.each(['rowBelow', 'columnAfter'] as const)('when letters are typed behind it: %s', async (name) => {
    const { table, back, doc, type } = await open(name, AT + 1);
    table(name);
    const made = doc();
    type('x');
    back();
    expect(doc()).toBe(made);
    back();
    expect(doc()).toBe(GRID);
  });
});

it.each([
  ['a`', 'b`'],
  ['5` nail', '3` bolt'],
  ['`a` ``b`', '`c``'],
])('cells that are pasted stay as many: %j %j', async (one, two) => {
  const { view } = await open(one);
  act(() => view.dispatch(fillCells(view.state, `${one}\t${two}`, true) ?? {}));
  const { text } = view.state.doc.line(3);
  expect(cellsOf(text).map(({ start, end }) => text.slice(start, end).replace(/\\`/gu, '`'))).toEqual([one, two]);
});
